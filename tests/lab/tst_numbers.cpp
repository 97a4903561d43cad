// SPDX-License-Identifier: GPL-3.0-or-later
// What the program knows of a host and of a running guest, beside what virsh says of the same.
#include "virshtext.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/core/session.h"
#include "virt/host/nodestats.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/vcpus.h"
#include <cmath>
#include <optional>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using virt::Session;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;

QString said(const char *what, double ours, double theirs)
{
    return QStringLiteral("%1: %2, by virsh %3").arg(QLatin1String(what)).arg(ours, 0, 'f', 2).arg(theirs, 0, 'f', 2);
}

// Within so many percent, or within `least` where the figures are small.
bool near(const char *what, double ours, double theirs, double percent, double least)
{
    const bool good = std::abs(ours - theirs) <= std::max(theirs * percent / 100, least);
    qInfo("%s%s", good ? "" : "! ", qPrintable(said(what, ours, theirs)));
    return good;
}

// A counter that was read between two looks by virsh.
bool between(const char *what, quint64 ours, qint64 before, qint64 after)
{
    const bool good = before >= 0 && qint64(ours) >= before && qint64(ours) <= after;
    qInfo("%s%s: %llu, by virsh %lld to %lld", good ? "" : "! ", what, static_cast<unsigned long long>(ours),
          static_cast<long long>(before), static_cast<long long>(after));
    return good;
}

// Of what the sampler said between two looks by virsh.
struct Mean {
    double sum = 0;
    int count = 0;
    void add(double value)
    {
        if (value < 0) // no rate
            return;
        sum += value;
        ++count;
    }
    [[nodiscard]] double value() const { return count ? sum / count : -1; }
};

} // namespace

class TstNumbers : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] const virt::Instance *instance() const
    {
        const auto all = m_session->inventory();
        if (!all)
            return nullptr;
        const auto hit = std::ranges::find(all->instances, guest, &virt::Instance::name);
        return hit == all->instances.end() ? nullptr : &*hit;
    }
    // One answer of a function that asks the session.
    template<class T>
    T answered(const std::function<virt::Task(virt::Done<T>)> &ask)
    {
        std::optional<virt::Result<T>> answer;
        ask([&](virt::Result<T> r) { answer = std::move(r); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, soon) || !*answer) {
            QTest::qFail(answer ? qPrintable(answer->error().text()) : "no answer", __FILE__, __LINE__);
            return {};
        }
        return std::move(**answer);
    }
    virt::NodeCpuTimes nodeCpu()
    {
        return answered<virt::NodeCpuTimes>(
            [this](auto done) { return virt::fetchNodeCpu(*m_session, this, std::move(done)); });
    }
    virt::Placement placement()
    {
        return answered<virt::Placement>([this](auto done) {
            return virt::askPlacement(*m_session, instance()->uuid, guest, this, std::move(done));
        });
    }

private slots:
    void initTestCase();
    void cleanupTestCase();

    void hostFacts();
    void hostCpu();
    void hostMemory();
    void instanceFacts();
    void instanceCounters();
    void instanceRates();
    void vcpus();
};

void TstNumbers::initTestCase()
{
    QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
    virsh(a, {QStringLiteral("start"), guest});
    m_library = std::make_unique<virt::Library>();
    m_session = std::make_unique<Session>(
        Session::Options{.uri = lab({QStringLiteral("uri"), a}).text, .name = QStringLiteral("host-a")});
    using G = virt::StatsGroup;
    m_session->setSampling({.groups = G::State | G::Cpu | G::Memory | G::Disk | G::Network, .interval = 500ms});
    m_session->open();
    QTRY_VERIFY_WITH_TIMEOUT(instance() && instance()->flagsKnown && instance()->isActive(), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->facts().cpus > 0, soon);
    const qint64 now = counter(a, guest).console;
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 20, soon); // it has booted
}

void TstNumbers::cleanupTestCase()
{
    m_session.reset();
    virsh(a, {QStringLiteral("destroy"), guest});
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
    m_library.reset();
}

void TstNumbers::hostFacts()
{
    const Said node = ask(a, {QStringLiteral("nodeinfo")});
    QCOMPARE(m_session->facts().cpuModel, node.fields.value(QStringLiteral("CPU model")));
    QCOMPARE(qint64(m_session->facts().cpus), node.number(QStringLiteral("CPU(s)")));
    QCOMPARE(qint64(m_session->facts().memoryKiB), node.number(QStringLiteral("Memory size")));
    QCOMPARE(m_session->facts().hostName, virsh(a, {QStringLiteral("hostname")}).text);
    const QString version = virsh(a, {QStringLiteral("version")}).text;
    QVERIFY2(
        version.contains(QStringLiteral("library: libvirt ") + virt::versionText(m_session->facts().libvirtVersion)),
        qPrintable(version));
    QVERIFY2(version.contains(QStringLiteral("QEMU ") + virt::versionText(m_session->facts().hypervisorVersion)),
             qPrintable(version));
}

// Nanoseconds since the machine was started, so they grow between two looks.
void TstNumbers::hostCpu()
{
    const QStringList words{QStringLiteral("nodecpustats")};
    const Said before = ask(a, words);
    const virt::NodeCpuTimes ours = nodeCpu();
    const Said after = ask(a, words);
    const auto same = [&](const char *name, quint64 value) {
        return between(name, value, before.number(QLatin1String(name)), after.number(QLatin1String(name)));
    };
    QVERIFY(same("user", ours.userNs));
    QVERIFY(same("system", ours.systemNs));
    QVERIFY(
        near("iowait", double(ours.iowaitNs), double(after.number(QStringLiteral("iowait"))), 0, 1e9)); // may go back
    QVERIFY(same("idle", ours.idleNs));

    QTest::qWait(3000);
    const auto shares = virt::cpuShares(ours, nodeCpu());
    const Said end = ask(a, words);
    QVERIFY(shares.has_value());
    const auto grown = [&](const char *name) {
        return double(end.number(QLatin1String(name)) - before.number(QLatin1String(name)));
    };
    const double all = grown("user") + grown("system") + grown("iowait") + grown("idle");
    QVERIFY(near("host CPU, idle %", shares->idle, 100 * grown("idle") / all, 10, 5));
    QVERIFY(near("host CPU, busy %", shares->busy(), 100 * (grown("user") + grown("system")) / all, 10, 5));
    QVERIFY(std::abs(shares->user + shares->system + shares->iowait + shares->idle - 100) < 0.5);
}

void TstNumbers::hostMemory()
{
    const virt::NodeMemory ours = answered<virt::NodeMemory>(
        [this](auto done) { return virt::fetchNodeMemory(*m_session, this, std::move(done)); });
    const Said theirs = ask(a, {QStringLiteral("nodememstats")});
    QCOMPARE(qint64(ours.totalKiB), theirs.number(QStringLiteral("total")));
    const double allowed = double(ours.totalKiB) / 50; // others use the machine too
    QVERIFY(near("host memory, free", double(ours.freeKiB), double(theirs.number(QStringLiteral("free"))), 0, allowed));
    QVERIFY(near("buffers", double(ours.buffersKiB), double(theirs.number(QStringLiteral("buffers"))), 0, allowed));
    QVERIFY(near("cached", double(ours.cachedKiB), double(theirs.number(QStringLiteral("cached"))), 0, allowed));
}

void TstNumbers::instanceFacts()
{
    const Said info = ask(a, {QStringLiteral("dominfo"), guest});
    const auto is = [&](const char *name) { return info.fields.value(QLatin1String(name)); };
    QCOMPARE(instance()->uuid.toString(QUuid::WithoutBraces), is("UUID"));
    QCOMPARE(qint64(instance()->id), info.number(QStringLiteral("Id")));
    QCOMPARE(is("State"), QStringLiteral("running"));
    QCOMPARE(instance()->state, virt::DomainState::Running);
    QCOMPARE(qint64(instance()->vcpus), info.number(QStringLiteral("CPU(s)")));
    QCOMPARE(qint64(instance()->memoryMaxKiB), info.number(QStringLiteral("Max memory")));
    QCOMPARE(qint64(instance()->memoryKiB), info.number(QStringLiteral("Used memory")));
    QCOMPARE(instance()->persistent, is("Persistent") == QStringLiteral("yes"));
    QCOMPARE(instance()->autostart, is("Autostart") == QStringLiteral("enable"));
    QCOMPARE(instance()->savedImage, is("Managed save") == QStringLiteral("yes"));
    const Said memory = ask(a, {QStringLiteral("dommemstat"), guest}, u' ');
    const qint64 used = memory.number(QStringLiteral("available")) - memory.number(QStringLiteral("usable"));
    QVERIFY(memory.number(QStringLiteral("usable")) > 0);
    QVERIFY(near("memory used in the guest, KiB", double(instance()->memoryUsedKiB), double(used), 10, 0));
}

void TstNumbers::instanceCounters()
{
    auto sampling = m_session->sampling();
    sampling.opened = instance()->uuid;
    const QStringList words{QStringLiteral("domstats"), guest};
    const Said before = ask(a, words, u'=');
    m_session->setSampling(sampling);
    const auto devices = [this] { return m_session->inventory()->opened; };
    QTRY_VERIFY_WITH_TIMEOUT(devices() && devices()->disks.size() == 1 && devices()->interfaces.size() == 1, soon);
    const auto seen = devices();
    const quint64 cpuTime = instance()->cpuTimeNs;
    const Said after = ask(a, words, u'=');
    const auto same = [&](const char *name, std::optional<quint64> ours) {
        return between(name, ours.value_or(0), before.number(QLatin1String(name)), after.number(QLatin1String(name)));
    };
    QVERIFY(same("cpu.time", cpuTime));
    const virt::DiskFigures &disk = seen->disks.constFirst();
    QCOMPARE(disk.target, before.fields.value(QStringLiteral("block.0.name")));
    QVERIFY(same("block.0.rd.bytes", disk.readBytes));
    QVERIFY(same("block.0.rd.reqs", disk.readRequests));
    QVERIFY(same("block.0.wr.bytes", disk.writtenBytes));
    QVERIFY(same("block.0.wr.reqs", disk.writeRequests));
    QVERIFY(same("block.0.capacity", disk.capacity));
    QVERIFY(same("block.0.allocation", disk.allocation));
    const virt::InterfaceFigures &net = seen->interfaces.constFirst();
    QCOMPARE(net.target, before.fields.value(QStringLiteral("net.0.name")));
    QVERIFY(same("net.0.rx.bytes", net.inBytes));
    QVERIFY(same("net.0.tx.bytes", net.outBytes));
    QCOMPARE(qint64(seen->memory.currentKiB.value_or(0)), after.number(QStringLiteral("balloon.current")));
    QCOMPARE(qint64(seen->memory.maximumKiB.value_or(0)), after.number(QStringLiteral("balloon.maximum")));
}

void TstNumbers::instanceRates()
{
    const QStringList words{QStringLiteral("domstats"), guest};
    Mean cpu;
    Mean written;
    const Said before = ask(a, words, u'=');
    const auto count = connect(m_session.get(), &Session::sampled, this, [&] {
        cpu.add(instance()->cpuPercent);
        written.add(instance()->diskWriteRate);
    });
    QTest::qWait(8000);
    disconnect(count);
    const Said after = ask(a, words, u'=');
    const double seconds = double(after.atNs - before.atNs) / 1e9;
    const auto rate = [&](const char *name) {
        return double(after.number(QLatin1String(name)) - before.number(QLatin1String(name))) / seconds;
    };
    QVERIFY2(cpu.count >= 10, "too few looks");
    QVERIFY(rate("block.0.wr.bytes") > 0);
    QVERIFY(near("CPU %", cpu.value(), rate("cpu.time") / 1e7 / instance()->vcpus, 10, 1));
    QVERIFY(near("bytes/s written", written.value(), rate("block.0.wr.bytes"), 10, 0));
}

void TstNumbers::vcpus()
{
    const QStringList words{QStringLiteral("vcpuinfo"), guest};
    const auto affinity = [this] {
        QString out;
        const virt::Placement now = placement();
        for (int cpu = 0; cpu < now.hostCpus; ++cpu)
            out += !now.vcpus.isEmpty() && now.vcpus.constFirst().affinity.contains(cpu) ? u'y' : u'-';
        return out;
    };
    const auto timeNs = [](const Said &s) {
        return qint64(s.fields.value(QStringLiteral("CPU time")).remove(u's').toDouble() * 1e9);
    };
    const Said before = ask(a, words);
    const virt::Placement ours = placement();
    const Said after = ask(a, words);
    QCOMPARE(ours.vcpus.size(), 1);
    const virt::Vcpu &first = ours.vcpus.constFirst();
    QCOMPARE(qint64(first.number), before.number(QStringLiteral("VCPU")));
    QCOMPARE(first.state, virt::Vcpu::State::Running);
    QCOMPARE(before.fields.value(QStringLiteral("State")), QStringLiteral("running"));
    constexpr qint64 rounding = 100'000'000; // virsh prints one decimal
    QVERIFY(between("time of the VCPU, ns", first.timeNs, timeNs(before) - rounding, timeNs(after) + rounding));
    QCOMPARE(affinity(), before.fields.value(QStringLiteral("CPU Affinity")));

    QVERIFY(virsh(a, {QStringLiteral("vcpupin"), guest, QStringLiteral("0"), QStringLiteral("0")}).ok());
    const Said pinned = ask(a, words);
    QCOMPARE(affinity(), pinned.fields.value(QStringLiteral("CPU Affinity")));
    QVERIFY(affinity().startsWith(u'y') && affinity().count(u'y') == 1);
    QTRY_COMPARE_WITH_TIMEOUT(placement().vcpus.constFirst().cpu, 0, soon); // and there it runs
}

QTEST_GUILESS_MAIN(TstNumbers)
#include "tst_numbers.moc"
