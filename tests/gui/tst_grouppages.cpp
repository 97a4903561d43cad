// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of hosts in the window: the fleet's page narrowed to one, the breadcrumb, notices, cordoned targets.
#include "gui/hosts/hostevents.h"
#include "gui/hosts/hostsview.h"
#include "gui/main/mainwindow.h"
#include "gui/migration/targetlist.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using model::Fleet;
using model::HostId;

static constexpr int soon = 10'000;

class TestGroupPages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void groupNarrowsTheList();
    void breadcrumbHasTheGroups();
    void hostsJoinAndLeave();
    void groupIsRenamedAndRemoved();
    void collapsedIsRemembered();
    void comesBackToItsPlace_data();
    void comesBackToItsPlace();
    void noticesAreShownAndDismissed();
    void cordonedHostIsNoTarget();
    void eventsByKind();

private:
    HostId add(const QString &name, const QString &group);
    [[nodiscard]] QStringList shownHosts() const;
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] gui::HostsView *hosts() const { return m_window->findChild<gui::HostsView *>(); }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<gui::MainWindow> m_window;
};

void TestGroupPages::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestGroupPages::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath("virtdeck.ini"), QSettings::IniFormat);
    m_fleet = std::make_unique<Fleet>();
    m_window = std::make_unique<gui::MainWindow>(*m_fleet, *m_settings);
    m_window->resize(1280, 800);
    m_window->QWidget::show();
}

void TestGroupPages::cleanup()
{
    m_window.reset();
    m_fleet.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

void TestGroupPages::cleanupTestCase()
{
    m_library.reset();
}

HostId TestGroupPages::add(const QString &name, const QString &group)
{
    static int number = 0;
    return m_fleet->add({.name = name, .uri = QStringLiteral("test:///default?n=%1").arg(++number), .group = group});
}

QStringList TestGroupPages::shownHosts() const
{
    const auto *list = m_window->findChild<QWidget *>("fleetPage")->findChild<QTreeView *>("instancesView");
    QStringList out;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        out << list->model()->index(row, model::InstancesModel::Host).data().toString();
    out.sort();
    return out;
}

QStringList TestGroupPages::steps() const
{
    QStringList out;
    for (int i = 0; const auto *b = m_window->findChild<QToolButton *>(QStringLiteral("breadcrumb%1").arg(i)); ++i)
        out << b->text();
    return out;
}

void TestGroupPages::groupNarrowsTheList()
{
    add("alpha", "rack 1");
    add("beta", "rack 1/left");
    add("gamma", {});
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts(), (QStringList{"alpha", "beta", "gamma"}), soon);
    emit hosts()->groupSelected("rack 1");
    QCOMPARE(shownHosts(), (QStringList{"alpha", "beta"}));
    emit hosts()->groupSelected("rack 1/left");
    QCOMPARE(shownHosts(), QStringList{"beta"});
    emit hosts()->fleetSelected();
    QCOMPARE(shownHosts().size(), 3);
}

void TestGroupPages::breadcrumbHasTheGroups()
{
    const HostId beta = add("beta", "rack 1/left");
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts().size(), 1, soon);
    emit hosts()->hostSelected(beta);
    QTRY_COMPARE(steps(), (QStringList{"Fleet", "rack 1", "left", "beta"}));
    m_window->findChild<QToolButton *>("breadcrumb2")->click();
    QTRY_COMPARE(steps(), (QStringList{"Fleet", "rack 1", "left"}));
    const auto *tree = hosts()->findChild<QTreeView *>("hostsTree");
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("left")); // the tree follows
    m_window->findChild<QToolButton *>("breadcrumb1")->click();
    QTRY_COMPARE(steps(), (QStringList{"Fleet", "rack 1"}));
    m_window->findChild<QToolButton *>("breadcrumb0")->click();
    QTRY_COMPARE(steps(), QStringList{"Fleet"});
}

void TestGroupPages::hostsJoinAndLeave()
{
    const HostId alpha = add("alpha", "a");
    const HostId beta = add("beta", {});
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts().size(), 2, soon);
    emit hosts()->groupSelected("a");
    QCOMPARE(shownHosts(), QStringList{"alpha"});
    m_fleet->moveHosts({beta}, "a");
    QCOMPARE(shownHosts(), (QStringList{"alpha", "beta"}));
    m_fleet->moveHosts({alpha}, {});
    QCOMPARE(shownHosts(), QStringList{"beta"});
    add("gamma", "a");
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts(), (QStringList{"beta", "gamma"}), soon);
}

void TestGroupPages::groupIsRenamedAndRemoved()
{
    add("alpha", "a");
    add("beta", {});
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts().size(), 2, soon);
    emit hosts()->groupSelected("a");
    m_fleet->moveGroup("a", "z");
    QTRY_COMPARE(steps(), (QStringList{"Fleet", "z"}));
    QCOMPARE(shownHosts(), QStringList{"alpha"});
    m_fleet->removeGroup("z");
    QTRY_COMPARE(steps(), QStringList{"Fleet"});
    QCOMPARE(shownHosts().size(), 2);
    QCOMPARE(hosts()->findChild<QTreeView *>("hostsTree")->currentIndex().data().toString(), QStringLiteral("Fleet"));
}

void TestGroupPages::collapsedIsRemembered()
{
    add("alpha", "a");
    add("beta", "b");
    hosts()->collapseGroups({"b"});
    m_window->close();
    m_window = std::make_unique<gui::MainWindow>(*m_fleet, *m_settings);
    QCOMPARE(hosts()->collapsedGroups(), QStringList{"b"});
}

void TestGroupPages::comesBackToItsPlace_data()
{
    QTest::addColumn<QStringList>("place");
    QTest::newRow("fleet") << QStringList{"Fleet"};
    QTest::newRow("group") << QStringList{"Fleet", "a"};
    QTest::newRow("host") << QStringList{"Fleet", "a", "alpha"};
    QTest::newRow("instance") << QStringList{"Fleet", "a", "alpha", "test"};
}

void TestGroupPages::comesBackToItsPlace()
{
    QFETCH(const QStringList, place);
    const HostId alpha = add("alpha", "a");
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts().size(), 1, soon);
    if (place.size() == 2)
        emit hosts()->groupSelected("a");
    if (place.size() >= 3)
        emit hosts()->hostSelected(alpha);
    if (place.size() == 4)
        m_window->show("test");
    QTRY_COMPARE(steps(), place);
    m_window->close();
    m_window = std::make_unique<gui::MainWindow>(*m_fleet, *m_settings);
    QCOMPARE(steps(), place);
}

void TestGroupPages::noticesAreShownAndDismissed()
{
    auto *bar = m_window->findChild<QWidget *>("noticeBar");
    QVERIFY(!bar->isVisible());
    m_fleet->notices().addAll({"one was damaged", "two was damaged"});
    QVERIFY(bar->isVisible());
    auto *first = bar->findChild<QToolButton *>("dismissNotice");
    QVERIFY(first->accessibleName().contains(QStringLiteral("one was damaged")));
    first->click();
    QCOMPARE(m_fleet->notices().all(), QStringList{"two was damaged"});
    QTRY_COMPARE(bar->findChildren<QLabel *>("bannerSentence").size(), 1);
    QCOMPARE(bar->findChild<QLabel *>("bannerSentence")->text(), QStringLiteral("two was damaged"));
    bar->findChild<QToolButton *>("dismissNotice")->click();
    QVERIFY(!bar->isVisible());
}

void TestGroupPages::cordonedHostIsNoTarget()
{
    const HostId alpha = add("alpha", {}), beta = add("beta", {});
    add("gamma", {});
    QTRY_COMPARE_WITH_TIMEOUT(shownHosts().size(), 3, soon);
    // No such instance on the targets: the test driver's hosts all have the same one.
    const gui::TargetList targets(*m_fleet, {{alpha, QUuid::createUuid()}});
    const auto isOffered = [&](const QString &name) {
        const auto items = targets.findItems(name, Qt::MatchStartsWith);
        return items.size() == 1 && items.first()->flags().testFlag(Qt::ItemIsEnabled);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOffered("beta") && isOffered("gamma"), soon);
    m_fleet->setCordoned({beta}, true);
    QVERIFY(!isOffered("beta") && isOffered("gamma"));
    QVERIFY(targets.findItems("beta", Qt::MatchStartsWith).first()->text().contains(QStringLiteral("cordoned")));
    m_fleet->setCordoned({beta}, false);
    QVERIFY(isOffered("beta"));
}

void TestGroupPages::eventsByKind()
{
    const HostId alpha = add("alpha", {});
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->session(alpha)->facts().told, soon);
    gui::HostEventsPage page(*m_fleet);
    page.setHost(alpha);
    page.show();
    m_fleet->events().add(alpha, "alpha",
                          virt::HostEvent{.subject = virt::HostEvent::Subject::Network,
                                          .what = virt::HostEvent::What::Started,
                                          .name = "lan",
                                          .when = QDateTime::currentDateTime()});
    auto *view = page.findChild<QTreeView *>("hostEvents");
    QCOMPARE(view->accessibleName(), QStringLiteral("Events"));
    const int all = view->model()->rowCount();
    QVERIFY(all >= 2); // connected, and the network
    auto *kinds = page.findChild<QComboBox *>("eventKinds");
    kinds->setCurrentText("Networks");
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, 1).data().toString(), QStringLiteral("lan"));
    kinds->setCurrentText("Devices");
    QVERIFY(!view->isVisible()); // says that there is nothing
    kinds->setCurrentText("All events");
    QCOMPARE(view->model()->rowCount(), all);
    QVERIFY(page.findChild<QLabel *>("eventSilence")->text().contains(QStringLiteral("secrets")));
}

QTEST_MAIN(TestGroupPages)
#include "tst_grouppages.moc"
