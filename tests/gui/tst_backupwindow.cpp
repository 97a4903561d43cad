// SPDX-License-Identifier: GPL-3.0-or-later
// The windows about backups: what is filled in is what is asked for, and what is impossible says why.
#include "gui/backup/backupdialog.h"
#include "gui/backup/backupsdialog.h"
#include "gui/backup/deletebackupdialog.h"
#include "gui/backup/restoredialog.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

using namespace gui;

namespace {

virt::BackupSet since()
{
    return {.card = {.pool = {}, .poolName = "backups", .name = "web-1-1.backup.json"},
            .instance = QUuid::createUuid(),
            .name = "web-1",
            .taken = QDateTime({2026, 11, 20}, {16, 32, 5}),
            .checkpoint = "virtdeck-1",
            .disks = {{.target = "vda", .volume = "web-1-vda-1.qcow2", .path = "/b/1", .capacity = 1}}};
}

virt::BackupOffer offer(bool incremental)
{
    virt::BackupOffer out{
        .disks = {{.target = "vda",
                   .source = "/i/web-1.qcow2",
                   .capacity = 64U << 20,
                   .bytes = 40U << 20,
                   .changed = 1U << 20,
                   .tracked = true,
                   .whyNot = {}},
                  {.target = "vdb",
                   .source = "/i/data.qcow2",
                   .capacity = 64U << 20,
                   .bytes = 30U << 20,
                   .tracked = true,
                   .whyNot = {}},
                  {.target = "vdc", .source = "/i/shared.raw", .capacity = 64U << 20, .whyNot = "It is shared"}},
        .pools = {{.uuid = QUuid::createUuid(), .name = "backups", .free = 50U << 20},
                  {.uuid = QUuid::createUuid(), .name = "default", .free = 500U << 20}},
        .since = incremental ? since() : virt::BackupSet(),
        .whyFull = incremental ? QString() : QStringLiteral("There is none to go on from.")};
    return out;
}

virt::BackupSet listed(const QString &name, int day, const QString &since)
{
    return {.card = {.pool = {}, .poolName = "backups", .name = name},
            .instance = QUuid::createUuid(),
            .name = "test",
            .taken = QDateTime({2026, 11, day}, {16, 32, 5}),
            .since = since,
            .checkpoint = "virtdeck-" + name,
            .disks = {{.target = "vda", .volume = name + ".qcow2", .path = "/b/" + name, .capacity = 1 << 30},
                      {.target = "vdb", .volume = name + "-b.qcow2", .path = "/b/b" + name, .capacity = 1 << 30}},
            .bytes = quint64(day) << 26,
            .checkpointed = since.isEmpty()};
}

// Two chains; of the older one a volume is gone.
virt::BackupSets shelf()
{
    virt::BackupSets out{listed("e", 19, {}), listed("d", 18, "c"), listed("c", 17, {}), listed("b", 12, "a"),
                         listed("a", 11, {})};
    out.last().missing << "a.qcow2";
    return out;
}

} // namespace

class TestBackupWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral("screenshots"))); }
    void nothingGoesBeforeTheHostHasAnswered();
    void whatIsImpossibleIsSaid();
    void allDisksThatCanBeAreChosen();
    void anIncrementalOneHasTheDisksOfTheOneBefore();
    void spaceIsComparedWithWhatIsCopied();
    void theNewInstanceNeedsItsOwnName();
    void deletingIsDangerous();
    void theListIsOpenedByItsAction();
    void looksRight_data();
    void looksRight();
};

template<class T>
static T *in(QDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QString::fromLatin1(name));
}

static void shot(QWidget *window, const QString &name)
{
    for (const auto look : {look::Appearance::Dark, look::Appearance::Light}) {
        look::apply(look);
        QTest::qWait(50);
        const QString shade = look == look::Appearance::Dark ? "dark" : "light";
        QVERIFY(window->grab().save("screenshots/" + name + "-" + shade + ".png"));
    }
}

static QPushButton *verbOf(QDialog &dialog)
{
    return in<QPushButton>(dialog, "verbButton");
}

void TestBackupWindow::nothingGoesBeforeTheHostHasAnswered()
{
    BackupDialog dialog("web-1", nullptr);
    QVERIFY(!verbOf(dialog)->isEnabled());
    dialog.setOffer(offer(false));
    QVERIFY(!verbOf(dialog)->isEnabled()); // too little space in the first pool
    in<QComboBox>(dialog, "backupPool")->setCurrentIndex(1);
    QVERIFY(verbOf(dialog)->isEnabled());
    QCOMPARE(dialog.request().poolName, "default");
}

void TestBackupWindow::whatIsImpossibleIsSaid()
{
    BackupDialog off("web-1", nullptr);
    off.setOffer(virt::Error::unsupported("Back up web-1", "It does not run", "Start it."));
    QVERIFY(in<QLabel>(off, "backupStatus")->text().contains("It does not run"));
    QVERIFY(!verbOf(off)->isEnabled());
    BackupDialog dialog("web-1", nullptr);
    dialog.setOffer(offer(false));
    QVERIFY(!in<QRadioButton>(dialog, "backupIncremental")->isEnabled());
    QCOMPARE(in<QLabel>(dialog, "backupSinceMeaning")->text(), "There is none to go on from.");
    QVERIFY(!in<QCheckBox>(dialog, "backupDisk-vdc")->isEnabled());
    QCOMPARE(in<QCheckBox>(dialog, "backupDisk-vdc")->toolTip(), "It is shared");
}

void TestBackupWindow::allDisksThatCanBeAreChosen()
{
    BackupDialog dialog("web-1", nullptr);
    dialog.setOffer(offer(false));
    QCOMPARE(dialog.request().disks, (QStringList{"vda", "vdb"}));
    QVERIFY(!dialog.request().incremental);
    in<QCheckBox>(dialog, "backupDisk-vda")->click();
    QCOMPARE(dialog.request().disks, QStringList{"vdb"});
    in<QCheckBox>(dialog, "backupDisk-vdb")->click();
    QVERIFY(!verbOf(dialog)->isEnabled());
    QCOMPARE(in<QLabel>(dialog, "backupPoolFault")->text(), "Choose a disk.");
}

void TestBackupWindow::anIncrementalOneHasTheDisksOfTheOneBefore()
{
    BackupDialog dialog("web-1", nullptr);
    dialog.setOffer(offer(true));
    QVERIFY(dialog.request().incremental); // where it is possible it is what is wanted
    QCOMPARE(dialog.request().disks, QStringList{"vda"});
    QVERIFY(!in<QCheckBox>(dialog, "backupDisk-vdb")->isEnabled());
    in<QRadioButton>(dialog, "backupFull")->click();
    QVERIFY(!dialog.request().incremental);
    QVERIFY(in<QCheckBox>(dialog, "backupDisk-vdb")->isEnabled());
}

void TestBackupWindow::spaceIsComparedWithWhatIsCopied()
{
    BackupDialog dialog("web-1", nullptr);
    dialog.setOffer(offer(true));
    QVERIFY(verbOf(dialog)->isEnabled()); // 1 MiB in 50
    in<QRadioButton>(dialog, "backupFull")->click();
    in<QCheckBox>(dialog, "backupDisk-vdb")->setChecked(true); // 70 MiB in 50
    QVERIFY(!verbOf(dialog)->isEnabled());
    QCOMPARE(in<QLabel>(dialog, "backupPoolFault")->text(), "There is too little space.");
}

void TestBackupWindow::theNewInstanceNeedsItsOwnName()
{
    RestoreDialog dialog(since(), nullptr);
    QVERIFY(!verbOf(dialog)->isEnabled());
    virt::StoragePool pool;
    pool.uuid = QUuid::createUuid();
    pool.name = "default";
    pool.type = virt::PoolType::Dir;
    pool.state = virt::StoragePool::State::Running;
    dialog.setPools(QList{pool});
    QVERIFY(verbOf(dialog)->isEnabled());
    QCOMPARE(dialog.request().name, "web-1-restored");
    QCOMPARE(dialog.request().pool, pool.uuid);
    QCOMPARE(dialog.request().card, since().card.name);
    for (const char *bad : {"", " ", "a/b", "web-1"}) {
        in<QLineEdit>(dialog, "restoreName")->setText(QString::fromLatin1(bad));
        QVERIFY2(!verbOf(dialog)->isEnabled(), bad);
        QVERIFY(!in<QLabel>(dialog, "restoreNameFault")->text().isEmpty());
    }
}

void TestBackupWindow::deletingIsDangerous()
{
    DeleteBackupDialog dialog(since(), 2, nullptr);
    QCOMPARE(verbOf(dialog)->text(), "Delete 3 Backups");
    QVERIFY(!verbOf(dialog)->isDefault());
    QVERIFY(in<QLabel>(dialog, "deleteBackupStanding")->text().startsWith("2 "));
    DeleteBackupDialog one(since(), 0, nullptr);
    QVERIFY(!in<QLabel>(one, "deleteBackupStanding"));
}

// The test driver has no streams, so it holds no cards: what is listed is handed to the window.
void TestBackupWindow::theListIsOpenedByItsAction()
{
    const virt::Library library;
    model::Fleet fleet;
    const model::HostId host = fleet.add({.name = "demo", .uri = "test:///default"});
    QTRY_COMPARE_WITH_TIMEOUT(fleet.instances().rowCount(), 1, 20'000);
    QWidget window;
    window.show();
    InstanceActions actions(fleet, &window);
    QMenu menu;
    actions.fill(&menu);
    QVERIFY(menu.actions().contains(actions.backups()));
    actions.setSelection({fleet.instances().row(0).id});
    QVERIFY(actions.backups()->isEnabled());
    actions.backups()->trigger();
    auto *dialog = window.findChild<BackupsDialog *>("backupsDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *list = in<QTreeWidget>(*dialog, "backupList");
    QTRY_VERIFY_WITH_TIMEOUT(in<QWidget>(*dialog, "backupEmpty")->isVisible()
                                 && in<QPushButton>(*dialog, "newBackup")->isEnabled() && !list->isVisible(),
                             20'000);
    shot(dialog, "backups-empty");
    dialog->setShelf(virt::BackupShelf{.sets = shelf(), .unread = {}});
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(list->topLevelItem(1)->childCount(), 1);
    auto *restore = in<QPushButton>(*dialog, "restoreBackup");
    auto *erase = in<QPushButton>(*dialog, "deleteBackup");
    QVERIFY(!restore->isEnabled() && restore->toolTip().contains("No backup is selected"));
    list->setCurrentItem(list->topLevelItem(1)->child(0));
    QVERIFY(restore->isEnabled() && erase->isEnabled());
    shot(dialog, "backups");
    list->setCurrentItem(list->topLevelItem(2)->child(0)); // what it stands on has lost a volume
    QVERIFY(!restore->isEnabled() && erase->isEnabled());
    QVERIFY(restore->toolTip().contains("not whole"));
    list->setCurrentItem(list->topLevelItem(0));
    restore->click();
    auto *ask = dialog->findChild<RestoreDialog *>("restoreDialog");
    QVERIFY(ask);
    QTRY_COMPARE_WITH_TIMEOUT(in<QComboBox>(*ask, "restorePool")->count(), 1, 20'000);
    QCOMPARE(ask->request().card, QString("e"));
    shot(ask, "backup-restore");
    fleet.disconnectHost(host);
    QTRY_VERIFY_WITH_TIMEOUT(!erase->isEnabled(), 20'000);
    QCOMPARE(list->topLevelItemCount(), 3); // what was listed stays
}

void TestBackupWindow::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestBackupWindow::looksRight()
{
    QFETCH(bool, dark);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    BackupDialog dialog("web-1", nullptr);
    dialog.setOffer(offer(true));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.grab().save(QStringLiteral("screenshots/backup-%1.png").arg(dark ? "dark" : "light")));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestBackupWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_backupwindow.moc"
