// SPDX-License-Identifier: GPL-3.0-or-later
// What a host tells of itself, on libvirt's test driver: the questions, and when they are asked.
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/host/numa.h"
#include "virt/host/poolpromise.h"
#include <optional>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using model::HostId;
using model::HostMonitor;
using Pace = HostMonitor::Pace;

static constexpr int soon = 10'000;
static constexpr quint64 slowStep = 1; // the question for the history may fall into any test

class TestHostFigures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void cpuTimes();
    void freeMemoryWhereThereIsNoMore();
    void pools();
    void promises();
    void numaCells();
    void nothingIsAskedWhileNobodyLooks();
    void cardsAreFilledAtOnce();
    void cardsKeepToTwoCallsInATick();
    void pageAsksInEachTick();
    void aViewerThatDiedAsksNoMore();
    void capacityOfAHost();
    void whatIsAwayIsNotKnown();
    void historyOutlivesTheProgram();
    void historyGoesWithItsHost();
    void anotherHostHasAnotherHistory();

private:
    template<class T, class Ask>
    virt::Result<T> answer(Ask ask);
    [[nodiscard]] virt::Session &session() const { return *m_fleet->session(m_host); }
    [[nodiscard]] quint64 calls(const char *function) const;
    HostId add();

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    HostId m_host;
};

HostId TestHostFigures::add()
{
    return m_fleet->add({.name = "demo", .uri = "test:///default"});
}

void TestHostFigures::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 100ms});
    m_host = add();
    QTRY_VERIFY_WITH_TIMEOUT(session().facts().memoryKiB > 0 && session().inventory(), soon);
}

void TestHostFigures::cleanup()
{
    m_fleet.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

template<class T, class Ask>
virt::Result<T> TestHostFigures::answer(Ask ask)
{
    QObject receiver;
    std::optional<virt::Result<T>> out;
    ask(session(), &receiver, [&](virt::Result<T> r) { out = std::move(r); });
    (void)QTest::qWaitFor([&] { return out.has_value(); }, soon);
    return out ? std::move(*out) : virt::Result<T>(virt::Error{.message = "no answer"});
}

quint64 TestHostFigures::calls(const char *function) const
{
    return session().calls().totals().value(QString::fromLatin1(function)).count;
}

void TestHostFigures::cpuTimes()
{
    const quint64 before = calls("virNodeGetCPUStats");
    const auto times = answer<virt::NodeCpuTimes>(virt::fetchNodeCpu);
    QVERIFY(times);
    QVERIFY(times->userNs > 0 && times->idleNs > 0);
    QCOMPARE(calls("virNodeGetCPUStats"), before + 1);
}

void TestHostFigures::freeMemoryWhereThereIsNoMore()
{
    const auto memory = answer<virt::NodeMemory>(virt::fetchNodeMemory);
    QVERIFY(memory);
    QCOMPARE(memory->totalKiB, session().facts().memoryKiB);
    QVERIFY(memory->freeKiB > 0);
    QCOMPARE(memory->cachedKiB, 0U);
}

void TestHostFigures::pools()
{
    const auto pools = answer<QList<virt::PoolSpace>>(virt::fetchPools);
    QVERIFY(pools);
    QCOMPARE(pools->size(), 1);
    QCOMPARE(pools->constFirst().name, "default-pool");
    QVERIFY(pools->constFirst().active);
    QCOMPARE(pools->constFirst().capacity, quint64(100) << 30);
    QCOMPARE(pools->constFirst().usedBytes(), 0U);
}

void TestHostFigures::promises()
{
    const auto pools = answer<QList<virt::PoolSpace>>(virt::fetchPools);
    QVERIFY(pools && !pools->isEmpty());
    const auto count = [&](virt::Session &s, QObject *receiver, virt::Done<virt::PoolPromise> done) {
        virt::countPromise(s, pools->constFirst().uuid, "default-pool", {}, receiver, std::move(done));
    };
    const auto promise = answer<virt::PoolPromise>(count);
    QVERIFY(promise);
    QVERIFY(promise->isComplete());
    const auto gone = answer<virt::PoolPromise>([](virt::Session &s, QObject *receiver, auto done) {
        virt::countPromise(s, QUuid::createUuid(), "gone", {}, receiver, std::move(done));
    });
    QVERIFY(!gone);
    QVERIFY(gone.error().during.contains("gone"));
}

void TestHostFigures::numaCells()
{
    const auto cells = answer<QList<virt::NumaCell>>(virt::fetchNuma);
    QVERIFY(cells);
    QCOMPARE(cells->size(), 2);
    QCOMPARE(cells->at(1).cpus.text(), "8-15");
    const auto free = answer<virt::NumaFree>([&](virt::Session &s, QObject *receiver, virt::Done<virt::NumaFree> done) {
        virt::fetchNumaFree(s, *cells, receiver, std::move(done));
    });
    QVERIFY(free);
    QVERIFY(free->memoryKiB.value(0) > 0 && free->memoryKiB.value(1) > 0);
    QCOMPARE(free->hugePages.value(1).size(), 2);
    QVERIFY(free->hugePages.value(1).constLast().count > 0);
}

void TestHostFigures::nothingIsAskedWhileNobodyLooks()
{
    QSignalSpy ticks(&session(), &virt::Session::sampled);
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 5, soon);
    QVERIFY(calls("virNodeGetCPUStats") <= slowStep);
    QVERIFY(calls("virNodeGetFreeMemory") <= slowStep);
    QVERIFY(calls("virConnectListAllStoragePools") <= slowStep);
}

void TestHostFigures::cardsAreFilledAtOnce()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 1h}); // the first list comes all the same, and no tick after it
    m_host = add();
    QObject viewer;
    m_fleet->monitor().watch(&viewer, {m_host}, Pace::Cards);
    const auto card = [this] { return m_fleet->monitor().capacity(m_host); };
    QTRY_VERIFY_WITH_TIMEOUT(card().memoryUsedKiB && card().space, 3000);
    QTRY_VERIFY_WITH_TIMEOUT(card().storagePromised, 3000);
    QTRY_COMPARE_WITH_TIMEOUT(calls("virNodeGetCPUStats"), 2U, 3000);
}

void TestHostFigures::cardsKeepToTwoCallsInATick()
{
    QObject viewer;
    m_fleet->monitor().watch(&viewer, {m_host}, Pace::Cards);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->monitor().figures(m_host).memory.has_value(), soon);
    QSignalSpy ticks(&session(), &virt::Session::sampled);
    const quint64 before = session().calls().count();
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 20, soon);
    const quint64 made = session().calls().count() - before;
    QVERIFY2(made <= 2 * quint64(ticks.size()) + 4,
             qPrintable(QString("%1 calls in %2 ticks").arg(made).arg(ticks.size())));
    QVERIFY(calls("virNodeGetCPUStats") <= 2 + slowStep); // two at first, then each figure at most every ten seconds
}

void TestHostFigures::pageAsksInEachTick()
{
    QObject viewer;
    m_fleet->monitor().watch(&viewer, {m_host}, Pace::Page);
    QSignalSpy ticks(&session(), &virt::Session::sampled);
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 10, soon);
    const quint64 asked = calls("virNodeGetCPUStats");
    QVERIFY2(asked >= 8 && asked <= quint64(ticks.size()) + 2, qPrintable(QString::number(asked)));
    const model::HostFigures &figures = m_fleet->monitor().figures(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(figures.pools && figures.numa && !figures.promised.isEmpty(), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!figures.numaFree.memoryKiB.isEmpty(), 3000);
    QVERIFY(!figures.cpu); // the test driver's counters stand still: no rate, rather than a wrong one
    QVERIFY(figures.memory);
    QVERIFY(calls("virConnectListAllStoragePools") <= 1 + slowStep); // of one pool nobody asks what kind it is
}

void TestHostFigures::aViewerThatDiedAsksNoMore()
{
    auto viewer = std::make_unique<QObject>();
    m_fleet->monitor().watch(viewer.get(), {m_host}, Pace::Page);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->monitor().figures(m_host).memory.has_value(), soon);
    viewer.reset();
    QSignalSpy ticks(&session(), &virt::Session::sampled);
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 2, soon);
    const quint64 before = calls("virNodeGetCPUStats");
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 7, soon);
    QVERIFY(calls("virNodeGetCPUStats") <= before + slowStep);
}

void TestHostFigures::capacityOfAHost()
{
    QObject viewer;
    m_fleet->monitor().watch(&viewer, {m_host}, Pace::Page);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->monitor().figures(m_host).pools.has_value(), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->monitor().capacity(m_host).running.vcpus > 0, soon);
    const model::Capacity c = m_fleet->monitor().capacity(m_host);
    QCOMPARE(c.name, "demo");
    QCOMPARE(c.hypervisor, "TEST");
    QCOMPARE(c.cpus, 16U);
    QCOMPARE(c.running.instances, 1);
    QCOMPARE(c.space->total, quint64(100) << 30);
    QCOMPARE(m_fleet->monitor().capacities().size(), 1);
    QVERIFY(!m_fleet->monitor().capacity({QUuid::createUuid()}).isKnown());
}

void TestHostFigures::whatIsAwayIsNotKnown()
{
    QObject viewer;
    m_fleet->monitor().watch(&viewer, {m_host}, Pace::Page);
    const model::HostFigures &figures = m_fleet->monitor().figures(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(figures.memory && figures.pools, soon);
    m_fleet->disconnectHost(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(!figures.memory, soon);
    QVERIFY(figures.pools);
    const auto free = m_fleet->monitor().history(m_host).series(
        model::HostHistory::MemoryFree, model::Range::FiveMinutes, QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(free.last().value, -1.0F); // a gap
}

void TestHostFigures::historyOutlivesTheProgram()
{
    const QTemporaryDir dir;
    const auto free = [this] {
        return m_fleet->monitor().history(m_host).track(model::HostHistory::MemoryFree).minutes().means().size();
    };
    const auto seen = [&] {
        QObject viewer;
        m_fleet->monitor().watch(&viewer, {m_host}, Pace::Page);
        return QTest::qWaitFor([&] { return m_fleet->monitor().figures(m_host).memory.has_value(); }, soon);
    };
    QVERIFY(seen());
    const model::HostEntry entry = m_fleet->entries().constFirst();
    m_fleet->monitor().keepIn(dir.path());
    const auto before = free();
    QVERIFY(before > 0);
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->monitor().keepIn(dir.path());
    m_fleet->setSampling({.interval = 100ms});
    m_fleet->add(entry);
    QTRY_VERIFY_WITH_TIMEOUT(free() >= before, soon); // before anything was asked
    QVERIFY(calls("virNodeGetFreeMemory") <= slowStep);
}

void TestHostFigures::historyGoesWithItsHost()
{
    const QTemporaryDir dir;
    m_fleet->monitor().keepIn(dir.path());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_fleet->monitor().history(m_host).track(model::HostHistory::MemoryPromised).minutes().means().size(), soon);
    m_fleet->monitor().save();
    QTRY_COMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    m_fleet->remove(m_host);
    QTRY_COMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 0);
}

void TestHostFigures::anotherHostHasAnotherHistory()
{
    const QTemporaryDir dir;
    m_fleet->monitor().keepIn(dir.path());
    const auto minutes = [this] {
        return m_fleet->monitor().history(m_host).track(model::HostHistory::MemoryPromised).minutes().means().size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(minutes() > 0, soon);
    m_fleet->monitor().save();
    m_fleet->setSampling({});
    model::HostEntry entry = m_fleet->entries().constFirst();
    entry.uri = "test:///nowhere.xml";
    m_fleet->edit(entry);
    QCOMPARE(minutes(), 0);
    QVERIFY(!m_fleet->monitor().figures(m_host).pools);
    QTRY_COMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 0);
}

QTEST_GUILESS_MAIN(TestHostFigures)
#include "tst_hostfigures.moc"
