// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of web-1, a real guest that counts: full, of what was written since, restored as a new instance; cancelled, and
// cut off (SIGKILL of this program). What comes out is whole and holds the count of its moment; where nothing comes out,
// nothing is left.
#include "planrun.h"
#include "virt/backup/backup.h"
#include "xmlwatch.h"
#include <QTemporaryDir>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString copyName = QStringLiteral("web-copy");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString backups = QStringLiteral("/var/lib/libvirt/backups/");
const QString poolName = QStringLiteral("backups");
constexpr int patience = planPatience;

QString sh(const QString &script)
{
    return labtool::sh(a, script).text;
}

QStringList files()
{
    return sh(QStringLiteral("ls ") + backups).split(u'\n', Qt::SkipEmptyParts);
}

QStringList checkpoints()
{
    return sh(QStringLiteral("virsh checkpoint-list --name ") + guest).split(u'\n', Qt::SkipEmptyParts);
}

// What the guest had counted to by then.
qint64 counterIn(const QString &image)
{
    const QString text = sh(QStringLiteral("qemu-img convert -U -f qcow2 -O raw %1 /tmp/backup.raw && head -c 32 "
                                           "/tmp/backup.raw | tr -d '\\0'; rm -f /tmp/backup.raw")
                                .arg(image));
    static const QRegularExpression pattern(QStringLiteral("counter (\\d+)"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

bool isClean(const QString &image)
{
    return on(a, {QStringLiteral("qemu-img"), QStringLiteral("check"), image}).ok();
}

// With the instance and the pool that all of it is about.
struct Run : PlanRun {
    QUuid uuid, pool;

    explicit Run(const QString &uri, const QString &folder, const Seen &seen = {})
        : PlanRun(uri, folder, seen)
        , uuid(sh(QStringLiteral("virsh domuuid ") + guest))
        , pool(sh(QStringLiteral("virsh pool-uuid ") + poolName))
    {}
    Result<Plan> plan(bool incremental)
    {
        Answer<Plan> answer;
        planBackup(*session, uuid, guest, {.disks = {}, .pool = pool, .poolName = poolName, .incremental = incremental},
                   &receiver, answer.done());
        return answer.wait(patience);
    }
    Result<> backUp(bool incremental) { return carry(plan(incremental)); }
    Result<> restore(const QString &card)
    {
        Answer<Plan> answer;
        planRestore(*session, uuid, guest, {.card = card, .name = copyName, .pool = pool, .poolName = poolName},
                    &receiver, answer.done());
        return carry(answer.wait(patience));
    }
    Result<> erase(const BackupSet &set, Insist insist)
    {
        Answer<void> answer;
        deleteBackup(*session, set, insist, &receiver, {}, answer.done());
        return answer.wait(patience);
    }
    BackupSets sets()
    {
        Answer<BackupShelf> answer;
        listBackups(*session, uuid, guest, {}, &receiver, answer.done());
        const auto shelf = answer.wait(patience);
        return shelf ? shelf->sets : BackupSets();
    }
};

// The other process: begins a backup and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const int step = words.value(0).toInt();
    const Library library;
    Run run(words.value(1), words.value(2), [step](const PlanRecord &record) {
        if (record.step == step && (step != 1 || record.parameters.contains(QStringLiteral("taken"))))
            die();
    });
    return run.connected() && run.backUp(false) ? 0 : 1;
}

} // namespace

class TestBackupLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void aChainIsMadeRestoredAndDeleted();
    void cancelLeavesNothing();
    void cutOff_data();
    void cutOff();
    void refusedBeforeAnythingIsDone();
    void olderImagesAreBackedUpInFull();

private:
    void clear() const;
    void counts(qint64 beyond) const;
    void remake(const QString &compat) const;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_uri;
};

void TestBackupLab::remake(const QString &compat) const
{
    sh(QStringLiteral("virsh destroy %1; qemu-img amend -f qcow2 -o compat=%2 %3%1.qcow2; virsh start %1")
           .arg(guest, compat, images));
    counts(0);
}

void TestBackupLab::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    clear();
    m_library = std::make_unique<Library>();
    sh(QStringLiteral("mkdir -p %1; virsh pool-define-as %2 dir --target %1; virsh pool-start %2")
           .arg(backups, poolName));
    remake(QStringLiteral("1.1"));
}

void TestBackupLab::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &checkpoint : checkpoints())
        sh(QStringLiteral("virsh checkpoint-delete %1 %2").arg(guest, checkpoint));
    sh(QStringLiteral("rm -f %1*; virsh pool-refresh %2").arg(backups, poolName));
}

void TestBackupLab::cleanupTestCase()
{
    m_library.reset();
    clear();
    QCOMPARE(misfits(), QStringList());
}

void TestBackupLab::clear() const
{
    sh(QStringLiteral("virsh destroy %1; virsh undefine %1; virsh destroy %2; virsh undefine --checkpoints-metadata "
                      "%2; rm -rf %3%2* %4; : > /var/lib/libvirt/console/%2.log; virsh pool-destroy %5; virsh "
                      "pool-undefine %5; virsh pool-refresh default")
           .arg(copyName, guest, images, backups, poolName));
    QVERIFY(lab({QStringLiteral("guest"), a, guest}).ok());
}

void TestBackupLab::counts(qint64 beyond) const
{
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).disk > beyond, patience);
}

void TestBackupLab::aChainIsMadeRestoredAndDeleted()
{
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    VERIFY_DONE(run.backUp(false));
    const BackupSets full = run.sets();
    QCOMPARE(full.size(), 1);
    QVERIFY(!full.constFirst().incremental());
    QVERIFY(full.constFirst().checkpointed);
    QVERIFY(full.constFirst().bytes > 0);
    const qint64 first = counterIn(full.constFirst().disks.constFirst().path);
    QVERIFY(first > 0);
    counts(first + 10);
    VERIFY_DONE(run.backUp(true));
    const BackupSets both = run.sets();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.constFirst().since, full.constFirst().card.name);
    const QString top = both.constFirst().disks.constFirst().path;
    const qint64 second = counterIn(top);
    QVERIFY2(second >= first + 10, qPrintable(QString::number(second)));
    QCOMPARE(counterIn(full.constFirst().disks.constFirst().path), first);
    QVERIFY(isClean(top) && isClean(full.constFirst().disks.constFirst().path));
    QCOMPARE(checkpoints().size(), 2);

    VERIFY_DONE(run.restore(both.constFirst().card.name));
    const QString restored = backups + copyName + QStringLiteral("-vda.qcow2");
    QCOMPARE(counterIn(restored), second);
    QVERIFY(isClean(restored));
    QVERIFY(!sh(QStringLiteral("qemu-img info ") + restored).contains(QStringLiteral("backing")));
    QVERIFY(virsh(a, {QStringLiteral("start"), copyName}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(counterIn(restored) > second, patience);
    QVERIFY(virsh(a, {QStringLiteral("destroy"), copyName}).ok());
    COMPARE_FAILURE(run.restore(both.constFirst().card.name), Error::Kind::Exists);

    COMPARE_FAILURE(run.erase(both.constLast(), Insist::No), Error::Kind::Busy);
    QCOMPARE(run.sets().size(), 2);
    VERIFY_DONE(run.erase(both.constFirst(), Insist::No));
    VERIFY_DONE(run.backUp(true)); // on the full one, whose checkpoint has what the other had
    const BackupSets again = run.sets();
    QCOMPARE(again.size(), 2);
    QVERIFY(counterIn(again.constFirst().disks.constFirst().path) >= second);
    QVERIFY(isClean(again.constFirst().disks.constFirst().path));
    VERIFY_DONE(run.erase(again.constLast(), Insist::Yes));
    QCOMPARE(run.sets(), BackupSets());
    QCOMPARE(checkpoints(), QStringList());
    QCOMPARE(files(), QStringList{copyName + QStringLiteral("-vda.qcow2")});
    sh(QStringLiteral("virsh undefine %1; rm -f %2*; virsh pool-refresh %3").arg(copyName, backups, poolName));
}

// When libvirt has just been asked to begin: the copy may have ended when the wish to stop is heard.
void TestBackupLab::cancelLeavesNothing()
{
    Task *task = nullptr;
    Run run(m_uri, m_folder->path(), [&task](const PlanRecord &record) {
        if (record.step == 1 && record.parameters.contains(QStringLiteral("taken")))
            task->cancel();
    });
    QVERIFY(run.connected());
    task = &run.task;
    COMPARE_FAILURE(run.backUp(false), Error::Kind::Cancelled);
    QCOMPARE(files(), QStringList());
    QCOMPARE(checkpoints(), QStringList());
    QVERIFY(run.book.unfinished().isEmpty());
}

void TestBackupLab::cutOff_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    QTest::newRow("before libvirt is asked, undone") << 1 << Then::Undo;
    QTest::newRow("before libvirt is asked, finished") << 1 << Then::Finish;
    QTest::newRow("before the card, undone") << 2 << Then::Undo;
    QTest::newRow("before the card, finished") << 2 << Then::Finish;
}

void TestBackupLab::cutOff()
{
    QFETCH(int, step);
    QFETCH(Then, then);
    QVERIFY(diesInAnotherProcess({QString::number(step), m_uri, m_folder->path()}));
    Run next(m_uri, m_folder->path());
    QVERIFY(next.connected());
    QCOMPARE(next.sets(), BackupSets()); // what has no card is no backup
    QCOMPARE(next.book.unfinished().size(), 1);
    VERIFY_DONE(next.goOn(then, next.book.unfinished().constFirst()));
    QVERIFY(!virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace));
    const BackupSets sets = next.sets();
    QCOMPARE(sets.size(), then == Then::Finish ? 1 : 0);
    QCOMPARE(checkpoints().size(), sets.size());
    for (const BackupSet &set : sets) {
        QVERIFY(isClean(set.disks.constFirst().path));
        VERIFY_DONE(next.erase(set, Insist::No));
    }
    QCOMPARE(files(), QStringList());
}

void TestBackupLab::refusedBeforeAnythingIsDone()
{
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    COMPARE_FAILURE(run.plan(true), Error::Kind::Unsupported); // there is nothing to go on from
    sh(QStringLiteral("virsh pool-destroy %1; mount -t tmpfs -o size=64k none %2; virsh pool-start %1")
           .arg(poolName, backups));
    const auto full = run.plan(false);
    sh(QStringLiteral("virsh pool-destroy %1; umount %2; virsh pool-start %1").arg(poolName, backups));
    QVERIFY(!full && full.error().kind == Error::Kind::Invalid);
    QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    COMPARE_FAILURE(run.plan(false), Error::Kind::Unsupported);
    QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    counts(0);
    QCOMPARE(files(), QStringList());
}

void TestBackupLab::olderImagesAreBackedUpInFull()
{
    remake(QStringLiteral("0.10"));
    sh(QStringLiteral("virsh pool-refresh default"));
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const auto plan = run.plan(false);
    VERIFY_DONE(plan);
    QVERIFY(plan->notes.join(u' ').contains(QStringLiteral("compat=1.1")));
    VERIFY_DONE(run.carry(plan));
    QCOMPARE(checkpoints(), QStringList());
    COMPARE_FAILURE(run.plan(true), Error::Kind::Unsupported);
    const BackupSets sets = run.sets();
    QCOMPARE(sets.size(), 1);
    QVERIFY(counterIn(sets.constFirst().disks.constFirst().path) > 0);
    VERIFY_DONE(run.erase(sets.constFirst(), Insist::No));
}

int main(int argc, char *argv[])
{
    return planTestMain<TestBackupLab>(argc, argv, dieAtStep);
}
#include "tst_backuplab.moc"
