// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does when hosts misbehave: both hosts of the lab in one fleet, daemons killed, stopped, restarted.
#include "labtool.h"
#include "model/fleet.h"
#include "tests/daemon/loopwatch.h"
#include "virt/core/library.h"
#include "virt/migration/migration.h"
#include "virt/snapshot/snapshot.h"
#include <future>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace labtool;
using namespace std::chrono_literals;
using model::Fleet;
using model::HostId;
using model::HostState;
using model::InstanceId;

namespace {

const QString guest = QStringLiteral("web-1");
constexpr int soon = 60'000;
constexpr auto gapAllowed = 50ms;

struct Hosts {
    Fleet fleet;
    HostId a, b;

    Hosts()
    {
        a = add(QStringLiteral("a"));
        b = add(QStringLiteral("b"));
        fleet.setSampling({.groups = virt::StatsGroup::State | virt::StatsGroup::Cpu, .interval = 500ms});
    }
    HostId add(const QString &name)
    {
        return fleet.add({.name = QStringLiteral("host-") + name, .uri = lab({QStringLiteral("uri"), name}).text});
    }
    [[nodiscard]] HostState state(const HostId &host) { return fleet.hosts().find(host)->state; }
    [[nodiscard]] bool both()
    {
        return state(a) == HostState::Connected && state(b) == HostState::Connected
               && fleet.instances().rowCount() >= 2;
    }
    [[nodiscard]] QList<InstanceId> guests() { return fleet.instances().named(guest); }
    [[nodiscard]] int rowsOf(const HostId &host, bool stale)
    {
        int rows = 0;
        for (int row = 0; row < fleet.instances().rowCount(); ++row)
            rows += fleet.instances().row(row).id.host == host && fleet.instances().row(row).stale == stale;
        return rows;
    }
    [[nodiscard]] const virt::Instance *instance()
    {
        return guests().size() == 1 ? fleet.instance(guests().constFirst()) : nullptr;
    }
    [[nodiscard]] bool runs()
    {
        return instance() && instance()->state == virt::DomainState::Running
               && state(guests().constFirst().host) == HostState::Connected;
    }
};

void daemon(const QString &host, const QString &what)
{
    // From another thread: this one's event loop is being watched.
    auto later = std::async(std::launch::async, [=] { return lab({QStringLiteral("host"), host, what}); });
    QTRY_VERIFY_WITH_TIMEOUT(later.wait_for(0s) == std::future_status::ready, soon);
    const Output out = later.get();
    QVERIFY2(out.ok(), qPrintable(out.text));
}

void startGuest()
{
    virsh(QStringLiteral("a"), {QStringLiteral("start"), guest});
    QTRY_VERIFY_WITH_TIMEOUT(counter(QStringLiteral("a"), guest).console > 3, soon);
}

// Everything that a person would see as a freeze, less what the machine itself was away.
QString tooLong(const LoopWatch &watch)
{
    const auto gap = watch.longestGap();
    const auto machine = watch.machineGap();
    qInfo("longest gap of the GUI loop: %lld ms (of a thread that only sleeps: %lld ms)",
          static_cast<long long>(gap.count()), static_cast<long long>(machine.count()));
    return gap > std::max<std::chrono::milliseconds>(gapAllowed, machine + gapAllowed)
               ? QStringLiteral("the GUI loop was away for %1 ms").arg(gap.count())
               : QString();
}

// As another process, killed in the middle: "tst_faults --migrate URI URI"
int migrateForEver(const QStringList &uris)
{
    const virt::Library library;
    virt::Session from({.uri = uris[0], .name = QStringLiteral("from")});
    virt::Session to({.uri = uris[1], .name = QStringLiteral("to")});
    QObject receiver;
    bool begun = false; // by either of the two
    const auto begin = [&] {
        if (begun || !from.inventory() || !to.inventory())
            return;
        begun = true;
        const auto hit = std::ranges::find(from.inventory()->instances, guest, &virt::Instance::name);
        virt::migrate(from, to, hit->uuid, guest, {.bandwidthMiBs = 1}, &receiver,
                      {.progress =
                           [](const virt::Progress &p) {
                               if (p.doneBytes > 0) {
                                   std::puts("copying");
                                   std::fflush(stdout);
                               }
                           }},
                      [](const virt::Result<virt::MigrationOutcome> &r) {
                          std::puts(r ? "migrated" : qPrintable(r.error().text()));
                          QCoreApplication::exit(1);
                      });
    };
    QObject::connect(&from, &virt::Session::sampled, &receiver, begin);
    QObject::connect(&to, &virt::Session::sampled, &receiver, begin);
    from.open();
    to.open();
    return QCoreApplication::exec();
}

} // namespace

class TstFaults : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;

private slots:
    void initTestCase()
    {
        QVERIFY2(lab({QStringLiteral("status")}).ok(), "no lab is up: tests/lab/lab up");
        m_library = std::make_unique<virt::Library>();
    }
    void cleanupTestCase() { m_library.reset(); }
    void cleanup()
    {
        for (const QString &host : QStringList{"a", "b"}) {
            lab({QStringLiteral("host"), host, QStringLiteral("cont")});
            lab({QStringLiteral("host"), host, QStringLiteral("restart-daemon")});
        }
        virsh(QStringLiteral("a"), {QStringLiteral("destroy"), guest});
        virsh(QStringLiteral("a"), {QStringLiteral("snapshot-delete"), guest, QStringLiteral("before")});
    }

    void daemonKilledWhileListing()
    {
        Hosts hosts;
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        const int rows = hosts.fleet.instances().rowCount();
        const int ofA = hosts.rowsOf(hosts.a, false);
        const LoopWatch watch;
        daemon(QStringLiteral("a"), QStringLiteral("kill"));
        QTRY_VERIFY_WITH_TIMEOUT(hosts.state(hosts.a) != HostState::Connected, soon);
        QTRY_COMPARE(hosts.rowsOf(hosts.a, true), ofA); // nothing lost, all marked
        QCOMPARE(hosts.fleet.instances().rowCount(), rows);
        QTRY_COMPARE(hosts.state(hosts.a), HostState::Waiting);
        QVERIFY(!hosts.fleet.hosts().find(hosts.a)->error.isEmpty());
        QCOMPARE(hosts.state(hosts.b), HostState::Connected);
        daemon(QStringLiteral("a"), QStringLiteral("restart-daemon"));
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        QTRY_COMPARE(hosts.rowsOf(hosts.a, false), ofA);
        QCOMPARE(hosts.fleet.instances().rowCount(), rows); // nothing doubled
        const QString fault = tooLong(watch);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void daemonRestartedAgainAndAgain()
    {
        Hosts hosts;
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        const int rows = hosts.fleet.instances().rowCount();
        for (int i = 0; i < (full() ? 10 : 3); ++i) {
            daemon(QStringLiteral("a"), QStringLiteral("restart-daemon"));
            QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
            QCOMPARE(hosts.fleet.instances().rowCount(), rows);
        }
    }

    void daemonStoppedFor60Seconds()
    {
        Hosts hosts;
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        const int ofA = hosts.rowsOf(hosts.a, false);
        const auto away = full() ? 60s : 25s;
        const LoopWatch watch;
        QSignalSpy looks(&hosts.fleet, &Fleet::inventoryChanged);
        daemon(QStringLiteral("a"), QStringLiteral("stop"));
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(hosts.rowsOf(hosts.a, true), ofA, 15'000); // marked, and not only at the end
        const auto marked = clock.elapsed();
        QObject receiver;
        std::optional<virt::Result<>>
            taken; // asked for while nobody answers, beside the list that is asked for already
        const InstanceId id = hosts.guests().constFirst();
        virt::takeSnapshot(*hosts.fleet.session(id), id.uuid, guest, {.name = QStringLiteral("patient")}, &receiver, {},
                           [&](virt::Result<> r) { taken = std::move(r); });
        looks.clear();
        QTest::qWait(int(std::chrono::milliseconds(away).count() - clock.elapsed()));
        const auto ofB = std::ranges::count_if(
            looks, [&](const auto &args) { return args.constFirst().template value<HostId>() == hosts.b; });
        QVERIFY2(ofB > 20, qPrintable(QStringLiteral("the other host was looked at %1 times").arg(ofB)));
        QVERIFY(hosts.state(hosts.a) != HostState::Connected);
        QCOMPARE(hosts.state(hosts.b), HostState::Connected);
        daemon(QStringLiteral("a"), QStringLiteral("cont"));
        clock.restart();
        QTRY_COMPARE_WITH_TIMEOUT(hosts.rowsOf(hosts.a, false), ofA, soon);
        QTRY_VERIFY_WITH_TIMEOUT(taken.has_value(), soon); // late, not lost
        QVERIFY2(bool(*taken), qPrintable(*taken ? QString() : taken->error().text()));
        qInfo("stopped for %lld s: marked after %lld ms, back %lld ms after it went on",
              static_cast<long long>(away.count()), static_cast<long long>(marked),
              static_cast<long long>(clock.elapsed()));
        const QString fault = tooLong(watch);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(virsh(QStringLiteral("a"), {QStringLiteral("snapshot-delete"), guest, QStringLiteral("patient")}).ok());
    }

    void daemonKilledWhileReverting()
    {
        startGuest();
        Hosts hosts;
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both() && hosts.runs(), soon);
        const InstanceId id = hosts.guests().constFirst();
        QObject receiver;
        std::optional<virt::Result<>> taken;
        virt::takeSnapshot(*hosts.fleet.session(id), id.uuid, guest, {.name = QStringLiteral("before")}, &receiver, {},
                           [&](virt::Result<> r) { taken = std::move(r); });
        QTRY_VERIFY_WITH_TIMEOUT(taken.has_value(), soon);
        QVERIFY2(bool(*taken), qPrintable(*taken ? QString() : taken->error().text()));
        std::optional<virt::Result<>> reverted;
        virt::revertToSnapshot(*hosts.fleet.session(id), id.uuid, guest, {.snapshot = QStringLiteral("before")},
                               &receiver,
                               {.progress =
                                    [&, killed = false](const virt::Progress &) mutable {
                                        if (!std::exchange(killed, true))
                                            daemon(QStringLiteral("a"), QStringLiteral("kill"));
                                    }},
                               [&](virt::Result<> r) { reverted = std::move(r); });
        QTRY_VERIFY_WITH_TIMEOUT(reverted.has_value(), soon);
        if (!*reverted) // it may have been quicker than the kill
            qInfo("%s", qPrintable(reverted->error().text()));
        QTRY_VERIFY_WITH_TIMEOUT(hosts.state(hosts.a) != HostState::Connected || !*reverted || *reverted, soon);
        daemon(QStringLiteral("a"), QStringLiteral("restart-daemon"));
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        QTRY_VERIFY_WITH_TIMEOUT(hosts.instance() && hosts.instance()->snapshots, soon); // the snapshot is still there
        const QString truth = virsh(QStringLiteral("a"), {QStringLiteral("domstate"), guest}).text;
        QTRY_COMPARE_WITH_TIMEOUT(hosts.instance()->isActive(), truth != QStringLiteral("shut off"),
                                  soon); // the true state
        if (!hosts.instance()->isActive())
            return;
        std::optional<virt::Result<>> again; // and it can be done again
        virt::revertToSnapshot(*hosts.fleet.session(id), id.uuid, guest, {.snapshot = QStringLiteral("before")},
                               &receiver, {}, [&](virt::Result<> r) { again = std::move(r); });
        QTRY_VERIFY_WITH_TIMEOUT(again.has_value(), soon);
        QVERIFY2(bool(*again), qPrintable(*again ? QString() : again->error().text()));
    }

    void programKilledDuringMigration()
    {
        startGuest();
        QProcess other;
        other.setProcessChannelMode(QProcess::MergedChannels);
        other.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--migrate"), lab({QStringLiteral("uri"), QStringLiteral("a")}).text,
                     lab({QStringLiteral("uri"), QStringLiteral("b")}).text});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += other.readAll()).contains("copying"), soon);
        other.kill();
        QVERIFY(other.waitForFinished());
        Hosts hosts; // started again
        QTRY_VERIFY_WITH_TIMEOUT(hosts.both(), soon);
        QTRY_VERIFY_WITH_TIMEOUT(hosts.guests().size() == 1 && hosts.runs(), soon); // it goes on where it was
        QCOMPARE(hosts.guests().constFirst().host, hosts.a);
        QCOMPARE(virsh(QStringLiteral("a"), {QStringLiteral("domstate"), guest}).text, QStringLiteral("running"));
        QVERIFY(!virsh(QStringLiteral("b"), {QStringLiteral("domuuid"), guest}).ok());
        on(QStringLiteral("b"),
           {QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("/var/lib/libvirt/images/web-1.qcow2")});
        virsh(QStringLiteral("b"), {QStringLiteral("pool-refresh"), QStringLiteral("default")});
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList words = QCoreApplication::arguments();
        words.size() == 4 && words[1] == QStringLiteral("--migrate"))
        return migrateForEver(words.mid(2));
    TstFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
