// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of backups and said to libvirt, without any host.
#include "schema.h"
#include "virt/backup/backup_p.h"
#include <QTest>

using namespace virt;

namespace {

const QString stamp = QStringLiteral("20261120-163205");

BackupSet set(const QString &name, int day, const QString &since = {})
{
    return {.card = {.pool = {}, .poolName = "backups", .name = name},
            .instance = QUuid("8e25127d-d882-40b4-b682-8335661371a5"),
            .name = "web-1",
            .taken = QDateTime({2026, 11, day}, {16, 32, 5}, Qt::UTC),
            .since = since,
            .checkpoint = "virtdeck-" + name,
            .disks = {{.target = "vda", .volume = name + "-vda.qcow2", .path = "/b/" + name, .capacity = 1 << 30}},
            .definition = "<domain/>"};
}

// Two chains: a <- b <- c, and d.
BackupSets shelf()
{
    return {set("d", 4), set("c", 3, "b"), set("b", 2, "a"), set("a", 1)};
}

QStringList names(const BackupSets &sets)
{
    QStringList out;
    for (const BackupSet &s : sets)
        out << s.card.name;
    return out;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT
private slots:
    void cardsComeBack();
    void whatIsNoCardIsRefused_data();
    void whatIsNoCardIsRefused();
    void chainsAreFollowed();
    void loopsEnd();
    void theOldestChainCouldGo();
    void theXmlIsValid();
    void whatTheHostSaysIsRead();
    void plansComeBackFromJson();
};

void TestBackup::cardsComeBack()
{
    const BackupSet before = set("b", 2, "a");
    const auto after = setFrom(before.card, cardOf(before));
    QVERIFY(after);
    QCOMPARE(*after, before);
    QCOMPARE(backupStamp(QDateTime({2026, 11, 20}, {16, 32, 5}, Qt::UTC)), stamp);
    QVERIFY(isBackupCard(backupCard("web-1", stamp)));
    QVERIFY(!isBackupCard(backupVolume("web-1", "vda", stamp)));
    QCOMPARE(backupVolume("web-1", "vda", stamp), "web-1-vda-20261120-163205.qcow2");
}

void TestBackup::whatIsNoCardIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another format") << cardOf(set("a", 1)).replace("\"format\": 1", "\"format\": 2");
    QTest::newRow("of no instance") << cardOf(set("a", 1)).replace("8e25127d", "");
    QTest::newRow("no moment") << cardOf(set("a", 1)).replace("2026-11-01", "soon");
    QTest::newRow("a disk without a volume") << cardOf(set("a", 1)).replace("a-vda.qcow2", "");
}

void TestBackup::whatIsNoCardIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!setFrom({}, json));
}

void TestBackup::chainsAreFollowed()
{
    BackupSets all = shelf();
    QCOMPARE(names(chainOf(all, "c")), (QStringList{"a", "b", "c"}));
    QCOMPARE(names(standingOn(all, "a")), (QStringList{"c", "b"}));
    QCOMPARE(names(standingOn(all, "d")), QStringList());
    all[2].missing = QStringList{"b-vda.qcow2"};
    QVERIFY(chainOf(all, "c").isEmpty());
    QCOMPARE(names(chainOf(all, "a")), QStringList{"a"});
    QVERIFY(chainOf(all, "unknown").isEmpty());
}

// Cards are files, and may say anything.
void TestBackup::loopsEnd()
{
    const BackupSets loop{set("a", 1, "b"), set("b", 2, "a"), set("c", 3, "c")};
    QVERIFY(chainOf(loop, "a").isEmpty());
    QVERIFY(chainOf(loop, "c").isEmpty());
    QCOMPARE(names(standingOn(loop, "a")), QStringList{"b"});
    QVERIFY(standingOn(loop, "c").isEmpty());
}

void TestBackup::theOldestChainCouldGo()
{
    const BackupSets all = shelf();
    QCOMPARE(couldGo(all)->card.name, "a");
    QVERIFY(!couldGo({set("b", 2, "a"), set("a", 1)})); // the only full one stays
}

void TestBackup::theXmlIsValid()
{
    const QList<BackupTarget> disks{{.target = "vda", .path = "/b/a&b.qcow2"}, {.target = "vdb", .path = {}}};
    const QByteArray full = backupXml(disks, {});
    const QByteArray since = backupXml(disks, "virtdeck-1");
    QCOMPARE(schemaFault(full, "domainbackup"), QByteArray());
    QCOMPARE(schemaFault(since, "domainbackup"), QByteArray());
    QCOMPARE(schemaFault(checkpointXml("virtdeck-2", disks), "domaincheckpoint"), QByteArray());
    QVERIFY(since.contains("incremental=\"virtdeck-1\"") && !full.contains("incremental"));
    QCOMPARE(backupFiles(full).first(), "/b/a&b.qcow2");
}

void TestBackup::whatTheHostSaysIsRead()
{
    QCOMPARE(checkpointSizes("<domaincheckpoint><disks><disk name='vda' size='65536'/><disk name='vdb'/></disks>"
                             "</domaincheckpoint>"),
             (QHash<QString, quint64>{{"vda", 65536}}));
    QVERIFY(canBackUp("<domainCapabilities><features><backup supported='yes'/></features></domainCapabilities>"));
    QVERIFY(!canBackUp("<domainCapabilities><features><backup supported='no'/></features></domainCapabilities>"));
    QVERIFY(canTrack("<volume><target><format type='qcow2'/><compat>1.1</compat></target></volume>"));
    QVERIFY(!canTrack("<volume><target><format type='qcow2'/><compat>0.10</compat></target></volume>"));
    QVERIFY(!canTrack("<volume><target><format type='qcow2'/></target></volume>"));
    QVERIFY(!canTrack("<volume><target><format type='raw'/><compat>1.1</compat></target></volume>"));
    QCOMPARE(
        domainKind("<domain type='qemu'><os><type arch='x86_64' machine='q35'>hvm</type></os></domain>").architecture,
        "x86_64");
}

void TestBackup::plansComeBackFromJson()
{
    BackupPlan backup{.set = set("b", 2, "a"), .sinceCheckpoint = "virtdeck-a", .below = {"/b/a"}, .left = {"vdb"}};
    const BackupPlan again = BackupPlan::fromJson(backup.toJson());
    QCOMPARE(again.set, backup.set);
    QCOMPARE(again.toJson(), backup.toJson());
    QCOMPARE(again.below, backup.below);
    for (const Step &step : stepsOf(backup, "web-1")) {
        QVERIFY(!step.said.final);
        QVERIFY2(step.said.files.isEmpty() || step.undo, qPrintable(step.said.text));
    }
    QVERIFY(stepsOf(BackupPlan::fromJson({}), "web-1").empty()); // a damaged record
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
