// SPDX-License-Identifier: GPL-3.0-or-later
// The overview of a host: its charts on made-up figures, its cards and its page on libvirt's test driver.
#include "gui/capacity/accountingcard.h"
#include "gui/capacity/hostcharts.h"
#include "gui/capacity/numacard.h"
#include "gui/capacity/poolcard.h"
#include "gui/capacity/promisedcard.h"
#include "gui/capacity/rangebar.h"
#include "gui/capacity/rankingcard.h"
#include "gui/hosts/hostfacts.h"
#include "gui/hosts/hostoverview.h"
#include "gui/look/appearance.h"
#include "model/capacity/accounting.h"
#include "model/capacity/fit.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <cmath>
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace gui;
using namespace std::chrono_literals;
using model::HostHistory;
using model::Range;

static constexpr int soon = 10'000;
static constexpr quint64 GiB = 1024 * 1024; // in KiB
static constexpr qint64 minute = 60'000;

namespace {

// A busy host with two pools; the history has an outage of three hours and one of a minute.
struct World {
    model::Capacity capacity{.host = {QUuid::createUuid()},
                             .name = "alpha",
                             .hypervisor = "QEMU",
                             .hostName = "alpha.example.org",
                             .version = 7'002'000,
                             .cpus = 16,
                             .memoryKiB = 64 * GiB,
                             .running = {.instances = 9, .vcpus = 24, .memoryKiB = 48 * GiB},
                             .all = {.instances = 14, .vcpus = 40, .memoryKiB = 80 * GiB},
                             .cpuPercent = 37,
                             .memoryUsedKiB = 30 * GiB};
    model::HostFigures figures;
    HostHistory history;
    qint64 now = QDateTime::currentMSecsSinceEpoch();

    World()
    {
        figures.cpu = virt::NodeCpuShares{.user = 25, .system = 12, .iowait = 4, .idle = 59};
        figures.memory = virt::NodeMemory{
            .totalKiB = 64 * GiB, .freeKiB = 10 * GiB, .buffersKiB = GiB, .cachedKiB = 23 * GiB};
        figures.traffic = {.diskRead = 3.1e6, .diskWrite = 12.5e6, .netIn = 800e3, .netOut = 2.2e6};
        const quint64 gib = quint64(1) << 30;
        figures.pools = QList<virt::PoolSpace>{{.uuid = QUuid::createUuid(),
                                                .name = "images",
                                                .active = true,
                                                .capacity = 500 * gib,
                                                .available = 145 * gib},
                                               {.uuid = QUuid::createUuid(),
                                                .name = "fast-nvme",
                                                .active = true,
                                                .capacity = 1000 * gib,
                                                .available = 60 * gib},
                                               {.uuid = QUuid::createUuid(), .name = "backup"}};
        for (const virt::PoolSpace &pool : *figures.pools)
            figures.promised.insert(pool.uuid, {.bytes = 620 * gib, .counted = 3, .volumes = 3});
        capacity.space = model::spaceOf(*figures.pools);
        capacity.storagePromised = model::storagePromise(*figures.pools, figures.promised);
        figures.numa = QList<virt::NumaCell>{{.id = 0,
                                              .memoryKiB = 32 * GiB,
                                              .cpus = {0, 1, 2, 3, 4, 5, 6, 7},
                                              .distances = {{0, 10}, {1, 21}},
                                              .hugePages = {{.sizeKiB = 2048, .count = 512}}},
                                             {.id = 1,
                                              .memoryKiB = 32 * GiB,
                                              .cpus = {8, 9, 10, 11, 12, 13, 14, 15},
                                              .distances = {{0, 21}, {1, 10}},
                                              .hugePages = {{.sizeKiB = 2048, .count = 512}}}};
        figures.numaFree = {
            .memoryKiB = {{0, 4 * GiB}, {1, 6 * GiB}},
            .hugePages = {{0, {{.sizeKiB = 2048, .count = 12}}}, {1, {{.sizeKiB = 2048, .count = 512}}}}};
        fill();
    }

private:
    void fill()
    {
        for (qint64 ago = 24 * 60; ago > 5; --ago)
            if ((ago < 600 || ago > 780) && ago != 30)
                add(now - ago * minute);
        for (qint64 ago = 150; ago > 0; --ago)
            if (ago < 40 || ago > 60)
                add(now - ago * 2000);
    }
    void add(qint64 ms)
    {
        const double wave = 1 + std::sin(double(ms) / 5e6) + 0.3 * std::sin(double(ms) / 3e4);
        const std::array<double, HostHistory::FigureCount> values{
            10 * wave, 5 * wave,   2 * wave,   100 - 17 * wave, 25e9 + 3e9 * wave, 20e9,
            5e9,       48.0 * 1e9, 3e6 * wave, 9e6 * wave,      8e5 * wave,        2e6 * wave};
        for (int figure = 0; figure < HostHistory::FigureCount; ++figure)
            history.add(HostHistory::Figure(figure), ms, std::max(0.0, values[size_t(figure)]));
        for (const virt::PoolSpace &pool : *figures.pools)
            if (pool.active)
                history.addPool(pool.uuid, ms, double(pool.usedBytes()) * (1 - double(now - ms) / 1e9));
    }
};

virt::Instance running(const char *name, double cpuPercent, quint32 vcpus, quint64 memoryGib)
{
    return {.uuid = QUuid::createUuid(),
            .name = QString::fromLatin1(name),
            .state = virt::DomainState::Running,
            .vcpus = vcpus,
            .memoryKiB = memoryGib * GiB,
            .cpuPercent = cpuPercent};
}

} // namespace

class TestHostOverview : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void chartsOfABusyHost_data();
    void chartsOfABusyHost();
    void chartsWithoutAHistory();
    void theKeyboardMovesTheCrossHair();
    void outagesAreSaid();
    void chipsAndStalenessShow();
    void poolsComeAndGo();
    void rangesByKeyboard();
    void promisesAgainstWhatThereIs();
    void whatStillFits();
    void rankingIsByMeasure();
    void rankingUnderRandomChanges();
    void numaOfHosts();
    void accountingIsCopied();
    void pageOfAHost();
    void pageRemembersItsRange();
    void anInstanceOfTheRankingIsOpened();

private:
    template<class W>
    [[nodiscard]] static W *find(const QWidget &in, const char *name)
    {
        return in.findChild<W *>(QString::fromLatin1(name));
    }
    static void activate(QWidget &window) // else nothing in it gets the focus
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (QWidget *first = window.focusWidget())
            first->clearFocus();
    }
    static void keep(QWidget &widget, const QString &name);
    [[nodiscard]] model::HostId connectDemo();
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
};

void TestHostOverview::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    QVERIFY(QDir().mkpath("screenshots"));
    m_library = std::make_unique<virt::Library>();
}

void TestHostOverview::cleanup()
{
    look::apply(look::Appearance::Light);
    m_fleet.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

// For looking at: what a test cannot judge.
void TestHostOverview::keep(QWidget &widget, const QString &name)
{
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QTest::qWait(30);
        QVERIFY(widget.grab().save(
            QString("screenshots/%1-%2.png").arg(name, look == look::Appearance::Dark ? "dark" : "light")));
    }
}

void TestHostOverview::chartsOfABusyHost_data()
{
    QTest::addColumn<Range>("range");
    QTest::addColumn<QSize>("size");
    QTest::newRow("5min-large") << Range::FiveMinutes << QSize(1200, 700);
    QTest::newRow("hour-small") << Range::Hour << QSize(760, 900);
    QTest::newRow("day-large") << Range::Day << QSize(1200, 700);
    QTest::newRow("day-narrow") << Range::Day << QSize(380, 1500);
}

void TestHostOverview::chartsOfABusyHost()
{
    QFETCH(Range, range);
    QFETCH(QSize, size);
    const World w;
    HostCharts charts;
    charts.setAutoFillBackground(true);
    charts.resize(size);
    charts.show();
    charts.set(w.capacity, w.figures, w.history, range, w.now);
    QVERIFY(charts.minimumSizeHint().width() <= size.width());
    const auto *cpu = find<QWidget>(charts, "hostCpuChart");
    QCOMPARE(cpu->accessibleDescription(), QString("User 25 %, System 12 %, I/O wait 4 %, Idle 59 %"));
    keep(charts, QString("host-charts-") + QTest::currentDataTag());
}

void TestHostOverview::chartsWithoutAHistory()
{
    const World w;
    HostCharts charts;
    charts.setAutoFillBackground(true);
    charts.resize(1200, 700);
    charts.show();
    charts.set({}, {.cpuFault = "this function is not supported by the connection driver: virNodeGetCPUStats"}, {},
               Range::Hour, w.now);
    QCOMPARE(find<QWidget>(charts, "hostCpuChart")->accessibleDescription(),
             QString("User –, System –, I/O wait –, Idle –"));
    keep(charts, "host-charts-empty");
}

void TestHostOverview::theKeyboardMovesTheCrossHair()
{
    const World w;
    HostCharts charts;
    charts.resize(1200, 700);
    activate(charts);
    charts.set(w.capacity, w.figures, w.history, Range::Hour, w.now);
    auto *plot = find<QWidget>(charts, "hostCpuChart")->findChild<QWidget *>("plot");
    plot->setFocus(Qt::TabFocusReason);
    const QString newest = plot->accessibleDescription();
    QVERIFY2(newest.contains("User"), qPrintable(newest));
    QTest::keyClick(plot, Qt::Key_Left);
    const QString before = plot->accessibleDescription();
    QVERIFY(before.contains("User") && before != newest);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(plot->accessibleDescription(), newest);
    keep(charts, "host-charts-crosshair");
    QTest::keyClick(plot, Qt::Key_Home);
    const QString oldest = plot->accessibleDescription();
    QTest::keyClick(plot, Qt::Key_PageDown);
    QVERIFY(plot->accessibleDescription() != oldest);
    charts.set(w.capacity, w.figures, w.history, Range::Hour, w.now + 1000); // a tick does not lose it
    QVERIFY(!plot->accessibleDescription().isEmpty());
    QTest::keyClick(plot, Qt::Key_Escape);
    QVERIFY(plot->accessibleDescription().isEmpty());
}

void TestHostOverview::outagesAreSaid()
{
    const World w;
    HostCharts charts;
    charts.resize(1200, 700);
    activate(charts);
    charts.set(w.capacity, w.figures, w.history, Range::Day, w.now);
    auto *plot = find<QWidget>(charts, "hostMemoryChart")->findChild<QWidget *>("plot");
    plot->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(plot, Qt::Key_PageUp); // twelve hours ago nobody looked
    QVERIFY2(plot->accessibleDescription().endsWith("no data"), qPrintable(plot->accessibleDescription()));
    QVERIFY2(plot->accessibleDescription().contains(":"), qPrintable(plot->accessibleDescription())); // and when
}

void TestHostOverview::chipsAndStalenessShow()
{
    const World w;
    HostCharts charts;
    charts.resize(1200, 700);
    activate(charts);
    charts.set(w.capacity, w.figures, w.history, Range::Hour, w.now);
    auto *card = find<QWidget>(charts, "hostCpuChart");
    auto *plot = card->findChild<QWidget *>("plot");
    const QImage fresh = plot->grab().toImage();
    charts.setStale(true);
    QVERIFY(plot->grab().toImage() != fresh);
    charts.setStale(false);
    QVERIFY(plot->grab().toImage() == fresh);
    auto *idle = card->findChild<QAbstractButton *>("legend3");
    QVERIFY(!idle->isChecked());
    QCOMPARE(idle->accessibleName(), QString("Idle"));
    QCOMPARE(idle->accessibleDescription(), QString("59 %"));
    const QImage without = plot->grab().toImage();
    idle->click();
    QVERIFY(plot->grab().toImage() != without);
    plot->setFocus(Qt::TabFocusReason);
    QVERIFY(plot->accessibleDescription().contains("Idle"));
}

void TestHostOverview::poolsComeAndGo()
{
    World w;
    HostCharts charts;
    charts.resize(1200, 900);
    charts.show();
    charts.set(w.capacity, w.figures, w.history, Range::Hour, w.now);
    QCOMPARE(charts.findChildren<PoolCard *>().size(), 3);
    const auto *images = charts.findChildren<PoolCard *>().constFirst();
    QCOMPARE(images->accessibleName(), QString("Pool images"));
    QCOMPARE(images->accessibleDescription().simplified(),
             QString("71 %, 355 GiB used · 145 GiB free · 620 GiB promised"));
    w.figures.pools->removeFirst();
    charts.set(w.capacity, w.figures, w.history, Range::Hour, w.now);
    QCOMPARE(charts.findChildren<PoolCard *>().size(), 2);
}

void TestHostOverview::rangesByKeyboard()
{
    RangeBar bar;
    QSignalSpy changes(&bar, &RangeBar::changed);
    activate(bar);
    auto *first = find<QAbstractButton>(bar, "rangeFiveMinutes");
    QVERIFY(first->isChecked());
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(bar.range(), Range::Hour);
    QCOMPARE(changes.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(bar.range(), Range::Day);
    bar.setRange(Range::Hour);
    QCOMPARE(changes.size(), 2); // by the user only
}

void TestHostOverview::promisesAgainstWhatThereIs()
{
    const World w;
    PromisedCard card;
    card.resize(380, 240);
    card.show();
    card.set(w.capacity);
    QCOMPARE(find<QLabel>(card, "promisedVcpus")->text(), QString("1.5 : 1"));
    QCOMPARE(find<QLabel>(card, "promisedMemory")->text(), QString("0.8 : 1"));
    QCOMPARE(find<QLabel>(card, "promisedStorage")->text(), QString("0.8 : 1"));
    keep(card, "host-promised");
    card.set({});
    QCOMPARE(find<QLabel>(card, "promisedVcpus")->text(), QString("–"));
}

void TestHostOverview::whatStillFits()
{
    const World w;
    const auto fits = model::fitsOn(w.capacity, *w.figures.numa, w.figures.numaFree);
    QCOMPARE(fits.size(), 5);
    QCOMPARE(fits[0].memoryKiB, 34 * GiB);
    QCOMPARE(fits[0].vcpus, 10U); // 63 % of 16
    QCOMPARE(fits[1].memoryKiB, 16 * GiB);
    QCOMPARE(fits[1].vcpus, 0U);
    QCOMPARE(fits[2].memoryKiB, 0U);
    QCOMPARE(fits[3].memoryKiB, 4 * GiB);
    QCOMPARE(fits[3].vcpus, 8U);
    QVERIFY(model::fitsOn({}, {}, {}).isEmpty());          // all CPUs offline, or not known
    QCOMPARE(model::fitsOn(w.capacity, {}, {}).size(), 3); // NUMA is off
    const auto facts = gui::fitFacts(w.capacity, w.figures, model::Headroom{.vcpus = -4, .memoryKiB = qint64(8 * GiB)});
    QCOMPARE(facts.constFirst().value.simplified(), QString("34 GiB · 10 idle CPUs"));
    QCOMPARE(facts.constLast().value.simplified(), QString("8 GiB left · 4 VCPUs missing"));
}

void TestHostOverview::rankingIsByMeasure()
{
    RankingCard card;
    card.resize(380, 320);
    card.show();
    QVERIFY(!find<QTreeView>(card, "rankingTable")->isVisible()); // nobody uses it: a sentence says so
    card.set({running("small", 100, 1, 8), running("large", 50, 8, 4), running("idle", 0, 2, 1)});
    const auto *view = find<QTreeView>(card, "rankingTable");
    const auto name = [view](int row) { return view->model()->index(row, 0).data().toString(); };
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(name(0), QString("large"));
    QCOMPARE(view->model()->index(0, 1).data().toString(), QString("4.00 CPUs"));
    find<QAbstractButton>(card, "rankByMemory")->click();
    QCOMPARE(view->model()->rowCount(), 3);
    QCOMPARE(name(0), QString("small"));
    QCOMPARE(view->model()->index(0, 1).data().toString().simplified(), QString("8 GiB"));
    keep(card, "host-ranking");
    find<QAbstractButton>(card, "rankByDisk")->click();
    QCOMPARE(view->model()->rowCount(), 0);
}

void TestHostOverview::rankingUnderRandomChanges()
{
    QList<virt::Instance> all;
    for (int i = 0; i < 12; ++i)
        all.append(running(qPrintable(QString("i%1").arg(i)), 1, 1, 1));
    model::RankingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QPersistentModelIndex kept;
    QUuid whose;
    auto *random = QRandomGenerator::global();
    for (int round = 0; round < 200; ++round) {
        for (virt::Instance &i : all)
            i.cpuPercent = random->bounded(5) ? random->bounded(100.0) : 0;
        const auto ranked = model::ranking(all, model::Measure::Cpu, 8);
        model.set(ranked, model::Measure::Cpu);
        QCOMPARE(model.rowCount(), int(ranked.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, 0).data(model::RankingModel::UuidRole).toUuid(), ranked[row].uuid);
        if (kept.isValid()) // who is selected stays so, wherever it moved
            QCOMPARE(kept.data(model::RankingModel::UuidRole).toUuid(), whose);
        if (!ranked.isEmpty()) {
            kept = model.index(random->bounded(model.rowCount()), 0);
            whose = kept.data(model::RankingModel::UuidRole).toUuid();
        }
    }
}

void TestHostOverview::numaOfHosts()
{
    const World w;
    NumaCard card;
    card.resize(480, 160);
    card.show();
    card.set(w.figures);
    const auto *view = find<QTreeView>(card, "numaTable");
    const auto text = [view](int row, int column) {
        return view->model()->index(row, column).data().toString().replace(QChar(QChar::Nbsp), u' ');
    };
    QCOMPARE(view->accessibleName(), QString("NUMA"));
    QCOMPARE(text(1, model::NumaModel::Cpus), QString("8-15"));
    QCOMPARE(text(0, model::NumaModel::Free), QString("4 GiB"));
    QCOMPARE(text(0, model::NumaModel::HugePages), QString("2 MiB: 12 of 512 free"));
    QCOMPARE(text(1, model::NumaModel::Distances), QString("21 to 0"));
    keep(card, "host-numa");
    card.set({.numa = QList<virt::NumaCell>()});
    QVERIFY(!view->isVisible());
    QCOMPARE(view->model()->rowCount(), 0);
}

void TestHostOverview::accountingIsCopied()
{
    const World w;
    AccountingCard card;
    card.setCapacity(w.capacity);
    QCOMPARE(card.value("vcpus_used"), QString("24"));
    QCOMPARE(card.value("memory_mb"), QString::number(64 * 1024));
    QCOMPARE(card.value("local_gb_used"), QString::number(355 + 940));
    find<QAbstractButton>(card, "copyAccounting")->click();
    const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied, model::accountingOf(w.capacity));
    QCOMPARE(copied.value("hypervisor_version").toInt(), 7'002'000);
    QCOMPARE(copied.value("in_use").toObject().value("memory_mb").toInt(), 30 * 1024);
    QVERIFY(model::accountingOf({}).value("vcpus").isNull()); // the same keys, always
}

model::HostId TestHostOverview::connectDemo()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = 100ms});
    const model::HostId host = m_fleet->add({.name = "demo", .uri = "test:///default"});
    (void)QTest::qWaitFor([&] { return m_fleet->hosts().find(host)->state == model::HostState::Connected; }, soon);
    return host;
}

void TestHostOverview::pageOfAHost()
{
    const model::HostId host = connectDemo();
    HostOverview page(*m_fleet);
    page.resize(1200, 800);
    page.setHost(host);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>(page, "numaTable") && find<QTreeView>(page, "numaTable")->isVisible(),
                             soon);
    QTRY_COMPARE_WITH_TIMEOUT(page.findChildren<PoolCard *>().size(), 1, soon);
    QTRY_COMPARE_WITH_TIMEOUT(find<look::FactList>(page, "accounting")->value("vcpus"), QString("16"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(page, "promisedStorage")->text() != QString("–"), soon);
    keep(page, "host-overview");
    auto *scroll = find<QScrollArea>(page, "hostOverview");
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    keep(page, "host-overview-below");
    page.resize(780, 560);
    keep(page, "host-overview-small");
    m_fleet->disconnectHost(host);
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->hosts().find(host)->state, model::HostState::Off, soon);
    page.refresh();
    QVERIFY(!scroll->isVisible()); // the reason instead, and a button
}

void TestHostOverview::pageRemembersItsRange()
{
    const model::HostId host = connectDemo();
    HostOverview page(*m_fleet);
    page.setRange(Range::Day); // before it was ever shown
    QSignalSpy changes(&page, &HostOverview::rangeChanged);
    page.setHost(host);
    page.resize(800, 600);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(page, "rangeDay"), soon);
    QVERIFY(find<QAbstractButton>(page, "rangeDay")->isChecked());
    QVERIFY(changes.isEmpty());
    find<QAbstractButton>(page, "rangeHour")->click();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(page.range(), Range::Hour);
}

void TestHostOverview::anInstanceOfTheRankingIsOpened()
{
    const model::HostId host = connectDemo();
    HostOverview page(*m_fleet);
    page.setHost(host);
    page.resize(800, 600);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(page, "rankByMemory"), soon);
    find<QAbstractButton>(page, "rankByMemory")->click();
    auto *view = find<QTreeView>(page, "rankingTable");
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, soon);
    QSignalSpy opened(&page, &HostOverview::instanceWanted);
    emit view->activated(view->model()->index(0, 0));
    QCOMPARE(opened.size(), 1);
    const auto id = opened.constFirst().constFirst().value<model::InstanceId>();
    QCOMPARE(id.host, host);
    QCOMPARE(m_fleet->instance(id)->name, QString("test"));
}

QTEST_MAIN(TestHostOverview)
#include "tst_hostoverview.moc"
