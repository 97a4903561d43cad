// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions and the fleet on a real daemon that is killed, stopped, restarted and slow, while the event loop goes on.
#include "model/fleet.h"
#include "tests/daemon/loopwatch.h"
#include "tests/daemon/privatedaemon.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/lifecycle.h"
#include <memory>
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using model::Fleet;
using model::HostId;
using model::HostState;
using virt::Session;
using State = virt::Session::State;

static constexpr int patience = 20'000;
static constexpr int instances = 20;

class TestDaemon : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void connectsAndLists();
    void atMostTwoCallsInATick();
    void killedAndStartedAgain();
    void awayForLonger();
    void restartedInGoodOrder();
    void stoppedIsStale();
    void keepAliveEndsAStoppedConnection();
    void attemptsThatHangAreLetGo();
    void nobodyListens();
    void socketFolderIsNoSocket();
    void readOnlyMayLookOnly();
    void destroyedWhileConnecting();
    void destroyedWhileItHangs();
    void destroyedAtAnyMoment();
    void askedBeforeTheEnd();
    void fiftyAtOnce();
    void oneStoppedTheOtherGoesOn();
    void hangingHostIsRemovedAtOnce();

private:
    [[nodiscard]] std::unique_ptr<Session> session(Session::Options options = {}) const;
    [[nodiscard]] std::unique_ptr<Session> connected(Session::Options options = {}) const;
    [[nodiscard]] HostId addHost(Fleet &fleet, const PrivateDaemon &daemon) const;

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<PrivateDaemon> m_daemon;
    std::unique_ptr<LoopWatch> m_watch;
};

namespace {

int openSockets()
{
    int count = 0;
    for (const QFileInfo &fd : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::AllEntries | QDir::System))
        count += fd.symLinkTarget().contains(QStringLiteral("socket:")) ? 1 : 0;
    return count;
}

HostState stateOf(Fleet &fleet, const HostId &host)
{
    const model::HostRow *row = fleet.hosts().find(host);
    return row ? row->state : HostState::Off;
}

int staleRows(Fleet &fleet)
{
    int count = 0;
    for (int row = 0; row < fleet.instances().rowCount(); ++row)
        count += fleet.instances().row(row).stale ? 1 : 0;
    return count;
}

QSet<QUuid> uuids(Fleet &fleet)
{
    QSet<QUuid> out;
    for (int row = 0; row < fleet.instances().rowCount(); ++row)
        out.insert(fleet.instances().row(row).id.uuid);
    return out;
}

// Everything there, once, and fresh.
bool isWhole(Fleet &fleet)
{
    return fleet.instances().rowCount() == instances && uuids(fleet).size() == instances && staleRows(fleet) == 0;
}

} // namespace

void TestDaemon::initTestCase()
{
    if (const QString obstacle = PrivateDaemon::obstacle(); !obstacle.isEmpty()) {
        QVERIFY2(!qEnvironmentVariableIsSet("CI"), qPrintable(obstacle)); // there nothing is skipped
        QSKIP(qPrintable(obstacle));
    }
    m_library = std::make_unique<virt::Library>();
}

void TestDaemon::init()
{
    m_daemon = std::make_unique<PrivateDaemon>();
    QVERIFY2(m_daemon->start(), qPrintable(m_daemon->log()));
    m_watch = std::make_unique<LoopWatch>();
}

void TestDaemon::cleanup()
{
    if (!m_watch)
        return;
    const auto longest = m_watch->longestGap();
    const auto machine = m_watch->machineGap();
    m_watch.reset();
    qInfo("longest gap of the event loop: %d ms (the machine's own: %d ms)", int(longest.count()),
          int(machine.count()));
    m_daemon.reset(); // killed: every thread that hung comes back
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, patience);
    QVERIFY(longest <= 100ms + machine);
}

void TestDaemon::cleanupTestCase()
{
    m_library.reset();
}

std::unique_ptr<Session> TestDaemon::session(Session::Options options) const
{
    if (options.uri.isEmpty())
        options.uri = m_daemon->uri(instances);
    options.name = QStringLiteral("private");
    return std::make_unique<Session>(std::move(options));
}

std::unique_ptr<Session> TestDaemon::connected(Session::Options options) const
{
    auto s = session(std::move(options));
    s->open();
    const auto ready = [&] { return s->inventory() && s->facts().libvirtVersion; };
    if (!QTest::qWaitFor(ready, patience))
        qWarning("not connected: %s", qPrintable(s->error().text()));
    return s;
}

HostId TestDaemon::addHost(Fleet &fleet, const PrivateDaemon &daemon) const
{
    const HostId id = fleet.add({.name = QStringLiteral("private"), .uri = daemon.uri(instances)});
    (void)QTest::qWaitFor([&] { return stateOf(fleet, id) == HostState::Connected && fleet.settled(); }, patience);
    return id;
}

void TestDaemon::connectsAndLists()
{
    const auto s = connected();
    QCOMPARE(s->state(), State::Connected);
    QCOMPARE(s->inventory()->instances.size(), instances);
    QCOMPARE(s->facts().driver, QStringLiteral("TEST"));
    QVERIFY(s->facts().libvirtVersion >= 7'000'000);
    QVERIFY(s->facts().events);
    s->setSampling({.interval = 50ms});
    QTRY_VERIFY(s->roundTrip());
    QVERIFY(s->roundTrip()->count() > 0);
    QVERIFY(s->error().text().isEmpty());
}

void TestDaemon::atMostTwoCallsInATick()
{
    const auto s = connected();
    QTRY_VERIFY(s->inventory()->instances.first().flagsKnown);
    s->setSampling({.groups = virt::StatsGroup::State | virt::StatsGroup::Cpu, .interval = 20ms});
    QSignalSpy ticks(s.get(), &Session::sampled);
    QVERIFY(ticks.wait(patience)); // from here on only ticks
    quint64 before = s->calls().count(), most = 0;
    connect(s.get(), &Session::sampled, this, [&] {
        const quint64 now = s->calls().count();
        most = std::max(most, now - std::exchange(before, now));
    });
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 30, patience);
    s->disconnect(this);
    QVERIFY2(most >= 1 && most <= 2, qPrintable(QString::number(most)));
}

void TestDaemon::killedAndStartedAgain()
{
    Fleet fleet;
    fleet.setSampling({.interval = 200ms});
    const QAbstractItemModelTester hostsTester(&fleet.hosts()), instancesTester(&fleet.instances());
    const HostId host = addHost(fleet, *m_daemon);
    QTRY_VERIFY(isWhole(fleet));
    const QSignalSpy removed(&fleet.instances(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&fleet.instances(), &QAbstractItemModel::modelReset);

    m_daemon->kill();
    QTRY_COMPARE(stateOf(fleet, host), HostState::Waiting);
    QCOMPARE(fleet.instances().rowCount(), instances); // what was known stays, and is marked
    QCOMPARE(staleRows(fleet), instances);
    QVERIFY(!fleet.hosts().find(host)->error.isEmpty());
    QVERIFY(!fleet.canChange(host));

    QVERIFY(m_daemon->start());
    const auto wait = QDateTime::currentDateTime().msecsTo(fleet.session(host)->retryAt());
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fleet, host), HostState::Connected, std::max<int>(0, int(wait)) + 2000);
    QTRY_VERIFY(isWhole(fleet));
    QVERIFY(fleet.canChange(host));
    QCOMPARE(fleet.hosts().rowCount(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 0);
    QVERIFY(fleet.hosts().find(host)->error.isEmpty());
}

// The pause between attempts grows, and the first attempt that can succeed does.
void TestDaemon::awayForLonger()
{
    const auto s = connected();
    m_daemon->kill();
    QTRY_COMPARE(s->state(), State::Waiting);
    const auto opened = [&] { return s->calls().totals().value(QStringLiteral("virConnectOpenAuth")); };
    QTRY_COMPARE_WITH_TIMEOUT(opened().failed, quint64(2), patience);
    QTRY_COMPARE(s->state(), State::Waiting);
    const auto pause = QDateTime::currentDateTime().msecsTo(s->retryAt());
    QVERIFY2(pause > 2500 && pause < 6500, qPrintable(QString::number(pause)));
    QVERIFY(m_daemon->start());
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, 8000);
    QCOMPARE(opened().failed, quint64(2));
    QCOMPARE(opened().count, quint64(4));
}

void TestDaemon::restartedInGoodOrder()
{
    const auto s = connected();
    const QSignalSpy sampled(s.get(), &Session::sampled);
    m_daemon->terminate();
    QTRY_COMPARE(s->state(), State::Waiting);
    QVERIFY(m_daemon->start());
    QTRY_COMPARE(s->state(), State::Connected);
    QTRY_VERIFY(!sampled.isEmpty());
    QCOMPARE(s->inventory()->instances.size(), instances);
}

void TestDaemon::stoppedIsStale()
{
    Fleet fleet;
    fleet.setSampling({.interval = 500ms});
    const HostId host = addHost(fleet, *m_daemon);
    QTRY_VERIFY(isWhole(fleet));
    m_daemon->stop();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fleet, host), HostState::Stale, 11'000);
    QCOMPARE(staleRows(fleet), instances);
    QVERIFY(!fleet.canChange(host));
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fleet, host), HostState::Connected, 5000);
    QTRY_VERIFY(isWhole(fleet));
    // It was late, not lost: no second connection was made.
    QCOMPARE(fleet.session(host)->calls().totals().value(QStringLiteral("virConnectOpenAuth")).count, quint64(1));
}

void TestDaemon::keepAliveEndsAStoppedConnection()
{
    const auto s = connected({.keepAliveSeconds = 1});
    s->setSampling({.interval = 200ms});
    m_daemon->stop();
    QTRY_VERIFY_WITH_TIMEOUT(s->state() != State::Connected, 20'000);
    QVERIFY(!s->error().text().isEmpty());
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QCOMPARE(s->inventory()->instances.size(), instances);
}

void TestDaemon::attemptsThatHangAreLetGo()
{
    const int before = openSockets();
    m_daemon->stop();
    const auto s = session({.openDeadline = 200ms});
    s->open();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Waiting, 5000);
    QVERIFY2(s->error().text().contains(QStringLiteral("does not answer")), qPrintable(s->error().text()));
    QTRY_VERIFY_WITH_TIMEOUT(virt::Executor::abandoned() >= 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connecting, patience);
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(s->state(), State::Connected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before + 1, patience); // those that came back late were closed
    QCOMPARE(s->state(), State::Connected);
}

void TestDaemon::nobodyListens()
{
    m_daemon->kill();
    const auto s = session();
    s->open();
    QTRY_COMPARE(s->state(), State::Waiting);
    QCOMPARE(s->error().kind, virt::Error::Kind::Disconnected);
    QVERIFY(!s->error().advice.isEmpty());
    QVERIFY(s->retryAt().isValid());
    QVERIFY(!s->inventory());
}

void TestDaemon::socketFolderIsNoSocket()
{
    const auto s = session({.uri = QStringLiteral("test+unix:///default?socket=/no/such/folder/libvirt-sock")});
    s->open();
    QTRY_COMPARE(s->state(), State::Waiting);
    QVERIFY2(s->error().text().contains(QStringLiteral("/no/such/folder")), qPrintable(s->error().text()));
    s->close();
    QCOMPARE(s->state(), State::Off);
    QVERIFY(!s->retryAt().isValid());
}

void TestDaemon::readOnlyMayLookOnly()
{
    const auto s = connected({.readOnly = true});
    QCOMPARE(s->inventory()->instances.size(), instances);
    const virt::Instance first = s->inventory()->instances.first();
    std::optional<virt::Result<>> outcome;
    virt::perform(*s, first.uuid, first.name, virt::LifecycleAction::Pause, this, {},
                  [&](virt::Result<> r) { outcome = std::move(r); });
    QTRY_VERIFY(outcome);
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().kind, virt::Error::Kind::Denied);
    QVERIFY2(outcome->error().advice.contains(QStringLiteral("read-only")), qPrintable(outcome->error().text()));
}

void TestDaemon::destroyedWhileConnecting()
{
    const int before = openSockets();
    m_daemon->stop();
    auto s = session();
    s->open();
    QTRY_COMPARE(openSockets(), before + 1); // it hangs in the opening
    s.reset();                               // the loop's watch says how long this took
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, patience);
}

void TestDaemon::destroyedWhileItHangs()
{
    const int before = openSockets();
    auto s = connected();
    m_daemon->stop();
    s->setSampling({.interval = 10ms});
    QTRY_VERIFY(s->silent());
    s.reset();
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, patience);
}

void TestDaemon::destroyedAtAnyMoment()
{
    const int before = openSockets();
    for (int i = 0; i < 40; ++i) {
        auto s = session();
        s->setSampling({.interval = 1ms});
        s->open();
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.nsecsElapsed() > i * 500'000LL);
    }
    QTRY_COMPARE_WITH_TIMEOUT(openSockets(), before, patience);
}

// Whoever asked hears something, once, also when the session goes first.
void TestDaemon::askedBeforeTheEnd()
{
    auto s = connected();
    const virt::Instance first = s->inventory()->instances.first();
    m_daemon->stop();
    int answers = 0;
    for (int i = 0; i < 10; ++i)
        virt::perform(*s, first.uuid, first.name, virt::LifecycleAction::Pause, this, {},
                      [&](const virt::Result<> &) { ++answers; });
    s.reset();
    m_daemon->resume();
    QTRY_COMPARE_WITH_TIMEOUT(answers, 10, patience);
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, patience);
    QCOMPARE(answers, 10);
}

void TestDaemon::fiftyAtOnce()
{
    std::vector<std::unique_ptr<Session>> all;
    for (int i = 0; i < 50; ++i) {
        all.push_back(session());
        all.back()->open();
    }
    const auto ready = [&] {
        return std::ranges::all_of(all, [](const auto &s) {
            return s->state() == State::Connected && s->inventory() && s->inventory()->instances.size() == instances;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30'000);
    m_daemon->kill();
    const auto lost = [&] {
        return std::ranges::none_of(all, [](const auto &s) { return s->state() == State::Connected; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(lost(), patience);
    QVERIFY(m_daemon->start());
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30'000);
}

void TestDaemon::oneStoppedTheOtherGoesOn()
{
    PrivateDaemon second;
    QVERIFY(second.start());
    m_watch = std::make_unique<LoopWatch>(); // forking is the test's own doing
    Fleet fleet;
    fleet.setSampling({.interval = 100ms});
    const HostId bad = addHost(fleet, *m_daemon);
    const HostId good = addHost(fleet, second);
    QTRY_COMPARE(fleet.instances().rowCount(), 2 * instances);
    m_daemon->stop();
    QElapsedTimer since;
    qint64 longest = 0;
    int ticks = 0;
    since.start();
    connect(&fleet, &Fleet::inventoryChanged, this, [&](const HostId &host) {
        if (host == good) {
            longest = std::max(longest, since.restart());
            ++ticks;
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fleet, bad), HostState::Stale, 12'000);
    fleet.disconnect(this);
    QCOMPARE(stateOf(fleet, good), HostState::Connected);
    QVERIFY2(ticks > 20, qPrintable(QString::number(ticks)));
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    QCOMPARE(staleRows(fleet), instances); // those of the stopped one
    m_daemon->resume();
    QTRY_COMPARE(stateOf(fleet, bad), HostState::Connected);
}

void TestDaemon::hangingHostIsRemovedAtOnce()
{
    Fleet fleet;
    fleet.setSampling({.interval = 100ms});
    const HostId host = addHost(fleet, *m_daemon);
    m_daemon->stop();
    QTRY_VERIFY(fleet.session(host)->silent());
    fleet.remove(host);
    QCOMPARE(fleet.hosts().rowCount(), 0);
    QCOMPARE(fleet.instances().rowCount(), 0);
    m_daemon->resume();
}

QTEST_GUILESS_MAIN(TestDaemon)
#include "tst_daemon.moc"
