// SPDX-License-Identifier: GPL-3.0-or-later
// VCPUs, disks, interfaces, memory and diagnostics of a real guest, beside what virsh says of them.
#include "labtool.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/devices.h"
#include "virt/instance/diagnostics.h"
#include "virt/instance/memory.h"
#include "virt/instance/vcpus.h"
#include <algorithm>
#include <optional>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using virt::CpuSet;
using virt::Session;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;

// "CPU:  1" of virsh's answer
QString field(const QString &text, const QString &name)
{
    const QRegularExpression line(QStringLiteral("^%1:?\\s+(.*)$").arg(name), QRegularExpression::MultilineOption);
    return line.match(text).captured(1).trimmed();
}

} // namespace

class TstInstanceParts : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] const virt::Instance *instance() const
    {
        const auto all = m_session->inventory();
        const auto hit = std::ranges::find(all->instances, guest, &virt::Instance::name);
        return hit == all->instances.end() ? nullptr : &*hit;
    }
    template<class T>
    virt::Result<T> answer(const std::function<void(QObject *receiver, virt::Done<T> done)> &question) const
    {
        QObject receiver;
        std::optional<virt::Result<T>> out;
        question(&receiver, [&](virt::Result<T> r) { out = std::move(r); });
        (void)QTest::qWaitFor([&] { return out.has_value(); }, soon);
        return out.value_or(virt::Error{.message = QStringLiteral("no answer")});
    }
    [[nodiscard]] virt::Result<virt::Placement> placement() const
    {
        return answer<virt::Placement>([this](QObject *receiver, virt::Done<virt::Placement> done) {
            virt::askPlacement(*m_session, instance()->uuid, guest, receiver, std::move(done));
        });
    }
    [[nodiscard]] virt::Result<> pin(const virt::PinWish &wish) const
    {
        return answer<void>([&](QObject *receiver, virt::Done<> done) {
            virt::pin(*m_session, instance()->uuid, guest, wish, receiver, {}, std::move(done));
        });
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({"up"}).ok(), "no lab: run as root, see tests/lab/README.md");
        m_library = std::make_unique<virt::Library>();
        virsh(a, {"destroy", guest});
        QVERIFY(virsh(a, {"start", guest}).ok());
        m_session = std::make_unique<Session>(
            Session::Options{.uri = lab({"uri", a}).text, .name = QStringLiteral("host-a")});
        m_session->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->inventory() && instance(), soon);
        m_session->setSampling({.groups = virt::StatsGroup::Cpu | virt::StatsGroup::Disk | virt::StatsGroup::Network,
                                .interval = 500ms,
                                .opened = instance()->uuid});
    }
    void cleanupTestCase()
    {
        if (m_session && instance())
            (void)pin({.vcpus = {0}, .emulator = true, .cpus = CpuSet::all(placement()->hostCpus)});
        m_session.reset();
        QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
        m_library.reset();
        virsh(a, {"destroy", guest});
    }

    void vcpusAsVirshTellsThem()
    {
        const auto p = placement();
        QVERIFY2(p, p ? "" : qPrintable(p.error().text()));
        QVERIFY(p->running && p->persistent);
        const QString told = virsh(a, {"vcpuinfo", guest, "--pretty"}).text;
        QCOMPARE(QString::number(p->vcpus.size()), QString::number(told.count("VCPU:")));
        QCOMPARE(p->vcpus[0].state, virt::Vcpu::State::Running);
        QVERIFY(p->vcpus[0].cpu >= 0 && p->vcpus[0].cpu < p->hostCpus);
        const double seconds = field(told, "CPU time").chopped(1).toDouble();
        QVERIFY2(std::abs(double(p->vcpus[0].timeNs) / 1e9 - seconds) < 5, qPrintable(told));
        QCOMPARE(p->vcpus[0].affinity.text(), field(told, "CPU Affinity").section(u' ', 0, 0));
        QVERIFY(p->emulator);
    }

    void aPinIsSeenByVirsh()
    {
        const auto done = pin({.vcpus = {0}, .emulator = true, .cpus = {1}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        for (const QString &reach : {QStringLiteral("--live"), QStringLiteral("--config")}) {
            const QString pins = virsh(a, {"vcpupin", guest, "0", reach}).text.simplified();
            QVERIFY2(pins.endsWith("0 1"), qPrintable(pins));
            const QString emulator = virsh(a, {"emulatorpin", guest, reach}).text.simplified();
            QVERIFY2(emulator.endsWith("1"), qPrintable(emulator));
        }
        QVERIFY(field(virsh(a, {"vcpuinfo", guest}).text, "CPU Affinity").startsWith("-y"));
        QCOMPARE(placement()->vcpus[0].affinity, CpuSet{1});
        QCOMPARE(placement()->vcpus[0].stored, std::optional<CpuSet>(CpuSet{1}));
        QCOMPARE(placement()->emulator, std::optional<CpuSet>(CpuSet{1}));
    }

    void whatFailsHalfwayIsUndone()
    {
        const CpuSet before = placement()->vcpus[0].affinity;
        QVERIFY(!pin({.vcpus = {0, 63}, .cpus = {0}}));
        QCOMPARE(placement()->vcpus[0].affinity, before);
        QVERIFY(virsh(a, {"vcpupin", guest, "0", "--config"}).text.simplified().endsWith(before.text()));
    }

    void disksAsVirshTellsThem()
    {
        const auto devices = answer<virt::Devices>([this](QObject *receiver, virt::Done<virt::Devices> done) {
            virt::askDevices(*m_session, instance()->uuid, guest, virt::DevicesWanted::WithSizes, receiver,
                             std::move(done));
        });
        QVERIFY2(devices, devices ? "" : qPrintable(devices.error().text()));
        const virt::DiskDevice &disk = devices->disks.constFirst();
        const QString told = virsh(a, {"domblkinfo", guest, disk.target}).text;
        QVERIFY(disk.sizes);
        QCOMPARE(QString::number(disk.sizes->capacity), field(told, "Capacity"));
        QCOMPARE(QString::number(disk.sizes->physical), field(told, "Physical"));
        QCOMPARE(disk.pool, QString("default"));
        const QString cards = virsh(a, {"domiflist", guest}).text;
        for (const virt::InterfaceDevice &card : devices->interfaces)
            QVERIFY2(cards.contains(card.mac) && cards.contains(card.target), qPrintable(cards));
    }

    void figuresOfEveryTick()
    {
        const auto told = [this] { return m_session->inventory()->opened; };
        const auto disk = [&] {
            return told() && !told()->disks.isEmpty() ? told()->disks.constFirst() : virt::DiskFigures();
        };
        QTRY_VERIFY_WITH_TIMEOUT(disk().writeRate > 0, soon); // the guest counts on its disk
        QVERIFY(disk().writeRequestRate > 0);
        QCOMPARE(disk().errors.value_or(0), 0U);
        QVERIFY(disk().capacity.value_or(0) > 0);
        QVERIFY(!m_session->calls().totals().contains("virDomainListGetStats")); // all from the one bulk call
        QVERIFY(told()->memory.currentKiB.value_or(0) > 0);
    }

    void memoryStatisticsAreSwitchedOn()
    {
        const auto period = [this](int seconds) {
            return answer<void>([this, seconds](QObject *receiver, virt::Done<> done) {
                virt::setMemoryStatsPeriod(*m_session, instance()->uuid, guest, seconds, receiver, std::move(done));
            });
        };
        const auto on = period(1);
        QVERIFY2(on, on ? "" : qPrintable(on.error().text()));
        QVERIFY(virsh(a, {"dumpxml", guest}).text.contains("<stats period='1'/>"));
        QVERIFY(virsh(a, {"dumpxml", guest, "--inactive"}).text.contains("<stats period='1'/>"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->inventory()->opened && m_session->inventory()->opened->memory.guestTells(),
                                 soon);
        QVERIFY(period(0));
    }

    void diagnosed()
    {
        const auto d = answer<virt::Diagnostics>([this](QObject *receiver, virt::Done<virt::Diagnostics> done) {
            virt::askDiagnostics(*m_session, instance()->uuid, guest, receiver, std::move(done));
        });
        QVERIFY2(d, d ? "" : qPrintable(d.error().text()));
        QVERIFY(d->running && d->id > 0);
        for (const auto &[what, ok] :
             std::initializer_list<std::pair<const char *, bool>>{{"state", bool(d->state)},
                                                                  {"cpuTime", bool(d->cpuTimeNs)},
                                                                  {"vcpus", bool(d->vcpus)},
                                                                  {"memory", bool(d->memory)},
                                                                  {"disks", bool(d->disks)},
                                                                  {"interfaces", bool(d->interfaces)},
                                                                  {"job", bool(d->job)},
                                                                  {"control", bool(d->control)},
                                                                  {"agent", bool(d->agent)},
                                                                  {"messages", bool(d->messages)},
                                                                  {"labels", bool(d->securityLabels)}})
            QVERIFY2(ok, what);
        QCOMPARE(d->control->state, virt::Diagnostics::ControlFacts::State::Ok);
        QCOMPARE(d->job->kind, virt::Diagnostics::JobFacts::Kind::None);
        QVERIFY(!d->disks->isEmpty() && d->disks->constFirst().writtenBytes.value_or(0) > 0);
        const QByteArray json = virt::diagnosticsJson(*d);
        QCOMPARE(QJsonDocument::fromJson(json).object()["id"].toInt(), d->id);
        QVERIFY2(!json.contains("\"error\""), json.constData());
        qInfo("%s", json.constData());
    }

    void anOffGuestIsPinnedForItsNextStart()
    {
        QVERIFY(pin({.vcpus = {0}, .emulator = true, .cpus = CpuSet::all(placement()->hostCpus)}));
        QVERIFY(virsh(a, {"destroy", guest}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!instance()->isActive(), soon);
        QVERIFY(!placement()->running);
        const auto done = pin({.vcpus = {0}, .cpus = {0}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QCOMPARE(placement()->vcpus[0].affinity, CpuSet{0});
        QCOMPARE(placement()->vcpus[0].cpu, -1);
        QVERIFY(virsh(a, {"vcpupin", guest, "0", "--config"}).text.simplified().endsWith("0"));
        QVERIFY(virsh(a, {"dumpxml", guest, "--inactive"}).text.contains("<vcpupin vcpu='0' cpuset='0'/>"));
        QVERIFY(pin({.vcpus = {0}, .cpus = CpuSet::all(placement()->hostCpus)}));
        const auto d = answer<virt::Diagnostics>([this](QObject *receiver, virt::Done<virt::Diagnostics> out) {
            virt::askDiagnostics(*m_session, instance()->uuid, guest, receiver, std::move(out));
        });
        QVERIFY(d && !d->running && d->state);
        QVERIFY(!virt::diagnosticsJson(*d).contains("vcpus"));
    }
};

QTEST_GUILESS_MAIN(TstInstanceParts)
#include "tst_instanceparts.moc"
