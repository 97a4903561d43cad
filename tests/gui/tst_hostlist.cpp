// SPDX-License-Identifier: GPL-3.0-or-later
// The list of hosts as a user arranges it: groups, several selected, cordon, import and export.
#include "gui/hosts/groupdialog.h"
#include "gui/hosts/groupnamedialog.h"
#include "gui/hosts/hostdialog.h"
#include "gui/hosts/hostsview.h"
#include "gui/hosts/importdialog.h"
#include "model/fleet.h"
#include "model/hosts/hostfile.h"
#include "model/hosts/hoststreemodel.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace gui;
using model::HostEntry;
using model::HostId;

class TestHostList : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void groupsAreTold();
    void groupDialogMoves();
    void groupDialogMakesANewGroup();
    void newRenameAndRemoveAGroup();
    void groupIntoAGroup();
    void orderByKeyboard();
    void draggingWithTheMouse();
    void severalSelected();
    void removeSeveral();
    void cordon();
    void clone();
    void keys();
    void collapsedStaysCollapsed();
    void importFromSsh();
    void importOfABadFile();
    void exportAndImport();
    void exportWhereNothingCanBeWritten();
    void groupMenu();
    void thousandHostsInFiftyGroups();

private:
    HostId add(const QString &name, const QString &group = {});
    [[nodiscard]] QTreeView *tree() const { return m_view->findChild<QTreeView *>(QStringLiteral("hostsTree")); }
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] QModelIndex at(const QString &text) const;
    [[nodiscard]] QString groupOf(const HostId &host) const { return m_fleet->hosts().find(host)->entry.group; }
    void click(const QModelIndex &index, Qt::KeyboardModifiers keys = {}) const;
    [[nodiscard]] ImportDialog *openSshImport(const QByteArray &config);
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_view->findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_home;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<HostsView> m_view;
};

void TestHostList::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    qputenv("HOME", m_home.path().toUtf8());
    QVERIFY(QDir(m_home.path()).mkdir(".ssh"));
    m_library = std::make_unique<virt::Library>();
}

void TestHostList::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_view = std::make_unique<HostsView>(*m_fleet);
    m_view->resize(260, 400);
    m_view->show();
}

void TestHostList::cleanup()
{
    m_view.reset();
    m_fleet.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

void TestHostList::cleanupTestCase()
{
    m_library.reset();
}

HostId TestHostList::add(const QString &name, const QString &group)
{
    return m_fleet->add({.name = name,
                         .uri = QStringLiteral("test+unix:///default?socket=/no/%1").arg(name),
                         .connectAtStart = false,
                         .group = group});
}

QAction *TestHostList::action(const char *name) const
{
    const auto all = m_view->menuActions();
    const auto hit = std::ranges::find(all, QString::fromLatin1(name), &QAction::objectName);
    return hit == all.end() ? nullptr : *hit;
}

QModelIndex TestHostList::at(const QString &text) const
{
    const auto hits = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                             Qt::MatchExactly | Qt::MatchRecursive);
    return hits.value(0);
}

void TestHostList::click(const QModelIndex &index, Qt::KeyboardModifiers keys) const
{
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, keys, tree()->visualRect(index).center());
}

void TestHostList::groupsAreTold()
{
    const HostId alpha = add("alpha", "rack 1/left");
    QVERIFY(tree()->isExpanded(at("left"))); // what is new is seen
    const QSignalSpy group(m_view.get(), &HostsView::groupSelected), host(m_view.get(), &HostsView::hostSelected);
    click(at("left"));
    QCOMPARE(group.size(), 1);
    QCOMPARE(group.first().first().toString(), QStringLiteral("rack 1/left"));
    click(at("alpha"));
    QCOMPARE(host.size(), 1);
    m_view->selectGroup("rack 1");
    QCOMPARE(tree()->currentIndex(), at("rack 1"));
    QCOMPARE(group.size(), 1);
    QCOMPARE(m_fleet->hostsIn("rack 1"), QSet<HostId>{alpha});
    QVERIFY(action("connectHost")->isEnabled()); // all in the group
    QVERIFY(!action("editHost")->isEnabled());
}

void TestHostList::groupDialogMoves()
{
    const HostId alpha = add("alpha"), beta = add("beta", "a/b");
    m_view->selectHost(alpha);
    action("groupHost")->trigger();
    auto *dialog = find<GroupDialog>("groupDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *groups = dialog->findChild<QTreeWidget *>("groupList");
    QCOMPARE(groups->currentItem()->text(0), QStringLiteral("No group"));
    groups->setFocus();
    QTest::keyClick(groups, Qt::Key_Down);
    QTest::keyClick(groups, Qt::Key_Down);
    QCOMPARE(dialog->group(), QStringLiteral("a/b"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(groupOf(alpha), QStringLiteral("a/b"));
    QCOMPARE(groupOf(beta), QStringLiteral("a/b"));
    QCOMPARE(tree()->currentIndex(), at("alpha")); // moved with the selection
}

void TestHostList::groupDialogMakesANewGroup()
{
    const HostId alpha = add("alpha", "a");
    m_view->selectHost(alpha);
    action("groupHost")->trigger();
    auto *dialog = find<GroupDialog>("groupDialog");
    auto *name = dialog->findChild<QLineEdit *>("newGroup");
    auto *ok = dialog->findChild<QPushButton *>("okButton");
    QTest::keyClicks(name, "x/y");
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>("newGroupFault")->text().isEmpty());
    name->clear();
    QTest::keyClicks(name, "x");
    ok->click();
    QCOMPARE(groupOf(alpha), QStringLiteral("a/x"));
}

void TestHostList::newRenameAndRemoveAGroup()
{
    const HostId alpha = add("alpha", "a/b");
    m_view->selectGroup("a");
    action("newGroup")->trigger();
    auto *dialog = find<GroupNameDialog>("groupNameDialog");
    auto *name = dialog->findChild<QLineEdit *>("groupName");
    auto *ok = dialog->findChild<QPushButton *>("okButton");
    QVERIFY(!ok->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>("groupNameFault")->text().isEmpty()); // no reproach before a word
    QTest::keyClicks(name, "b");
    QVERIFY(!ok->isEnabled()); // there is one
    QTest::keyClicks(name, "c");
    ok->click();
    QCOMPARE(m_fleet->groups(), (QStringList{"a", "a/b", "a/bc"}));
    QTRY_VERIFY(!find<GroupNameDialog>("groupNameDialog"));
    m_view->selectGroup("a");
    action("renameGroup")->trigger();
    dialog = find<GroupNameDialog>("groupNameDialog");
    dialog->findChild<QLineEdit *>("groupName")->setText("z");
    dialog->findChild<QPushButton *>("okButton")->click();
    QCOMPARE(groupOf(alpha), QStringLiteral("z/b"));
    QCOMPARE(tree()->currentIndex(), at("z"));
    m_view->selectGroup("z/b");
    action("removeGroup")->trigger();
    QCOMPARE(groupOf(alpha), QStringLiteral("z"));
    QCOMPARE(m_fleet->groups(), (QStringList{"z", "z/bc"}));
    QCOMPARE(m_fleet->entries().first().group, QStringLiteral("z")); // to be saved
}

void TestHostList::groupIntoAGroup()
{
    const HostId alpha = add("alpha", "a/b");
    m_fleet->setGroups({"a", "c/b", "d"});
    m_view->selectGroup("a/b");
    action("moveGroup")->trigger();
    auto *dialog = find<GroupDialog>("groupDialog");
    auto *groups = dialog->findChild<QTreeWidget *>("groupList");
    QCOMPARE(groups->findItems("b", Qt::MatchExactly | Qt::MatchRecursive).size(), 1); // not itself
    groups->setCurrentItem(groups->findItems("c", Qt::MatchExactly).first());
    QVERIFY(!dialog->findChild<QPushButton *>("okButton")->isEnabled()); // there is a "b" in it
    groups->setCurrentItem(groups->findItems("d", Qt::MatchExactly).first());
    dialog->findChild<QPushButton *>("okButton")->click();
    QCOMPARE(groupOf(alpha), QStringLiteral("d/b"));
    QCOMPARE(tree()->currentIndex().parent(), at("d"));
}

void TestHostList::orderByKeyboard()
{
    add("alpha");
    const HostId beta = add("beta");
    add("gamma");
    m_fleet->setGroups({"a", "b"});
    const auto order = [this] {
        QStringList out;
        for (const HostEntry &e : m_fleet->entries())
            out << e.name;
        return out.join(u' ');
    };
    m_view->selectHost(beta);
    action("moveDown")->trigger();
    QCOMPARE(order(), QStringLiteral("alpha gamma beta"));
    QVERIFY(!action("moveDown")->isEnabled()); // it is the last
    action("moveUp")->trigger();
    action("moveUp")->trigger();
    QCOMPARE(order(), QStringLiteral("beta alpha gamma"));
    QVERIFY(!action("moveUp")->isEnabled()); // above are groups
    QCOMPARE(tree()->currentIndex(), at("beta"));
    m_view->selectGroup("a");
    action("moveDown")->trigger();
    QCOMPARE(m_fleet->groups(), (QStringList{"b", "a"}));
    action("moveUp")->trigger();
    QCOMPARE(m_fleet->groups(), (QStringList{"a", "b"}));
    m_view->selectFleet();
    QVERIFY(!action("moveUp")->isEnabled() && !action("moveDown")->isEnabled());
}

// As the view gets it at the end of a drag with the mouse.
void TestHostList::draggingWithTheMouse()
{
    const HostId alpha = add("alpha"), beta = add("beta");
    m_fleet->addGroup("rack");
    click(at("alpha"));
    click(at("beta"), Qt::ControlModifier);
    const std::unique_ptr<QMimeData> data(tree()->model()->mimeData(tree()->selectionModel()->selectedIndexes()));
    const QPoint on = tree()->visualRect(at("rack")).center();
    QVERIFY(tree()->model()->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, at("rack")));
    QVERIFY(tree()->model()->dropMimeData(data.get(), Qt::MoveAction, -1, 0, tree()->indexAt(on)));
    QCOMPARE(groupOf(alpha), QStringLiteral("rack"));
    QCOMPARE(groupOf(beta), QStringLiteral("rack"));
    QVERIFY(tree()->isExpanded(at("rack")));
    QVERIFY(tree()->dragEnabled() && tree()->acceptDrops());
}

void TestHostList::severalSelected()
{
    const HostId alpha = add("alpha"), beta = add("beta");
    const QSignalSpy host(m_view.get(), &HostsView::hostSelected);
    click(at("alpha"));
    click(at("beta"), Qt::ControlModifier);
    QCOMPARE(host.size(), 1); // the page stays
    QVERIFY(!action("editHost")->isEnabled() && !action("cloneHost")->isEnabled());
    QVERIFY(action("groupHost")->isEnabled() && action("removeHost")->isEnabled());
    action("groupHost")->trigger();
    auto *dialog = find<GroupDialog>("groupDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>("newGroup"), "both");
    dialog->findChild<QPushButton *>("okButton")->click();
    QCOMPARE(groupOf(alpha) + groupOf(beta), QStringLiteral("bothboth"));
}

void TestHostList::removeSeveral()
{
    for (int i = 0; i < 15; ++i)
        add(QStringLiteral("h%1").arg(i));
    click(at("h0"));
    click(at("h12"), Qt::ShiftModifier);
    action("removeHost")->trigger();
    auto *box = find<QMessageBox>("removeHostBox");
    QVERIFY(box->text().contains(QStringLiteral("13 hosts")));
    QVERIFY(box->informativeText().contains(QStringLiteral("h9")));
    QVERIFY(!box->informativeText().contains(QStringLiteral("h11"))); // ten names are enough
    box->findChild<QPushButton *>("removeHostButton")->click();
    QCOMPARE(m_fleet->hosts().rowCount(), 2);
}

void TestHostList::cordon()
{
    const HostId alpha = add("alpha"), beta = add("beta", "rack");
    m_view->selectHost(alpha);
    QCOMPARE(action("cordonHost")->text(), QStringLiteral("Cordon"));
    const QSignalSpy edited(m_fleet.get(), &model::Fleet::hostsEdited);
    action("cordonHost")->trigger();
    QVERIFY(m_fleet->hosts().find(alpha)->entry.cordoned && m_fleet->entries().first().cordoned);
    QCOMPARE(edited.size(), 1); // to be saved
    QCOMPARE(action("cordonHost")->text(), QStringLiteral("Uncordon"));
    QVERIFY(at("alpha").data(model::HostsModel::CordonedRole).toBool());
    QVERIFY(at("alpha").data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("cordoned")));
    action("cordonHost")->trigger();
    QVERIFY(!m_fleet->hosts().find(alpha)->entry.cordoned);
    m_view->selectGroup("rack");
    action("cordonHost")->trigger();
    QVERIFY(m_fleet->hosts().find(beta)->entry.cordoned);
}

void TestHostList::clone()
{
    const HostId alpha = m_fleet->add({.name = "alpha",
                                       .uri = "qemu+ssh://root@alpha/system",
                                       .readOnly = true,
                                       .connectAtStart = false,
                                       .group = "rack"});
    m_view->selectHost(alpha);
    action("cloneHost")->trigger();
    auto *dialog = find<HostDialog>("hostDialog");
    auto *ok = dialog->findChild<QPushButton *>("okButton");
    QVERIFY(!ok->isEnabled()); // two of one address make no sense
    auto *host = dialog->findChild<QLineEdit *>("hostHost");
    host->setText("beta");
    QVERIFY(ok->isEnabled());
    ok->click();
    QCOMPARE(m_fleet->hosts().rowCount(), 2);
    const HostEntry copy = m_fleet->entries().last();
    QVERIFY(!(copy.id == alpha));
    QCOMPARE(copy.uri, QStringLiteral("qemu+ssh://root@beta/system"));
    QCOMPARE(copy.group, QStringLiteral("rack"));
    QVERIFY(copy.readOnly && !copy.connectAtStart);
}

void TestHostList::keys()
{
    add("alpha", "rack");
    m_view->activateWindow();
    tree()->setFocus();
    QTRY_VERIFY(tree()->hasFocus());
    m_view->selectGroup("rack");
    QTest::keyClick(tree(), Qt::Key_F2);
    QVERIFY(find<GroupNameDialog>("groupNameDialog"));
    find<GroupNameDialog>("groupNameDialog")->reject();
    QTest::keyClick(tree(), Qt::Key_Left);
    QVERIFY(!tree()->isExpanded(at("rack")));
    QTest::keyClick(tree(), Qt::Key_Right);
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(tree()->currentIndex(), at("alpha"));
    QTRY_VERIFY(tree()->hasFocus());
    QTest::keyClick(tree(), Qt::Key_Delete);
    QVERIFY(find<QMessageBox>("removeHostBox"));
}

void TestHostList::collapsedStaysCollapsed()
{
    add("alpha", "a/b");
    add("beta", "c");
    m_view->collapseGroups({"a", "gone"});
    QCOMPARE(m_view->collapsedGroups(), QStringList{"a"});
    add("gamma", "a"); // somebody who joins opens nothing
    QCOMPARE(m_view->collapsedGroups(), QStringList{"a"});
}

ImportDialog *TestHostList::openSshImport(const QByteArray &config)
{
    QFile file(m_home.filePath(".ssh/config"));
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.write(config);
    file.close();
    action("importSsh")->trigger();
    return find<ImportDialog>("importDialog");
}

void TestHostList::importFromSsh()
{
    m_fleet->add({.name = "known", .uri = "qemu+ssh://root@known.example.org/system", .connectAtStart = false});
    auto *dialog = openSshImport("Host one\n HostName one.example.org\n User root\n Port 2222\n ProxyJump gate\n"
                                 "Host two\nHost there\n HostName known.example.org\n User root\nHost *.lab\n Bad\n");
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QTreeWidget *>("importList");
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("qemu+ssh://root@one.example.org:2222/system"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("gate"));
    QVERIFY(!(list->topLevelItem(2)->flags() & Qt::ItemIsUserCheckable));
    QVERIFY(list->topLevelItem(2)->text(4).contains(QStringLiteral("known")));
    const QString notes = dialog->findChild<QPlainTextEdit *>("importNotes")->toPlainText();
    QVERIFY(notes.contains(QStringLiteral("line 11")) && notes.contains(QStringLiteral("*.lab")));
    auto *ok = dialog->findChild<QPushButton *>("okButton");
    QCOMPARE(ok->text(), QStringLiteral("Import 2 Hosts"));
    dialog->findChild<QPushButton *>("tickNone")->click();
    QVERIFY(!ok->isEnabled());
    list->topLevelItem(0)->setCheckState(0, Qt::Checked);
    dialog->findChild<QComboBox *>("importGroup")->setCurrentText("from ssh");
    ok->click();
    QCOMPARE(m_fleet->hosts().rowCount(), 2);
    const HostEntry one = m_fleet->entries().last();
    QCOMPARE(one.name, QStringLiteral("one"));
    QCOMPARE(one.jump, QStringLiteral("gate"));
    QCOMPARE(one.group, QStringLiteral("from ssh"));
}

void TestHostList::importOfABadFile()
{
    auto *dialog = openSshImport("# nothing here\n");
    const auto *fault = dialog->findChild<QLabel *>("importFault");
    QVERIFY(fault->isVisible() && !fault->text().isEmpty());
    QVERIFY(!dialog->findChild<QPushButton *>("okButton")->isEnabled());
}

void TestHostList::exportAndImport()
{
    const HostId alpha = m_fleet->add(
        {.name = "alpha", .uri = "qemu+ssh://root@alpha/system", .connectAtStart = false, .group = "a"});
    m_fleet->add({.name = "beta", .uri = "qemu+ssh://root@beta/system", .connectAtStart = false, .jump = "gate"});
    m_fleet->addGroup("empty");
    action("exportHosts")->trigger();
    const QString file = m_home.filePath("hosts.json");
    auto *chooser = find<QFileDialog>("exportHostsDialog");
    QVERIFY(chooser);
    emit chooser->fileSelected(file);
    chooser->close();
    QVERIFY(model::readHostFile(file));
    HostEntry changed = m_fleet->entries().first();
    changed.uri = QStringLiteral("qemu+ssh://other@alpha/system");
    changed.group.clear();
    m_fleet->edit(changed);
    m_fleet->remove(m_fleet->entries().last().id);
    m_fleet->setGroups({});
    action("importHosts")->trigger();
    emit find<QFileDialog>("importHostsDialog")->fileSelected(file);
    auto *dialog = find<ImportDialog>("importDialog");
    const auto *list = dialog->findChild<QTreeWidget *>("importList");
    QVERIFY2(list->topLevelItem(0)->text(4).contains(QStringLiteral("URI, group")),
             qPrintable(list->topLevelItem(0)->text(4)));
    QCOMPARE(list->topLevelItem(1)->text(4), QStringLiteral("new"));
    QCOMPARE(m_fleet->entries().size(), 1); // shown before it is taken
    dialog->findChild<QPushButton *>("okButton")->click();
    QCOMPARE(m_fleet->entries().size(), 2);
    QCOMPARE(m_fleet->entries().first().id, alpha);
    QCOMPARE(m_fleet->entries().first().uri, QStringLiteral("qemu+ssh://root@alpha/system"));
    QCOMPARE(m_fleet->entries().last().jump, QStringLiteral("gate"));
    QCOMPARE(m_fleet->groups(), (QStringList{"a", "empty"}));
}

void TestHostList::exportWhereNothingCanBeWritten()
{
    action("exportHosts")->trigger();
    emit find<QFileDialog>("exportHostsDialog")->fileSelected("/proc/none/hosts.json");
    QCOMPARE(m_fleet->notices().all().size(), 1);
    QVERIFY(m_fleet->notices().all().first().contains(QStringLiteral("/proc/none/hosts.json")));
}

void TestHostList::groupMenu()
{
    add("alpha", "rack");
    emit tree()->customContextMenuRequested(tree()->visualRect(at("rack")).center());
    auto *menu = find<QMenu>("hostMenu");
    QStringList texts;
    for (const QAction *a : menu->actions())
        texts << a->text();
    QCOMPARE(texts, (QStringList{"New Group…", "Rename Group…", "Move Group…", "Remove Group", "", "Connect",
                                 "Disconnect", "Cordon"}));
    menu->close();
}

void TestHostList::thousandHostsInFiftyGroups()
{
    for (int i = 0; i < 1000; ++i)
        m_fleet->hosts().add({.entry = {.id = {QUuid::createUuid()},
                                        .name = QStringLiteral("host-%1").arg(i),
                                        .group = QStringLiteral("room %1/rack %2").arg(i % 5).arg(i % 50)},
                              .state = model::HostState::Connected,
                              .roundTripUs = i});
    (void)m_view->grab();
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 10; ++i) {
        m_fleet->hosts().touch();
        (void)m_view->grab();
    }
    const qint64 ticks = since.restart();
    m_fleet->hosts().moveGroup("room 4", "room 0/room 4");
    (void)m_view->grab();
    qInfo("1,000 hosts in 50 groups: a tick, painted, %.1f ms; a group moved, painted, %lld ms", double(ticks) / 10,
          since.elapsed());
    QVERIFY(ticks < 2000);
}

QTEST_MAIN(TestHostList)
#include "tst_hostlist.moc"
