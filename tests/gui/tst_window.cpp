// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on libvirt's test driver, driven by object names.
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "model/instances/instancesproxy.h"
#include "virt/core/library.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using model::Fleet;

namespace {

struct Window {
    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    Fleet fleet;
    gui::MainWindow window{fleet, settings};

    explicit Window(const QStringList &uris = {QStringLiteral("test:///default")})
    {
        for (const QString &uri : uris)
            fleet.add({.uri = uri});
        window.resize(1280, 800);
        window.QWidget::show();
    }
    template<class T>
    T *find(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    // What the list says when it is empty: the Jobs panel has such a sentence too.
    template<class T>
    T *empty(const char *name)
    {
        return find<QWidget>("fleetPage")->findChild<T *>(QString::fromLatin1(name));
    }
    QTreeView *list() { return find<QTreeView>("instancesView"); }
    void trigger(const char *action)
    {
        auto *a = find<QAction>(action);
        QVERIFY2(a->isEnabled(), action);
        a->trigger();
    }
    const virt::Instance &first() { return fleet.instances().row(0).instance; }
    bool listed(int rows)
    {
        return QTest::qWaitFor([&] { return list()->model()->rowCount() == rows && first().flagsKnown; }, 10000);
    }
};

void keep(QWidget &widget, const QString &name)
{
    QDir().mkpath(QStringLiteral("screenshots"));
    QVERIFY(widget.grab().save(QStringLiteral("screenshots/%1.png").arg(name)));
}

} // namespace

class TstWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void cleanupTestCase() { m_library.reset(); }

    void emptyFleetExplains()
    {
        Window w{QStringList{}};
        QTRY_VERIFY(w.empty<QLabel>("emptySentence")->text().contains(QStringLiteral("No hosts yet")));
        QVERIFY(w.empty<QPushButton>("emptyButton")->isVisible());
        QCOMPARE(w.find<QLabel>("fleetStatus")->text(), QStringLiteral("No hosts"));
        keep(w.window, QStringLiteral("window-empty"));
    }

    void actionsFollowTheSelection()
    {
        Window w;
        QVERIFY(w.listed(1));
        const QAbstractItemModelTester tester(w.list()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!w.find<QAction>("pause")->isEnabled()); // nothing selected
        w.list()->selectAll();
        QVERIFY(w.find<QAction>("pause")->isEnabled());
        QVERIFY(!w.find<QAction>("start")->isEnabled());
        QVERIFY(!w.find<QAction>("resume")->isEnabled());
        w.trigger("pause");
        QTRY_COMPARE(w.first().state, virt::DomainState::Paused);
        QTRY_VERIFY(w.find<QAction>("resume")->isEnabled());
        QVERIFY(!w.find<QAction>("pause")->isEnabled());
        QTRY_COMPARE(w.fleet.jobs().running(), 0);
        QCOMPARE(w.fleet.jobs().jobs().constFirst().state, model::JobState::Succeeded);
        w.trigger("resume");
        QTRY_COMPARE(w.first().state, virt::DomainState::Running);
    }

    void actionsAreForWhatIsInSight()
    {
        Window w;
        QVERIFY(w.listed(1));
        w.list()->selectAll();
        QVERIFY(w.find<QAction>("pause")->isEnabled());
        auto *hosts = w.find<QTreeView>("hostsTree");
        hosts->setCurrentIndex(hosts->model()->index(0, 0, hosts->model()->index(0, 0)));
        auto *tabs = w.find<QTabWidget>("hostTabs");
        QVERIFY(tabs->isVisible());
        QVERIFY(!w.find<QAction>("pause")->isEnabled()); // its overview lists no instances
        tabs->setCurrentIndex(1);
        auto *list = tabs->currentWidget()->findChild<QTreeView *>(QStringLiteral("instancesView"));
        list->selectAll();
        QVERIFY(w.find<QAction>("pause")->isEnabled());
        tabs->setCurrentIndex(0);
        QVERIFY(!w.find<QAction>("pause")->isEnabled());
        tabs->setCurrentIndex(1);
        QVERIFY(w.find<QAction>("pause")->isEnabled()); // still selected there
        w.find<QAbstractButton>("breadcrumb0")->click();
        QVERIFY(w.find<QAction>("pause")->isEnabled());
    }

    void harshActionsAsk()
    {
        Window w;
        QVERIFY(w.listed(1));
        w.list()->selectAll();
        w.trigger("forceOff");
        QTRY_VERIFY(w.window.findChild<QMessageBox *>(QStringLiteral("confirmBox"))); // who owns it is asked first
        auto *box = w.find<QMessageBox>("confirmBox");
        QVERIFY(box->isVisible());
        box->button(QMessageBox::Cancel)->click();
        QTest::qWait(200);
        QCOMPARE(w.first().state, virt::DomainState::Running);
        QTRY_VERIFY(!w.window.findChild<QMessageBox *>());
        w.trigger("forceOff");
        QTRY_VERIFY(w.window.findChild<QPushButton *>(QStringLiteral("confirmButton")));
        w.find<QPushButton>("confirmButton")->click();
        QTRY_COMPARE(w.first().state, virt::DomainState::Off);
        w.trigger("start");
        QTRY_COMPARE(w.first().state, virt::DomainState::Running);
    }

    void readOnlyOffersNothing()
    {
        Window w{QStringList{}};
        w.fleet.add({.uri = QStringLiteral("test:///default"), .readOnly = true});
        QVERIFY(w.listed(1));
        w.list()->selectAll();
        for (const char *name : {"pause", "shutDown", "forceOff", "autostart", "takeSnapshot", "migrate"})
            QVERIFY2(!w.find<QAction>(name)->isEnabled(), name);
        QVERIFY(w.find<QAction>("openInstance")->isEnabled());
    }

    void searchByKeyboard()
    {
        Window w{{QStringLiteral("test:///default"), QStringLiteral("test:///default")}};
        QVERIFY(w.listed(2));
        w.trigger("search");
        auto *search = w.find<QLineEdit>("instancesSearch");
        QTest::keyClicks(search, QStringLiteral("nothing"));
        QTRY_COMPARE(w.list()->model()->rowCount(), 0);
        QVERIFY(w.empty<QLabel>("emptySentence")->text().contains(QStringLiteral("nothing")));
        w.empty<QPushButton>("emptyButton")->click();
        QCOMPARE(w.list()->model()->rowCount(), 2);
        w.list()->selectAll();
        w.trigger("pause"); // both, as one job
        QTRY_COMPARE(w.fleet.jobs().rowCount(), 1);
        QTRY_COMPARE(w.fleet.jobs().running(), 0);
    }

    void opensAnInstanceAndComesBack()
    {
        Window w;
        QVERIFY(w.listed(1));
        w.list()->setCurrentIndex(w.list()->model()->index(0, 0));
        QTest::keyClick(w.list(), Qt::Key_Return);
        QTRY_VERIFY(w.window.findChild<QWidget *>(QStringLiteral("instanceTabs")));
        QTRY_COMPARE(w.find<QLabel>("pageTitle")->text(), QStringLiteral("test"));
        QTest::qWait(2500);
        keep(w.window, QStringLiteral("window-instance"));
        w.find<QAbstractButton>("breadcrumb0")->click();
        QTRY_VERIFY(w.list()->isVisible());
    }

    void showsByName()
    {
        Window w;
        w.window.show(QStringLiteral("test"));
        QTRY_VERIFY(w.window.findChild<QWidget *>(QStringLiteral("instanceTabs")));
    }

    void nothingIsAskedWhileHidden()
    {
        Window w;
        QVERIFY(w.listed(1));
        auto *session = w.fleet.session(w.fleet.entries().constFirst().id);
        QTRY_VERIFY(session->facts().events);
        w.window.hide();
        QTest::qWait(500);
        // The history goes on: three times in a minute, the first time one call for the traffic. Each answer of its is
        // told; a tick of the list would be a call that nobody tells of.
        const QSignalSpy history(&w.fleet.monitor(), &model::HostMonitor::changed);
        const QSignalSpy ticks(session, &virt::Session::sampled);
        const auto before = session->calls().count();
        QTest::qWait(4500);
        QTRY_COMPARE(session->calls().count() - before, quint64(history.count()));
        QCOMPARE(ticks.count(), 0);
        w.window.QWidget::show();
        QTRY_VERIFY(session->calls().count() > before);
    }

    void remembersItsLayout()
    {
        QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat);
        Fleet fleet;
        {
            gui::MainWindow window(fleet, settings);
            window.QWidget::show();
            auto *view = window.findChild<QTreeView *>(QStringLiteral("instancesView"));
            view->setColumnHidden(model::InstancesModel::Vcpus, true);
            view->setColumnWidth(model::InstancesModel::Name, 333);
            view->sortByColumn(model::InstancesModel::Memory, Qt::DescendingOrder);
            QVERIFY(window.close());
        }
        gui::MainWindow window(fleet, settings);
        auto *view = window.findChild<QTreeView *>(QStringLiteral("instancesView"));
        QVERIFY(view->isColumnHidden(model::InstancesModel::Vcpus));
        QCOMPARE(view->columnWidth(model::InstancesModel::Name), 333);
    }

    void closingAsksWhileJobsRun()
    {
        Window w;
        QVERIFY(w.listed(1));
        std::stop_source stop;
        virt::Done<> answer;
        w.fleet.jobs().start<void>({.what = QStringLiteral("long")},
                                   [&](QObject *, const virt::Reports &, virt::Done<> done) {
                                       answer = std::move(done);
                                       return virt::Task(stop);
                                   });
        QVERIFY(!w.window.close());
        QVERIFY(w.window.isVisible());
        w.find<QPushButton>("stopAndQuit")->click();
        QVERIFY(stop.stop_requested());
        QVERIFY(w.window.isVisible()); // until it has ended
        answer(virt::Error::cancelled(QStringLiteral("long")));
        QTRY_VERIFY(!w.window.isVisible());
    }

    void everythingHasAName()
    {
        Window w;
        QVERIFY(w.listed(1));
        for (QAction *action : w.window.findChildren<QAction *>())
            if (!action->isSeparator() && !action->text().isEmpty() && action->parent()
                && !action->parent()->inherits("QLineEdit"))
                QVERIFY2(!action->objectName().isEmpty() || action->menu() || action->isCheckable(),
                         qPrintable(action->text()));
        for (QAbstractItemView *view : w.window.findChildren<QAbstractItemView *>())
            if (view->isVisible() && !view->inherits("QHeaderView"))
                QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
    }

    void bothAppearances()
    {
        Window w;
        QVERIFY(w.listed(1));
        QTest::qWait(4500);
        for (const auto &[kind, name] :
             {std::pair(look::Appearance::Light, "light"), std::pair(look::Appearance::Dark, "dark")}) {
            look::apply(kind);
            QTest::qWait(50);
            keep(w.window, QStringLiteral("window-%1").arg(QString::fromLatin1(name)));
        }
        w.window.resize(1024, 640);
        QTest::qWait(50);
        QCOMPARE(w.window.size(), QSize(1024, 640)); // usable there: nothing forces it wider
        keep(w.window, QStringLiteral("window-small"));
        look::apply(look::Appearance::Desktop);
    }
};

QTEST_MAIN(TstWindow)
#include "tst_window.moc"
