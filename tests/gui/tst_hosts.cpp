// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of hosts at the left and the page of a host, on libvirt's test driver.
#include "gui/hosts/hostoverview.h"
#include "gui/hosts/hostpage.h"
#include "gui/hosts/hostsview.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancespage.h"
#include "gui/look/appearance.h"
#include "gui/look/colours.h"
#include "gui/look/pageheader.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace gui;
using model::HostId;
using model::HostState;

static constexpr int soon = 10'000;

class TestHosts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void firstHostIsSeen();
    void tellsWhatTheUserChose();
    void quietWhenChosenForThem();
    void clickOnTheSelectedCounts();
    void actionsFollowTheState();
    void contextMenu();
    void removeAsks();
    void thousandHosts();
    void pageOfAConnectedHost();
    void pageOfAHostThatIsAway();
    void pageOfARefusedHost();
    void pageFollowsTheHost();
    void callsAreCountedWhileSeen();
    void eventsOfThisHostOnly();

private:
    HostId add(const QString &name, const QString &uri, bool connect = false);
    [[nodiscard]] QTreeView *tree() const { return m_view->findChild<QTreeView *>(QStringLiteral("hostsTree")); }
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] QModelIndex row(int row) const;
    void click(const QModelIndex &index) const;
    [[nodiscard]] HostState stateOf(const HostId &host) const { return m_fleet->hosts().find(host)->state; }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<HostsView> m_view;
};

void TestHosts::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestHosts::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->setSampling({.interval = std::chrono::milliseconds(100)});
    m_view = std::make_unique<HostsView>(*m_fleet);
    m_view->resize(240, 300);
    m_view->show();
}

void TestHosts::cleanup()
{
    m_view.reset();
    m_fleet.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

void TestHosts::cleanupTestCase()
{
    m_library.reset();
}

HostId TestHosts::add(const QString &name, const QString &uri, bool connect)
{
    return m_fleet->add({.name = name, .uri = uri, .connectAtStart = connect});
}

QAction *TestHosts::action(const char *name) const
{
    const auto all = m_view->hostActions();
    const auto hit = std::ranges::find(all, QString::fromLatin1(name), &QAction::objectName);
    return hit == all.end() ? nullptr : *hit;
}

QModelIndex TestHosts::row(int row) const
{
    return tree()->model()->index(row, 0, tree()->model()->index(0, 0));
}

void TestHosts::click(const QModelIndex &index) const
{
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
}

void TestHosts::firstHostIsSeen()
{
    QCOMPARE(tree()->accessibleName(), QStringLiteral("Hosts"));
    add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
    QVERIFY(tree()->visualRect(row(0)).isValid());
    QVERIFY(!m_view->grab().isNull());
}

void TestHosts::tellsWhatTheUserChose()
{
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    const HostId beta = add(QStringLiteral("beta"), QStringLiteral("test:///default?x=1"));
    QSignalSpy host(m_view.get(), &HostsView::hostSelected);
    const QSignalSpy fleet(m_view.get(), &HostsView::fleetSelected);
    click(row(1));
    QCOMPARE(host.size(), 1);
    QCOMPARE(host.last().first().value<HostId>(), beta);
    QTest::keyClick(tree(), Qt::Key_Up);
    QCOMPARE(host.size(), 2);
    QCOMPARE(host.last().first().value<HostId>(), alpha);
    QTest::keyClick(tree(), Qt::Key_Up);
    QCOMPARE(fleet.size(), 1);
    QCOMPARE(host.size(), 2);
}

void TestHosts::quietWhenChosenForThem()
{
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    const QSignalSpy host(m_view.get(), &HostsView::hostSelected);
    const QSignalSpy fleet(m_view.get(), &HostsView::fleetSelected);
    m_view->selectHost(alpha);
    QCOMPARE(tree()->currentIndex(), row(0));
    m_view->selectHost({QUuid::createUuid()}); // not there: nothing changes
    QCOMPARE(tree()->currentIndex(), row(0));
    m_view->selectFleet();
    QCOMPARE(tree()->currentIndex(), tree()->model()->index(0, 0));
    QCOMPARE(host.size() + fleet.size(), 0);
}

void TestHosts::clickOnTheSelectedCounts()
{
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    const QSignalSpy host(m_view.get(), &HostsView::hostSelected);
    m_view->selectHost(alpha);
    click(row(0));
    QCOMPARE(host.size(), 1);
}

void TestHosts::actionsFollowTheState()
{
    for (const QAction *a : m_view->hostActions())
        QVERIFY2(!a->isEnabled(), qPrintable(a->text())); // the fleet is no host
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    m_view->selectHost(alpha);
    QVERIFY(action("connectHost")->isEnabled());
    QVERIFY(!action("disconnectHost")->isEnabled());
    QVERIFY(!action("retryHost")->isEnabled());
    action("connectHost")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(alpha), HostState::Connected, soon);
    QVERIFY(!action("connectHost")->isEnabled());
    action("disconnectHost")->trigger();
    QCOMPARE(stateOf(alpha), HostState::Off);
    QVERIFY(action("connectHost")->isEnabled());
    const HostId lost = add(QStringLiteral("lost"), QStringLiteral("test+unix:///default?socket=/no/such"), true);
    m_view->selectHost(lost);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(lost), HostState::Waiting, soon);
    QVERIFY(action("retryHost")->isEnabled());
    action("retryHost")->trigger();
    QCOMPARE(stateOf(lost), HostState::Connecting);
}

void TestHosts::contextMenu()
{
    add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    m_view->selectFleet();
    emit tree()->customContextMenuRequested(tree()->visualRect(row(0)).center());
    auto *menu = m_view->findChild<QMenu *>(QStringLiteral("hostMenu"));
    QVERIFY(menu && menu->isVisible());
    QStringList texts;
    for (const QAction *a : menu->actions())
        texts << a->text();
    QCOMPARE(texts, (QStringList{"Connect", "Disconnect", "Retry Now", "Edit…", "Clone…", "Group…", "Cordon", "Power",
                                 "Remove…", "", "Import from ssh Configuration…", "Import Hosts…", "Export Hosts…"}));
    menu->close();
}

void TestHosts::removeAsks()
{
    const HostId alpha = add(QStringLiteral("alpha <b>"), QStringLiteral("test:///default"));
    m_view->selectHost(alpha);
    action("removeHost")->trigger();
    auto *box = m_view->findChild<QMessageBox *>(QStringLiteral("removeHostBox"));
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(QStringLiteral("alpha <b>")));
    box->button(QMessageBox::Cancel)->click();
    QCOMPARE(m_fleet->hosts().rowCount(), 1);
    QTRY_VERIFY(!m_view->findChild<QMessageBox *>(QStringLiteral("removeHostBox")));
    action("removeHost")->trigger();
    box = m_view->findChild<QMessageBox *>(QStringLiteral("removeHostBox"));
    auto *remove = m_view->findChild<QPushButton *>(QStringLiteral("removeHostButton"));
    QCOMPARE(remove->text(), QStringLiteral("Remove"));
    QVERIFY(!remove->isDefault());
    QVERIFY(!remove->autoDefault());
    for (const look::Appearance appearance : {look::Appearance::Dark, look::Appearance::Light}) {
        box->setPalette(look::palette(appearance));
        QCOMPARE(remove->palette().color(QPalette::Active, QPalette::ButtonText),
                 look::colourOf(look::Meaning::Bad, look::palette(appearance)));
    }
    remove->click();
    QCOMPARE(m_fleet->hosts().rowCount(), 0);
    QVERIFY(!action("removeHost")->isEnabled());
}

void TestHosts::thousandHosts()
{
    for (int i = 0; i < 1000; ++i)
        m_fleet->hosts().add({.entry = {.id = {QUuid::createUuid()}, .name = QStringLiteral("host-%1").arg(i)},
                              .state = HostState::Connected,
                              .roundTripUs = i});
    (void)m_view->grab();
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 10; ++i) {
        m_fleet->hosts().touch();
        (void)m_view->grab();
    }
    qInfo("a tick of 1,000 hosts, painted: %.1f ms", double(since.nsecsElapsed()) / 1e7);
    QVERIFY(since.elapsed() < 2000);
}

void TestHosts::pageOfAConnectedHost()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"), true);
    page.setHost(alpha);
    page.resize(1200, 700); // the facts in one line
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(alpha), HostState::Connected, soon);
    const auto *facts = page.findChild<QLabel *>(QStringLiteral("pageFacts"));
    QTRY_VERIFY_WITH_TIMEOUT(facts->text().contains(QStringLiteral("libvirt ")), soon);
    QTRY_VERIFY_WITH_TIMEOUT(facts->text().contains(QStringLiteral(" ms")), soon);
    for (const QString &part : {QStringLiteral("TEST "), QStringLiteral("16 CPUs"), model::kibText(3 * 1024 * 1024),
                                QStringLiteral("1 of 1 running"), QStringLiteral("test:///default")})
        QVERIFY2(facts->text().contains(part), qPrintable(facts->text()));
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("pageTitle"))->text(), QStringLiteral("alpha"));
    const auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("hostTabs"));
    QStringList titles;
    for (int i = 0; i < tabs->count(); ++i)
        titles << tabs->tabText(i);
    for (const char *title : {"Overview", "Instances", "Events", "Calls"})
        QVERIFY2(titles.contains(QString::fromLatin1(title)), title);
    QCOMPARE(titles.first(), QStringLiteral("Overview"));
    page.focusSearch();
    QCOMPARE(tabs->currentWidget(), page.instancesPage());
}

void TestHosts::pageOfAHostThatIsAway()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId lost = add(QStringLiteral("lost"), QStringLiteral("test+unix:///default?socket=/no/such"));
    page.setHost(lost);
    page.show();
    const auto *sentence = page.findChild<HostOverview *>()->findChild<QLabel *>(QStringLiteral("emptySentence"));
    auto *button = page.findChild<QPushButton *>(QStringLiteral("connectButton"));
    QVERIFY(sentence->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Connect"));
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(lost), HostState::Waiting, soon);
    QCOMPARE(button->text(), QStringLiteral("Try Again"));
    QVERIFY2(sentence->text().contains(QStringLiteral("/no/such")), qPrintable(sentence->text()));
    QVERIFY(sentence->text().contains(QStringLiteral("systemctl start libvirtd"))); // the advice
    QVERIFY(sentence->text().contains(QStringLiteral("Next attempt in ")));
    QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width())); // all of it
}

void TestHosts::pageOfARefusedHost()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId refused = add(QStringLiteral("refused"), QStringLiteral("test:///no/such/file.xml"), true);
    page.setHost(refused);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(refused), HostState::Failed, soon);
    const auto *sentence = page.findChild<HostOverview *>()->findChild<QLabel *>(QStringLiteral("emptySentence"));
    QVERIFY2(sentence->text().contains(QStringLiteral("/no/such/file.xml")), qPrintable(sentence->text()));
    QVERIFY(!sentence->text().contains(QStringLiteral("Next attempt")));
    QVERIFY(page.findChild<QPushButton *>(QStringLiteral("connectButton"))->isVisible());
}

void TestHosts::pageFollowsTheHost()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    const HostId beta = add(QStringLiteral("beta"), QStringLiteral("test:///default?x=1"));
    page.setHost(alpha);
    page.setHost(beta);
    const auto *title = page.findChild<QLabel *>(QStringLiteral("pageTitle"));
    QCOMPARE(title->text(), QStringLiteral("beta"));
    model::HostEntry entry = m_fleet->entries().last();
    entry.name = QStringLiteral("renamed");
    const virt::Session *session = m_fleet->session(beta);
    m_fleet->edit(entry);
    QCOMPARE(m_fleet->session(beta), session); // its jobs go on
    QCOMPARE(session->options().name, QStringLiteral("renamed"));
    QCOMPARE(title->text(), QStringLiteral("renamed"));
    m_fleet->remove(beta); // the page may stay in front for a moment
    page.show();
    QVERIFY(!page.grab().isNull());
    page.setHost(alpha);
    QCOMPARE(title->text(), QStringLiteral("alpha"));
}

void TestHosts::callsAreCountedWhileSeen()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"), true);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(alpha), HostState::Connected, soon);
    page.setHost(alpha);
    page.show();
    const auto *calls = page.findChild<QTreeView *>(QStringLiteral("callsTable"));
    QCOMPARE(calls->accessibleName(), QStringLiteral("Call profile"));
    QCOMPARE(page.findChild<QTreeView *>(QStringLiteral("changesTable"))->accessibleName(), QStringLiteral("Calls"));
    QCOMPARE(calls->model()->rowCount(), 0); // nobody looks yet
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("hostTabs"));
    int callsTab = 0;
    while (callsTab < tabs->count() && tabs->tabText(callsTab) != QStringLiteral("Calls"))
        ++callsTab;
    tabs->setCurrentIndex(callsTab);
    QVERIFY(calls->model()->rowCount() > 0);
    const auto countOf = [&](const QString &function) {
        for (int i = 0; i < calls->model()->rowCount(); ++i)
            if (calls->model()->index(i, 0).data().toString() == function)
                return calls->model()->index(i, 1).data().toInt();
        return 0;
    };
    QCOMPARE(countOf(QStringLiteral("virConnectOpenAuth")), 1);
    const int before = countOf(QStringLiteral("virConnectGetAllDomainStats"));
    QTRY_VERIFY_WITH_TIMEOUT(countOf(QStringLiteral("virConnectGetAllDomainStats")) > before, soon);
}

void TestHosts::eventsOfThisHostOnly()
{
    QWidget window;
    InstanceActions actions(*m_fleet, &window);
    HostPage page(*m_fleet, actions);
    const HostId alpha = add(QStringLiteral("alpha"), QStringLiteral("test:///default"));
    const HostId beta = add(QStringLiteral("beta"), QStringLiteral("test:///default?x=1"));
    m_fleet->events().addHostEvent(alpha, QStringLiteral("alpha"), QStringLiteral("one"));
    m_fleet->events().addHostEvent(beta, QStringLiteral("beta"), QStringLiteral("two"));
    page.setHost(alpha);
    const auto *events = page.findChild<QTreeView *>(QStringLiteral("hostEvents"));
    QCOMPARE(events->model()->rowCount(), 1);
    page.setHost(beta);
    QCOMPARE(events->model()->rowCount(), 1);
    QCOMPARE(events->model()->index(0, events->model()->columnCount() - 1).data().toString(), QStringLiteral("two"));
}

QTEST_MAIN(TestHosts)
#include "tst_hosts.moc"
