// SPDX-License-Identifier: GPL-3.0-or-later
// The list of instances as a person uses it: search with faults and candidates, views, columns, sections, many at once,
// exports. On libvirt's test driver, with forty instances.
#include "gui/bulk/typedconfirmation.h"
#include "gui/export/filenames.h"
#include "gui/export/instancecsv.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "gui/views/viewstore.h"
#include "model/fleet.h"
#include "model/instances/instancesproxy.h"
#include "virt/core/library.h"
#include <limits>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using model::InstancesModel;
using model::InstancesProxy;

namespace {

constexpr int instanceCount = 40;

QByteArray testNode()
{
    QByteArray xml("<node>");
    for (int i = 0; i < instanceCount; ++i)
        xml += QStringLiteral("<domain type='test'><name>vm-%1</name><memory unit='MiB'>%2</memory><vcpu>1</vcpu>"
                              "<os><type>hvm</type></os></domain>")
                   .arg(i)
                   .arg(256 + i)
                   .toUtf8();
    return xml + "</node>";
}

struct Window {
    QTemporaryDir dir;
    std::unique_ptr<QSettings> settings = std::make_unique<QSettings>(dir.filePath("virtdeck.ini"),
                                                                      QSettings::IniFormat);
    model::Fleet fleet;
    std::unique_ptr<gui::MainWindow> window;

    Window()
    {
        QFile node(dir.filePath("node.xml"));
        if (!node.open(QIODevice::WriteOnly) || node.write(testNode()) < 0)
            qFatal("no test node");
        node.close();
        open();
        fleet.add({.name = "alpha", .uri = "test://" + node.fileName(), .group = "rack 1"});
    }
    void open()
    {
        window = std::make_unique<gui::MainWindow>(fleet, *settings);
        window->resize(1280, 800);
        window->QWidget::show();
    }
    template<class T>
    T *find(const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QTreeView *list() { return find<QTreeView>("instancesView"); }
    InstancesProxy &proxy() { return *qobject_cast<InstancesProxy *>(list()->model()); }
    QLineEdit *search() { return find<QLineEdit>("instancesSearch"); }
    void trigger(const char *action)
    {
        auto *a = find<QAction>(action);
        QVERIFY2(a->isEnabled(), action);
        a->trigger();
    }
    void choose(const QString &view)
    {
        for (QAction *action : find<QMenu>("viewsMenu")->actions())
            if (action->text() == view)
                return action->trigger();
        QFAIL(qPrintable("there is no view " + view));
    }
    bool listed(int rows = instanceCount)
    {
        return QTest::qWaitFor(
            [&] {
                return proxy().instanceCount() == rows && fleet.instances().rowCount() > 0
                       && fleet.instances().row(0).instance.flagsKnown;
            },
            10000);
    }
    QStringList shownColumns()
    {
        QStringList out;
        const QHeaderView *header = list()->header();
        for (int place = 0; place < header->count(); ++place)
            if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
                out << list()->model()->headerData(column, Qt::Horizontal).toString();
        return out;
    }
};

void keep(QWidget &widget, const QString &name)
{
    QDir().mkpath("screenshots");
    QVERIFY(widget.grab().save(QStringLiteral("screenshots/%1.png").arg(name)));
}

// So many made-up instances in the place of a host's own.
virt::Inventory madeUp(int count, quint64 cpuTimeNs)
{
    virt::Inventory out;
    for (int i = 0; i < count; ++i)
        out.instances.append({.uuid = QUuid(uint(i), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                              .name = QStringLiteral("vm-%1").arg(i),
                              .id = i,
                              .state = virt::DomainState::Running,
                              .cpuTimeNs = cpuTimeNs,
                              .flagsKnown = true});
    out.taken = QDateTime::currentDateTime();
    return out;
}

// The quickest of several ticks in which all figures change, ms.
double quickestTick(InstancesModel &model, const model::HostId &host, int count)
{
    static quint64 cpuTime = 0;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < 7; ++round) {
        const virt::Inventory next = madeUp(count, ++cpuTime);
        QElapsedTimer clock;
        clock.start();
        model.apply(host, "alpha", next);
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

class TstInstanceList : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<Window> m_window;

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void cleanupTestCase() { m_library.reset(); }
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { m_window.reset(); }

    void searchTellsItsFaults()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        auto *fault = w.find<QLabel>("searchFault");
        QTest::keyClicks(w.search(), "name:vm-1");
        QCOMPARE(w.proxy().instanceCount(), 11); // 1, 10 … 19
        QVERIFY(!fault->isVisible());
        QTest::keyClicks(w.search(), " stat:running");
        QTRY_VERIFY(fault->isVisible());
        QCOMPARE(fault->text(), QStringLiteral("Unknown word \"stat\": did you mean state?"));
        QCOMPARE(w.search()->accessibleDescription(), fault->text());
        QCOMPARE(w.proxy().instanceCount(), 11); // what was right before stays
        keep(*w.window, "list-fault");
        w.search()->setText("name:vm-1 state:running mem<260M");
        QVERIFY(!fault->isVisible());
        QCOMPARE(w.proxy().instanceCount(), 1);
        QTest::keyClick(w.search(), Qt::Key_Escape);
        QCOMPARE(w.proxy().instanceCount(), instanceCount);
    }

    void searchOffersKeysAndValues()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.window->activateWindow();
        w.search()->setFocus();
        auto *candidates = w.find<QCompleter>("queryCompleter")->popup();
        QTest::keyClicks(w.search(), "sta");
        QTRY_VERIFY(candidates->isVisible());
        QCOMPARE(candidates->model()->rowCount(), 2);
        QTest::keyClick(candidates, Qt::Key_Down);
        QTest::keyClick(candidates, Qt::Key_Return);
        QCOMPARE(w.search()->text(), QStringLiteral("state:"));
        QTRY_VERIFY(candidates->isVisible()); // its values
        keep(*w.window, "list-candidates");
        QTest::keyClicks(w.search(), "ru");
        QTest::keyClick(candidates, Qt::Key_Down);
        QTest::keyClick(candidates, Qt::Key_Return);
        QCOMPARE(w.search()->text(), QStringLiteral("state:running"));
        QCOMPARE(w.proxy().instanceCount(), instanceCount);
        QTest::keyClick(w.search(), Qt::Key_Return);
        QTRY_VERIFY(w.list()->hasFocus());
    }

    void summaryCounts()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        auto *summary = w.find<QLabel>("instancesSummary");
        QCOMPARE(summary->text(), QStringLiteral("40 instances"));
        w.search()->setText("vm-3");
        QCOMPARE(summary->text(), QStringLiteral("11 of 40 instances"));
        w.list()->setFocus();
        w.trigger("selectAllInstances");
        QCOMPARE(summary->text(), QStringLiteral("11 of 40 instances · 11 selected"));
        w.search()->clear();
        QCOMPARE(summary->text(), QStringLiteral("40 instances · 11 selected"));
        w.trigger("invertSelection");
        QCOMPARE(summary->text(), QStringLiteral("40 instances · 29 selected"));
    }

    void typeAheadFindsNames()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.list()->setFocus();
        w.list()->setCurrentIndex(w.proxy().index(0, InstancesModel::State));
        QTest::keyClicks(w.list(), "vm-25");
        QCOMPARE(w.list()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("vm-25"));
    }

    void sections()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        const QAbstractItemModelTester tester(&w.proxy(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        w.search()->setText("vm-1 | vm-2");
        w.list()->setCurrentIndex(w.proxy().index(3, 0));
        const QString chosen = w.list()->currentIndex().data().toString();
        w.trigger("groupBy-state");
        QCOMPARE(w.proxy().rowCount(), 1);
        const QModelIndex running = w.proxy().index(0, 0);
        QVERIFY(w.list()->isExpanded(running));
        QVERIFY(w.list()->isFirstColumnSpanned(0, {}));
        QCOMPARE(w.list()->currentIndex().data().toString(), chosen);
        QCOMPARE(w.list()->selectionModel()->selectedRows().size(), 1);
        w.trigger("pause"); // the selected one wanders to a new section, which is open
        QTRY_COMPARE(w.proxy().rowCount(), 2);
        const QModelIndex paused = w.proxy().index(1, 0);
        QTRY_COMPARE(paused.data().toString(), QStringLiteral("Paused"));
        QVERIFY(w.list()->isExpanded(paused));
        QCOMPARE(w.list()->currentIndex().parent(), paused);
        QCOMPARE(w.list()->selectionModel()->selectedRows().size(), 1);
        QTest::qWait(50);
        keep(*w.window, "list-sections");
        w.list()->collapse(running);
        w.trigger("groupBy-group");
        QCOMPARE(w.proxy().index(0, 0).data().toString(), QStringLiteral("rack 1"));
        w.trigger("groupBy-state");
        QVERIFY(!w.list()->isExpanded(w.proxy().index(0, 0))); // remembered
        QVERIFY(w.list()->isExpanded(w.proxy().index(1, 0)));
        w.trigger("groupBy-none");
        QCOMPARE(w.proxy().rowCount(), w.proxy().instanceCount());
    }

    void xmListShowsItsColumns()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.choose("xm list");
        QCOMPARE(w.shownColumns(), (QStringList{"Name", "ID", "Mem (MiB)", "VCPUs", "State", "Time(s)"}));
        QCOMPARE(w.proxy().index(0, InstancesModel::Memory).data().toString(), QStringLiteral("256"));
        QCOMPARE(w.proxy().index(0, InstancesModel::State).data().toString(), QStringLiteral("r-----"));
        keep(*w.window, "list-xm");
        w.choose("All instances");
        QVERIFY(w.shownColumns().contains("CPU history"));
        w.choose("Problems");
        QCOMPARE(w.proxy().instanceCount(), 0);
        w.choose("All instances");
        QCOMPARE(w.proxy().instanceCount(), instanceCount);
    }

    void viewsAreKept()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.search()->setText("vm-2");
        w.list()->setColumnHidden(InstancesModel::Vcpus, true);
        w.list()->sortByColumn(InstancesModel::Memory, Qt::DescendingOrder);
        w.trigger("groupBy-host");
        w.trigger("saveView");
        auto *name = w.find<QLineEdit>("viewName");
        auto *go = w.find<QPushButton>("viewNameGo");
        QVERIFY(!go->isEnabled());
        name->setText("xm list");
        QVERIFY(!go->isEnabled()); // built in
        name->setText(" Second  ones ");
        keep(*w.find<QWidget>("viewNameDialog"), "view-name");
        go->click();
        QCOMPARE(w.find<QPushButton>("viewsButton")->text(), QStringLiteral("Second ones"));
        w.choose("All instances");
        QCOMPARE(w.proxy().instanceCount(), instanceCount);
        QVERIFY(w.window->close());

        w.open(); // as after a new start
        QTRY_COMPARE(w.proxy().instanceCount(), instanceCount);
        w.choose("Second ones");
        QCOMPARE(w.search()->text(), QStringLiteral("vm-2"));
        QVERIFY(w.list()->isColumnHidden(InstancesModel::Vcpus));
        QCOMPARE(w.proxy().grouping(), model::Grouping::Host);
        QCOMPARE(w.proxy().index(0, 0, w.proxy().index(0, 0)).data().toString(), QStringLiteral("vm-29"));
        w.trigger("renameView");
        w.find<QLineEdit>("viewName")->setText("Others");
        w.find<QPushButton>("viewNameGo")->click();
        QCOMPARE(gui::ViewStore(*w.settings).views().constFirst().name, QStringLiteral("Others"));
        w.trigger("deleteView");
        QVERIFY(gui::ViewStore(*w.settings).views().isEmpty());
        QVERIFY(!w.find<QAction>("deleteView")->isEnabled());
    }

    void builtInViewsAreKeptInNoLanguage_data()
    {
        QTest::addColumn<QByteArray>("view");
        QTest::newRow("by id") << QByteArray(R"({"builtIn":"problems","name":"","columns":[]})");
        QTest::newRow("another language's words") << QByteArray(R"({"builtIn":"problems","name":"x","columns":[]})");
        QTest::newRow("settings of before") << QByteArray(R"({"name":"Problems","columns":[]})");
    }

    void builtInViewsAreKeptInNoLanguage()
    {
        QFETCH(QByteArray, view);
        Window &w = *m_window;
        w.settings->setValue("window/columns", QByteArray("{\"view\":" + view + "}"));
        w.open();
        QCOMPARE(w.find<QPushButton>("viewsButton")->text(), QStringLiteral("Problems"));
        QVERIFY(w.window->close());
        const auto kept = QJsonDocument::fromJson(w.settings->value("window/columns").toByteArray())["view"];
        QCOMPARE(kept["builtIn"].toString(), QStringLiteral("problems"));
    }

    void noProblemsIsGoodNews()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.choose("Problems");
        QCOMPARE(w.proxy().instanceCount(), 0);
        const auto said = [&](const QString &words) {
            const auto labels = w.find<QWidget>("instancesView")->parentWidget()->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [&](const QLabel *l) { return l->isVisible() && l->text().contains(words); });
        };
        QVERIFY(said("No instance has a problem."));
        w.search()->setText("state:paused");
        QVERIFY(said("matches"));
    }

    // Saved in a language where that name was free.
    void aViewCalledLikeABuiltInOneStays()
    {
        QSettings settings(m_window->dir.filePath("like.ini"), QSettings::IniFormat);
        settings.setValue("instances/views", R"([{"builtIn":"","name":"Problems","query":"vm","columns":[]}])");
        gui::ViewStore store(settings);
        QCOMPARE(store.views().size(), 1);
        store.save({.name = "mine", .columns = gui::defaultColumns()});
        QCOMPARE(gui::ViewStore(settings).find("Problems")->query, QStringLiteral("vm"));
        QVERIFY(gui::ViewStore(settings).find("Problems")->builtIn.isEmpty());
    }

    void columnsGrowWithTheFont()
    {
        const QFont before = QApplication::font();
        const int usual = gui::defaultColumns().constFirst().width;
        QFont large = before;
        large.setPointSizeF(2 * before.pointSizeF());
        QApplication::setFont(large);
        const int grown = gui::defaultColumns().constFirst().width;
        const int xmList = gui::builtInViews().constLast().columns.constFirst().width;
        QApplication::setFont(before);
        QVERIFY2(grown >= 1.7 * usual, qPrintable(QString::number(grown)));
        QVERIFY2(xmList > grown, qPrintable(QString::number(xmList)));
    }

    void comesBackAsItWas()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.search()->setText("vm-1");
        w.trigger("groupBy-state");
        w.list()->setCurrentIndex(w.proxy().index(2, 0, w.proxy().index(0, 0)));
        const QString chosen = w.list()->currentIndex().data().toString();
        QVERIFY(w.window->close());
        w.open();
        QCOMPARE(w.search()->text(), QStringLiteral("vm-1"));
        QCOMPARE(w.proxy().grouping(), model::Grouping::State);
        QTRY_COMPARE(w.list()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(w.list()->selectionModel()->selectedRows().constFirst().data().toString(), chosen);
    }

    void strangeStatesAreLeftAlone()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        for (const QByteArray &state : {QByteArray(), QByteArray("columns 2;\0\1", 12), QByteArray("{}"),
                                        QByteArray("{\"view\":{\"columns\":[1,{}]}}")}) {
            w.settings->setValue("window/columns", state);
            w.open();
            QVERIFY(!w.list()->isColumnHidden(InstancesModel::Name));
            QCOMPARE(w.proxy().instanceCount(), instanceCount);
        }
        QSettings settings(w.dir.filePath("odd.ini"), QSettings::IniFormat);
        settings.setValue("instances/views", "[{\"name\":\"a\",\"columns\":[{\"column\":\"tags\",\"width\":-4}]},7]");
        const gui::ViewStore store(settings);
        QCOMPARE(store.views().size(), 1);
        QCOMPARE(store.views().constFirst().columns.size(), int(InstancesModel::ColumnCount));
        QVERIFY(store.views().constFirst().columns.constFirst().width > 0);
    }

    void columnsByKeyboard()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.trigger("chooseColumns");
        auto *columns = w.find<QListWidget>("columnsList");
        QCOMPARE(columns->count(), int(InstancesModel::ColumnCount));
        columns->setFocus();
        const auto rowOf = [&](const QString &text) {
            return columns->row(columns->findItems(text, Qt::MatchExactly).constFirst());
        };
        columns->setCurrentRow(rowOf("Tags"));
        QTest::keyClick(columns, Qt::Key_Space);
        QVERIFY(w.shownColumns().contains("Tags"));
        while (columns->currentRow() > 1)
            w.find<QPushButton>("columnUp")->click();
        QVERIFY(!w.find<QPushButton>("columnUp")->isEnabled()); // the name stays first
        QCOMPARE(w.shownColumns().mid(0, 2), (QStringList{"Name", "Tags"}));
        keep(*w.find<QWidget>("columnsDialog"), "columns");
        QTest::keyClick(w.find<QWidget>("columnsDialog"), Qt::Key_Escape);
        QVERIFY(!w.shownColumns().contains("Tags")); // taken back
    }

    void manyAtOnceIsOneJob()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.list()->selectAll();
        w.trigger("pause");
        QTRY_COMPARE(w.fleet.jobs().rowCount(), 1);
        QTRY_COMPARE(w.fleet.jobs().running(), 0);
        const model::Job &job = w.fleet.jobs().jobs().constFirst();
        QCOMPARE(job.what, QStringLiteral("Pause 40 instances"));
        QCOMPARE(job.outcome, QStringLiteral("40 done"));
        QCOMPARE(itemsIn(job, model::JobState::Succeeded), instanceCount);
        QTRY_VERIFY(w.find<QAction>("resume")->isEnabled());
    }

    void aTickWithTenThousandSelectedIsCheap()
    {
        constexpr int many = 10'000;
        model::Fleet fleet;
        const model::HostId host = fleet.add({.name = "alpha", .uri = "test:///default"});
        QTRY_VERIFY(fleet.canChange(host) && fleet.instances().rowCount() == 1);
        auto &instances = fleet.instances();
        instances.apply(host, "alpha", madeUp(many, 0));
        const double alone = quickestTick(instances, host, many);
        QWidget window;
        gui::InstanceActions actions(fleet, &window);
        QList<model::InstanceId> all;
        for (int row = 0; row < many; ++row)
            all << instances.row(row).id;
        actions.setSelection(all);
        QVERIFY(actions.lifecycle(virt::LifecycleAction::ForceOff)->isEnabled());
        const double selected = quickestTick(instances, host, many);
        QVERIFY2(selected - alone < 5,
                 qPrintable(QStringLiteral("%1 ms, %2 with all selected").arg(alone).arg(selected)));

        virt::Inventory off = madeUp(many, 0);
        off.instances.last().state = virt::DomainState::Off;
        QVERIFY(!actions.lifecycle(virt::LifecycleAction::Start)->isEnabled());
        instances.apply(host, "alpha", off);
        QVERIFY(actions.lifecycle(virt::LifecycleAction::Start)->isEnabled()); // it follows all the same
    }

    void whatIsOffSaysWhy()
    {
        model::Fleet fleet;
        const model::HostId host = fleet.add({.name = "alpha", .uri = "test:///default"});
        QTRY_VERIFY(fleet.canChange(host) && fleet.instances().rowCount() == 1);
        QWidget window;
        gui::InstanceActions actions(fleet, &window);
        const QAction *start = actions.lifecycle(virt::LifecycleAction::Start);
        QCOMPARE(start->toolTip(), QStringLiteral("No instance is selected"));
        const model::InstanceId id = fleet.instances().row(0).id;
        actions.setSelection({id});
        QCOMPARE(start->toolTip(), QStringLiteral("The state of what is selected does not allow it")); // it runs
        QCOMPARE(actions.lifecycle(virt::LifecycleAction::ForceOff)->toolTip(), QStringLiteral("Force Off"));
        model::HostEntry entry = fleet.entries().constFirst();
        entry.readOnly = true;
        fleet.edit(entry);
        QTRY_COMPARE(start->toolTip(), QStringLiteral("alpha is connected read-only"));
        fleet.disconnectHost(host);
        QTRY_COMPARE(start->toolTip(), QStringLiteral("alpha is not connected"));
    }

    void harshThingsWantTheNumber()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.search()->setText("vm-1");
        w.list()->selectAll();
        w.trigger("forceOff");
        QTRY_VERIFY(w.window->findChild<gui::TypedConfirmation *>());
        auto *question = w.find<gui::TypedConfirmation>("typedConfirmation");
        auto *field = w.find<QLineEdit>("confirmField");
        auto *go = w.find<QPushButton>("confirmButton");
        QCOMPARE(w.find<QListWidget>("confirmNames")->count(), 11);
        QVERIFY(field->hasFocus() || !question->isActiveWindow());
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(field, "12");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(question->isVisible()); // not their number
        QCOMPARE(w.fleet.jobs().rowCount(), 0);
        field->clear();
        QTest::keyClicks(field, "11");
        QVERIFY(go->isEnabled());
        keep(*question, "typed-confirmation");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(w.fleet.jobs().rowCount(), 1);
        QTRY_COMPARE(w.fleet.jobs().running(), 0);
        QCOMPARE(w.fleet.jobs().jobs().constFirst().outcome, QStringLiteral("11 done"));
        w.search()->setText("state:off");
        QTRY_COMPARE(w.proxy().instanceCount(), 11);
    }

    void cancelledManyTellEachOutcome()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        const auto items = w.fleet.itemsFor(w.proxy().instances());
        model::JobsModel::Each answer;
        std::stop_source stop;
        w.fleet.startMany("Try %1", items,
                          [&](virt::Session &, const QList<qsizetype> &numbers, QObject *, const auto &each) {
                              answer = each;
                              return QList<virt::Task>(numbers.size(), virt::Task(stop));
                          });
        const model::Job &job = w.fleet.jobs().jobs().constFirst();
        answer(0, virt::Error{.during = "Try vm-0", .message = "It would not"});
        answer(1, {});
        QCOMPARE(job.state, model::JobState::Running);
        QCOMPARE(w.fleet.jobs().index(0, model::JobsModel::Remaining).data().toString(), QStringLiteral("38 left"));
        w.fleet.jobs().cancel(job.id);
        QVERIFY(stop.stop_requested());
        for (qsizetype i = 2; i < items.size(); ++i)
            answer(i, virt::Error::cancelled());
        QCOMPARE(job.state, model::JobState::Failed);
        QCOMPARE(job.error.message, QStringLiteral("1 done, 1 failed, 38 cancelled"));
        QVERIFY(job.log.join(u' ').contains("It would not"));
        w.trigger("jobDetailsAction");
        auto *list = w.find<QTreeView>("jobItems");
        QCOMPARE(list->model()->rowCount(), instanceCount);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("vm-0")); // what failed comes first
        keep(*w.find<QWidget>("jobDetails"), "job-items");
    }

    void exportsTheList()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.search()->setText("vm-39 | vm-7");
        w.trigger("exportList");
        auto *dialog = w.find<QFileDialog>("exportListDialog");
        const QString path = w.dir.filePath("out.csv");
        emit dialog->fileSelected(path);
        dialog->close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split("\r\n");
        QCOMPARE(lines.size(), 4);
        QVERIFY(
            lines[0].startsWith("Name,Host,ID,State,CPU %,VCPUs,Memory (KiB),Memory used (KiB),Disk read (bytes/s)"));
        QVERIFY2(lines[1].startsWith("vm-7,alpha,"), qPrintable(lines[1]));
        QVERIFY(lines[2].contains(QString::number((256 + 39) * 1024)));
    }

    void exportsXml()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.search()->setText("vm-3");
        w.list()->selectAll();
        QFile there(w.dir.filePath("vm-31.xml"));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        w.trigger("exportXml");
        auto *folder = w.find<QLineEdit>("exportFolder");
        auto *go = w.find<QPushButton>("exportGo");
        folder->setText("/nowhere/at/all");
        QVERIFY(!go->isEnabled());
        folder->setText(w.dir.path());
        QCOMPARE(go->text(), QStringLiteral("Export 10 Files"));
        keep(*w.find<QWidget>("exportXmlDialog"), "export-xml");
        go->click();
        QTRY_COMPARE(w.fleet.jobs().running(), 0);
        QCOMPARE(w.fleet.jobs().jobs().constFirst().outcome, QStringLiteral("10 done"));
        QFile xml(w.dir.filePath("vm-30.xml"));
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QVERIFY(xml.readAll().contains("<name>vm-30</name>"));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("mine"));
    }

    void fileNamesAreSafe()
    {
        using gui::fileNames;
        QCOMPARE(fileNames({{"web", "a"}, {"../etc/passwd", "a"}, {".hidden", "a"}, {"a:b*c", "a"}, {"", "a"}}, ".xml"),
                 (QStringList{"web.xml", "_._etc_passwd.xml", "_hidden.xml", "a_b_c.xml", "_.xml"}));
        QCOMPARE(fileNames({{"web", "a"}, {"Web", "b"}, {"web", "b"}}, ".xml"),
                 (QStringList{"web@a.xml", "Web@b.xml", "web@b-2.xml"}));
        QVERIFY(fileNames({{QString(400, QChar(0x4e2d)), "a"}}, ".xml").constFirst().toUtf8().size() < 255);
    }

    void looks()
    {
        Window &w = *m_window;
        QVERIFY(w.listed());
        w.list()->selectAll();
        w.trigger("groupBy-host");
        for (const auto &[kind, name] :
             {std::pair(look::Appearance::Light, "light"), std::pair(look::Appearance::Dark, "dark")}) {
            look::apply(kind);
            for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
                w.window->resize(size);
                QTest::qWait(50);
                QCOMPARE(w.window->size(), size);
                keep(*w.window, QStringLiteral("list-%1-%2").arg(name).arg(size.width()));
            }
        }
        w.trigger("forceOff");
        QTRY_VERIFY(w.window->findChild<gui::TypedConfirmation *>());
        keep(*w.find<QWidget>("typedConfirmation"), "typed-confirmation-dark");
        look::apply(look::Appearance::Desktop);
    }
};

QTEST_MAIN(TstInstanceList)
#include "tst_instancelist.moc"
