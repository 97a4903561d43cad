// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet's page over hosts of libvirt's test driver: cards, lines, ranking, and what it asks of the hosts.
#include "gui/fleet/fleetpage.h"
#include "gui/fleet/hostcardsview.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancespage.h"
#include "gui/look/appearance.h"
#include "model/cards/hostcardsproxy.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "virt/core/library.h"
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace gui;

namespace {

constexpr int soon = 20'000;
constexpr auto tick = std::chrono::milliseconds(500);

QByteArray domainXml(int number, int runState)
{
    const QByteArray n = QByteArray::number(number);
    return "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>web-" + n
           + "</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1" + QByteArray::number(number).rightJustified(3, '0')
           + "</uuid><memory>262144</memory><vcpu>2</vcpu><os><type>hvm</type></os><test:runstate>"
           + QByteArray::number(runState) + "</test:runstate></domain>";
}

// What is allocated are its volumes.
QByteArray poolXml(const QByteArray &name, int capacityGiB, int allocatedGiB)
{
    const QByteArray used = QByteArray::number(allocatedGiB);
    return "<pool type='dir'><name>" + name + "</name><capacity unit='GiB'>" + QByteArray::number(capacityGiB)
           + "</capacity><target><path>/" + name
           + "</path></target><volume type='file'><name>all</name><capacity "
             "unit='GiB'>"
           + used + "</capacity><allocation unit='GiB'>" + used + "</allocation></volume></pool>";
}

constexpr int running = 1;
constexpr int off = 5;
constexpr int crashed = 6;

} // namespace

class TestFleetPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsACardForEachHost();
    void tellsTrouble();
    void opensAHostByClickAndKey();
    void ranks();
    void narrowsToAGroup();
    void showsManyHostsAsLines();
    void foldedAsksNothing();
    void remembersItsShape();
    void tellsWhatIsLeftWhenTheLargestHostFails();
    void staysSmallWithAHundredHosts();
    void looksRight_data();
    void looksRight();

private:
    model::HostId add(const QString &name, const QByteArray &content = domainXml(1, running));
    void addMany(int count);
    void hurry();
    void open(QSize size = {900, 700});
    template<class T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] HostCardsView *view() const { return find<HostCardsView>("hostCards"); }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString told(const QString &host) const; // by its card, to assistive technology
    void choose(const char *box, const QString &text) const;

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<InstanceActions> m_actions;
    std::unique_ptr<FleetPage> m_page;
};

void TestFleetPage::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestFleetPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = tick});
    m_actions = std::make_unique<InstanceActions>(*m_fleet, nullptr);
}

void TestFleetPage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_fleet.reset();
    look::apply(look::Appearance::Light);
}

model::HostId TestFleetPage::add(const QString &name, const QByteArray &content)
{
    const QString path = m_folder->filePath(name + QStringLiteral(".xml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<node><cpu><mhz>2400</mhz><model>x86_64</model><active>16</active><nodes>1</nodes><sockets>1</sockets>"
               "<cores>8</cores><threads>2</threads></cpu><memory>67108864</memory>"
               + content + "</node>");
    file.close();
    return m_fleet->add({.name = name, .uri = QStringLiteral("test://") + path});
}

// As a real fleet is: most are well, one is away, one is full, one has a crashed instance.
void TestFleetPage::addMany(int count)
{
    for (int i = 0; i < count; ++i) {
        QByteArray content = poolXml("default", 100, i == 2 ? 96 : 10 + 7 * (i % 8));
        for (int k = 1; k <= 2 + 3 * (i % 5); ++k)
            content += domainXml(k, k % 3 == 0 ? off : running);
        if (i == 1)
            content += domainXml(99, crashed);
        const QString name = QStringLiteral("host-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        if (i == 3)
            m_fleet->add({.name = name, .uri = QStringLiteral("test:///nowhere/gamma.xml")});
        else
            add(name, content);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->settled(), soon);
}

// Figures come at once, as if somebody looked at the hosts' own pages too.
void TestFleetPage::hurry()
{
    QSet<model::HostId> all;
    for (const model::HostEntry &entry : m_fleet->entries())
        all.insert(entry.id);
    m_fleet->monitor().watch(this, all, model::HostMonitor::Pace::Page);
}

void TestFleetPage::open(QSize size)
{
    m_page = std::make_unique<FleetPage>(*m_fleet, *m_actions);
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestFleetPage::names() const
{
    QStringList out;
    for (int row = 0; row < view()->model()->rowCount(); ++row)
        out.append(view()->model()->index(row, 0).data().toString());
    return out;
}

QString TestFleetPage::told(const QString &host) const
{
    const QModelIndexList hits = view()->model()->match(view()->model()->index(0, 0), Qt::DisplayRole, host);
    return hits.isEmpty() ? QString() : hits.constFirst().data(Qt::AccessibleTextRole).toString();
}

void TestFleetPage::choose(const char *box, const QString &text) const
{
    auto *combo = find<QComboBox>(box);
    combo->setCurrentIndex(combo->findText(text));
    QCOMPARE(combo->currentText(), text);
}

void TestFleetPage::showsACardForEachHost()
{
    add("alpha", domainXml(1, running) + domainXml(2, off) + poolXml("default", 100, 25));
    open();
    QCOMPARE(names(), QStringList{"alpha"});
    QTRY_VERIFY_WITH_TIMEOUT(told("alpha").contains("1 running, 1 off"), soon);
    QTRY_VERIFY2_WITH_TIMEOUT(told("alpha").contains("VCPUs promised"), qPrintable(told("alpha")), soon);
    QTRY_VERIFY2_WITH_TIMEOUT(told("alpha").contains("of 100"), qPrintable(told("alpha")), soon);
    add("beta");
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({"alpha", "beta"}), soon);
    m_fleet->remove(m_fleet->entries().constFirst().id);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{"beta"}, soon);
}

void TestFleetPage::tellsTrouble()
{
    addMany(4);
    open();
    hurry();
    QTRY_VERIFY2_WITH_TIMEOUT(told("host-02").contains("In trouble: web-99"), qPrintable(told("host-02")), soon);
    QTRY_VERIFY2_WITH_TIMEOUT(told("host-03").contains("Pool default is 96"), qPrintable(told("host-03")), soon);
    QTRY_VERIFY2_WITH_TIMEOUT(told("host-04").contains("gamma.xml"), qPrintable(told("host-04")), soon);
    QVERIFY(!told("host-01").contains("full"));
}

void TestFleetPage::opensAHostByClickAndKey()
{
    add("alpha");
    const model::HostId beta = add("beta");
    open();
    QSignalSpy opened(m_page.get(), &FleetPage::hostOpened);
    const QModelIndex second = view()->model()->index(1, 0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(second).center());
    QVERIFY(!opened.isEmpty());
    QCOMPARE(opened.takeLast().constFirst().value<model::HostId>(), beta);
    opened.clear();
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(0, 0));
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(opened.takeLast().constFirst().value<model::HostId>(), beta);
}

void TestFleetPage::ranks()
{
    addMany(4);
    add("host-0", domainXml(1, running));
    open();
    hurry();
    QTRY_VERIFY_WITH_TIMEOUT(told("host-03").contains("full"), soon);
    QCOMPARE(names().constFirst(), QStringLiteral("host-01"));
    choose("hostRanking", "By name");
    QCOMPARE(names().constFirst(), QStringLiteral("host-0"));
    choose("hostRanking", "By problems");
    QCOMPARE(names().constFirst(), QStringLiteral("host-04")); // away counts more than the others' one problem
    QCOMPARE(names().mid(1, 2), QStringList({"host-02", "host-03"}));
}

void TestFleetPage::narrowsToAGroup()
{
    const model::HostId alpha = add("alpha");
    add("beta");
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, soon);
    m_page->setHosts(QSet<model::HostId>{alpha});
    QCOMPARE(names(), QStringList{"alpha"});
    m_page->setHosts({});
    QCOMPARE(names().size(), 2);
}

void TestFleetPage::showsManyHostsAsLines()
{
    addMany(3);
    open();
    QCOMPARE(view()->shape(), HostCardsView::Shape::Cards);
    for (int i = 0; i < 12; ++i)
        add(QStringLiteral("more-%1").arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(view()->shape(), HostCardsView::Shape::Rows, soon);
    choose("hostCardShape", "Cards");
    QCOMPARE(view()->shape(), HostCardsView::Shape::Cards);
    choose("hostCardShape", "Lines");
    QCOMPARE(view()->shape(), HostCardsView::Shape::Rows);
}

void TestFleetPage::foldedAsksNothing()
{
    const model::HostId alpha = add("alpha");
    open();
    const auto cpuCalls = [&] {
        return m_fleet->session(alpha)->calls().totals().value(QStringLiteral("virNodeGetCPUStats")).count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(cpuCalls() > 0, soon);
    find<QToolButton>("foldHostCards")->click();
    QVERIFY(!view()->isVisible());
    QTest::qWait(1000); // what was under way
    const auto before = cpuCalls();
    QTest::qWait(7000); // cards are fed every 5 s
    QCOMPARE(cpuCalls(), before);
    find<QToolButton>("foldHostCards")->click();
    QVERIFY(view()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(cpuCalls() > before, soon);
}

void TestFleetPage::remembersItsShape()
{
    add("alpha");
    open();
    choose("hostRanking", "By memory");
    choose("hostCardShape", "Lines");
    find<QToolButton>("foldHostCards")->click();
    const QByteArray state = m_page->saveState();
    open();
    QVERIFY(view()->isVisible());
    m_page->restoreState(state);
    QVERIFY(!view()->isVisible());
    QCOMPARE(find<QComboBox>("hostRanking")->currentText(), QStringLiteral("By memory"));
    QCOMPARE(view()->shape(), HostCardsView::Shape::Rows);
    m_page->restoreState("damaged");
    m_page->restoreState({});
    QCOMPARE(find<QComboBox>("hostRanking")->currentText(), QStringLiteral("By memory"));
}

void TestFleetPage::tellsWhatIsLeftWhenTheLargestHostFails()
{
    add("alpha");
    open();
    auto *headroom = find<QLabel>("headroom");
    QTRY_VERIFY_WITH_TIMEOUT(told("alpha").contains("VCPUs promised"), soon);
    QCOMPARE(headroom->text(), QString()); // alone there is no other
    add("beta");
    QTRY_VERIFY2_WITH_TIMEOUT(headroom->text().contains("fails"), qPrintable(headroom->text()), soon);
    // 16 less two promised by each
    QTRY_VERIFY2_WITH_TIMEOUT(headroom->text().contains("12 VCPUs"), qPrintable(headroom->text()), soon);
}

void TestFleetPage::staysSmallWithAHundredHosts()
{
    for (int i = 0; i < 100; ++i)
        m_fleet->add({.name = QStringLiteral("host-%1").arg(i),
                      .uri = QStringLiteral("test:///default"),
                      .connectAtStart = false});
    open();
    QCOMPARE(names().size(), 100);
    QCOMPARE(view()->shape(), HostCardsView::Shape::Rows);
    auto *instances = find<InstancesPage>("fleetInstances");
    QVERIFY2(instances->height() > m_page->height() / 3, qPrintable(QString::number(instances->height())));
    QVERIFY(view()->height() > 2 * view()->gridSize().height());
}

void TestFleetPage::looksRight_data()
{
    QTest::addColumn<int>("hosts");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const int hosts : {1, 4, 40})
        for (const bool dark : {false, true}) {
            const QByteArray name = QByteArray::number(hosts) + (dark ? "-dark" : "-light");
            QTest::newRow(name.constData()) << hosts << dark << QSize(1180, 700);
        }
    QTest::newRow("4-small") << 4 << false << QSize(600, 480);
    QTest::newRow("40-small") << 40 << true << QSize(600, 480);
    QTest::newRow("4-large") << 4 << true << QSize(1900, 1000);
}

// Every card has room for what it says; the pictures are kept where VIRTDECK_SCREENSHOTS says.
void TestFleetPage::looksRight()
{
    QFETCH(const int, hosts);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    addMany(hosts);
    open(size);
    hurry();
    QTRY_VERIFY_WITH_TIMEOUT(told("host-01").contains("of 100"), soon);
    const QRect first = view()->visualRect(view()->model()->index(0, 0));
    QVERIFY(view()->viewport()->rect().contains(first));
    QVERIFY(first.height() >= 28);
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
    if (hosts <= 4 && size.width() > 1000)
        QVERIFY(!view()->verticalScrollBar()->isVisible());
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    QTest::qWait(1200);
    if (!folder.isEmpty())
        QVERIFY(m_page->grab().save(
            QStringLiteral("%1/fleet-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
