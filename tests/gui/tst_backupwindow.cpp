// SPDX-License-Identifier: GPL-3.0-or-later
// The windows about backups: what is filled in is what is asked for, and what is impossible says why.
#include "gui/backup/backupdialog.h"
#include "gui/backup/deletebackupdialog.h"
#include "gui/backup/restoredialog.h"
#include "gui/look/appearance.h"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

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
    void looksRight_data();
    void looksRight();
};

template<class T>
static T *in(QDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QString::fromLatin1(name));
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
