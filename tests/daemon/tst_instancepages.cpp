// SPDX-License-Identifier: GPL-3.0-or-later
// What an instance's pages ask for, against libvirt's built-in test driver.
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session_p.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/devices.h"
#include "virt/instance/lifecycle.h"
#include "virt/instance/vcpus.h"
#include <memory>
#include <QTest>

using namespace std::chrono_literals;
using virt::CpuSet;
using virt::Session;

class TstInstancePages : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Session> m_session;
    QList<virt::Change> m_changes;

    [[nodiscard]] const virt::Instance &demo() const { return m_session->inventory()->instances.constFirst(); }

    void connectTo(bool readOnly)
    {
        m_session = std::make_unique<Session>(Session::Options{.uri = QStringLiteral("test:///default"),
                                                               .name = QStringLiteral("demo"),
                                                               .readOnly = readOnly,
                                                               .changes = [this](const virt::Change &change) {
                                                                   QMetaObject::invokeMethod(
                                                                       this, [this, change] { m_changes << change; });
                                                               }});
        m_session->open();
        QTRY_VERIFY(m_session->inventory() && m_session->inventory()->instances.size() == 1);
    }

    template<class T>
    std::optional<virt::Result<T>> answer(
        const std::function<void(QObject *receiver, virt::Done<T> done)> &question) const
    {
        QObject receiver;
        std::optional<virt::Result<T>> out;
        question(&receiver, [&](virt::Result<T> r) { out = std::move(r); });
        (void)QTest::qWaitFor([&] { return out.has_value(); }, 10000);
        return out;
    }
    [[nodiscard]] virt::Placement placement() const
    {
        const auto r = answer<virt::Placement>([this](QObject *receiver, virt::Done<virt::Placement> done) {
            virt::askPlacement(*m_session, demo().uuid, demo().name, receiver, std::move(done));
        });
        if (!r || !*r)
            qWarning("%s", r ? qPrintable(r->error().text()) : "no answer");
        return r && *r ? **r : virt::Placement();
    }
    [[nodiscard]] virt::Result<> pin(const virt::PinWish &wish) const
    {
        const auto r = answer<void>([&](QObject *receiver, virt::Done<> done) {
            virt::pin(*m_session, demo().uuid, demo().name, wish, receiver, {}, std::move(done));
        });
        return r.value_or(virt::Error::cancelled());
    }
    void forceOff() const
    {
        const auto r = answer<void>([this](QObject *receiver, virt::Done<> done) {
            virt::perform(*m_session, demo().uuid, demo().name, virt::LifecycleAction::ForceOff, receiver, {}, done);
        });
        QVERIFY(r && *r);
    }

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void init()
    {
        m_changes.clear();
        connectTo(false);
    }
    void cleanup()
    {
        m_session.reset();
        QTRY_COMPARE(virt::Executor::abandoned(), 0); // the test driver keeps its state while one is connected
    }
    void cleanupTestCase() { m_library.reset(); }

    void placementOfWhatRuns()
    {
        const virt::Placement p = placement();
        QVERIFY(p.running);
        QCOMPARE(p.vcpus.size(), 2);
        QCOMPARE(p.hostCpus, 8);
        QCOMPARE(p.online.text(), QStringLiteral("0,2,4"));
        QCOMPARE(p.vcpus[1].number, 1);
        QCOMPARE(p.vcpus[0].state, virt::Vcpu::State::Running);
        QVERIFY(p.vcpus[0].timeNs > 0);
        QCOMPARE(p.vcpus[0].affinity, CpuSet::all(8));
        QCOMPARE(p.emulator, std::optional<CpuSet>(CpuSet::all(8)));
    }

    void placementOfWhatIsOff()
    {
        forceOff();
        const virt::Placement p = placement();
        QVERIFY(!p.running);
        QCOMPARE(p.vcpus.size(), 2);
        QCOMPARE(p.vcpus[0].cpu, -1);
        QCOMPARE(p.vcpus[0].affinity, CpuSet::all(8));
    }

    void pinnedNowAndFromTheNextStart()
    {
        const auto done = pin({.vcpus = {1}, .cpus = {0, 3}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        const virt::Placement p = placement();
        QCOMPARE(p.vcpus[0].affinity, CpuSet::all(8));
        QCOMPARE(p.vcpus[1].affinity, (CpuSet{0, 3}));
        QCOMPARE(p.vcpus[1].stored,
                 std::optional<CpuSet>(CpuSet::all(8))); // the test driver pins what runs or is stored
        QTRY_COMPARE(m_changes.size(), 1);
        QCOMPARE(m_changes[0].intent.virsh, QStringList{"vcpupin test 1 0,3 --live --config"});
        forceOff();
        QCOMPARE(placement().vcpus[1].affinity, CpuSet::all(8));
        QVERIFY(!pin({.vcpus = {0, 1}, .cpus = {2}})); // the test driver pins only what runs
        QTRY_COMPARE(m_changes.size(), 3);
        QCOMPARE(m_changes[2].outcome, virt::Change::Outcome::Failed);
        QCOMPARE(m_changes[2].intent.virsh, (QStringList{"vcpupin test 0 2 --config", "vcpupin test 1 2 --config"}));
    }

    void whatCannotBeIsRefusedAndNothingChanges()
    {
        const auto beyond = pin({.vcpus = {0}, .cpus = {8}});
        QVERIFY(!beyond);
        QCOMPARE(beyond.error().kind, virt::Error::Kind::Invalid);
        const auto noSuch = pin({.vcpus = {0, 7}, .cpus = {1}});
        QVERIFY(!noSuch);
        QCOMPARE(placement().vcpus[0].affinity, CpuSet::all(8)); // what was done before it failed is undone
    }

    void aReadOnlyHostRefuses()
    {
        cleanup();
        connectTo(true);
        QCOMPARE(placement().vcpus.size(), 2);
        const auto refused = pin({.vcpus = {0}, .cpus = {1}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, virt::Error::Kind::Denied);
    }

    void timesOfVcpus()
    {
        const auto times = answer<virt::VcpuTimes>([this](QObject *receiver, virt::Done<virt::VcpuTimes> done) {
            virt::askVcpuTimes(*m_session, demo().uuid, demo().name, placement(), receiver, std::move(done));
        });
        QVERIFY(times && *times);
        QCOMPARE((*times)->vcpus.size(), 2);
    }

    void cpusOfTheHost()
    {
        const auto cpus = answer<QList<virt::HostCpu>>(
            [this](QObject *receiver, virt::Done<QList<virt::HostCpu>> done) {
                virt::askHostCpus(*m_session, receiver, std::move(done));
            });
        QVERIFY(cpus && *cpus);
        QCOMPARE((*cpus)->size(), 16);
        QCOMPARE((*cpus)->last().cell, 1);
    }

    void devicesAndSizes()
    {
        const auto devices = answer<virt::Devices>([this](QObject *receiver, virt::Done<virt::Devices> done) {
            virt::askDevices(*m_session, demo().uuid, demo().name, virt::DevicesWanted::WithSizes, receiver,
                             std::move(done));
        });
        QVERIFY(devices && *devices);
        QCOMPARE((*devices)->disks.size(), 1);
        const virt::DiskDevice &disk = (*devices)->disks[0];
        QCOMPARE(disk.target, QStringLiteral("vda"));
        QVERIFY(disk.sizes && disk.sizes->capacity > 0);
        QCOMPARE((*devices)->interfaces[0].source, QStringLiteral("default"));
    }

    void figuresOfTheOpenedCostNoCall()
    {
        m_session->setSampling({.interval = 20ms, .opened = demo().uuid});
        QTRY_VERIFY(m_session->inventory()->opened);
        QCOMPARE(m_session->inventory()->opened->uuid, demo().uuid);
        const auto calls = m_session->calls().totals();
        QVERIFY(!calls.contains(QStringLiteral("virDomainListGetStats")));
        QVERIFY(!calls.contains(QStringLiteral("virDomainGetXMLDesc")));
        m_session->setSampling({.interval = 20ms});
        QTRY_VERIFY(!m_session->inventory()->opened);
    }
};

QTEST_GUILESS_MAIN(TstInstancePages)
#include "tst_instancepages.moc"
