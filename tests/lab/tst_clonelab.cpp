// SPDX-License-Identifier: GPL-3.0-or-later
// New instances made from snapshots of web-1, a real guest that counts: from the files that an external one froze, as
// copies and as overlays, and from inside an image; cancelled, and cut off (SIGKILL of this program). What comes out is
// whole, holds the count of that moment and boots; where nothing comes out, nothing is left.
#include "planrun.h"
#include "virt/clone/newinstance.h"
#include "virt/snapshot/snapshotplans.h"
#include <QTemporaryDir>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString uefiGuest = QStringLiteral("uefi-1");
const QString copyName = QStringLiteral("web-copy");
const QString snapshotName = QStringLiteral("before");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString copyDisk = images + QStringLiteral("web-copy-vda.qcow2");
constexpr int patience = planPatience;

using Copy = NewInstanceRequest::Copy;

QString sh(const QString &script)
{
    return labtool::sh(a, script).text;
}

// What the guest had counted to by then.
qint64 counterIn(const QString &image)
{
    const QString text = sh(QStringLiteral("qemu-img convert -U -f qcow2 -O raw %1 /tmp/clone.raw && head -c 32 "
                                           "/tmp/clone.raw | tr -d '\\0'; rm -f /tmp/clone.raw")
                                .arg(image));
    static const QRegularExpression pattern(QStringLiteral("counter (\\d+)"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

struct Run : PlanRun {
    QUuid pool{sh(QStringLiteral("virsh pool-uuid default"))};
    QString of = guest;

    using PlanRun::PlanRun;
    [[nodiscard]] QUuid uuid() const { return QUuid(sh(QStringLiteral("virsh domuuid ") + of)); }
    Result<> take(SnapshotKind kind)
    {
        Answer<void> answer;
        takeSnapshot(*session, uuid(), of, {.name = snapshotName, .kind = kind}, &receiver, {}, answer.done());
        return answer.wait(patience);
    }
    Result<Plan> plan(Copy copy, bool start = false, const QString &name = copyName)
    {
        Answer<Plan> answer;
        planNewInstance(*session, uuid(), of,
                        {.snapshot = snapshotName,
                         .name = name,
                         .copy = copy,
                         .pool = pool,
                         .poolName = QStringLiteral("default"),
                         .start = start},
                        &receiver, answer.done());
        return answer.wait(patience);
    }
    Result<Plan> planErase()
    {
        Answer<Plan> answer;
        virt::planErase(*session, uuid(), of, {.snapshot = snapshotName}, &receiver, answer.done());
        return answer.wait(patience);
    }
};

// The other process: begins a clone and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const Copy copy = words.value(3) == QStringLiteral("linked") ? Copy::Linked : Copy::Full;
    const Library library;
    Run run(words.value(1), words.value(2), dieAt(words.value(0).toInt()));
    return run.connected() && run.carry(run.plan(copy, true)) ? 0 : 1;
}

} // namespace

Q_DECLARE_METATYPE(virt::NewInstanceRequest::Copy)

class TestCloneLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void fromAnExternalSnapshot_data();
    void fromAnExternalSnapshot();
    void aCloneKeepsWhatItStandsOn();
    void fromInsideAnImage();
    void firmwareVariablesAreCopied();
    void refusedBeforeAnythingIsDone();
    void cutOff_data();
    void cutOff();

private:
    void boot() const;
    void goesOn() const;
    void nothingIsLeft() const;
    void dropCopy() const;

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_uri;
};

void TestCloneLab::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
}

// Anew for each: what a snapshot made stays otherwise.
void TestCloneLab::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    dropCopy();
    forgetSnapshots(a, guest);
    sh(QStringLiteral("virsh destroy %1; virsh undefine --snapshots-metadata --managed-save %1; rm -f %2%1* "
                      "/var/lib/libvirt/console/%1.log; virsh pool-refresh default")
           .arg(guest, images));
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
}

void TestCloneLab::boot() const
{
    QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).disk > 0, patience);
}

void TestCloneLab::cleanup()
{
    dropCopy();
}

void TestCloneLab::cleanupTestCase()
{
    init();
    m_library.reset();
}

void TestCloneLab::goesOn() const
{
    const qint64 now = counter(a, guest).console;
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 3, patience);
}

void TestCloneLab::dropCopy() const
{
    sh(QStringLiteral("virsh destroy %1; virsh undefine --nvram %1; rm -f %2%1*; virsh pool-refresh default")
           .arg(copyName, images));
}

void TestCloneLab::nothingIsLeft() const
{
    QVERIFY(!virsh(a, {QStringLiteral("dominfo"), copyName}).ok());
    QCOMPARE(sh(QStringLiteral("ls %1 | grep %2").arg(images, copyName)), QString());
    QVERIFY(!virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace));
}

void TestCloneLab::fromAnExternalSnapshot_data()
{
    QTest::addColumn<Copy>("copy");
    QTest::newRow("full") << Copy::Full;
    QTest::newRow("linked") << Copy::Linked;
}

void TestCloneLab::fromAnExternalSnapshot()
{
    QFETCH(Copy, copy);
    boot();
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const qint64 before = counter(a, guest).disk;
    VERIFY_DONE(run.take(SnapshotKind::DiskOnly));
    const qint64 then = counter(a, guest).console;
    goesOn();
    const auto plan = run.plan(copy, true);
    VERIFY_DONE(plan);
    VERIFY_DONE(run.carry(plan));
    QVERIFY(run.book.unfinished().isEmpty());
    const QString info = sh(QStringLiteral("qemu-img info -U ") + copyDisk);
    QCOMPARE(info.contains(QStringLiteral("backing file: %1web-1.qcow2").arg(images)), copy == Copy::Linked);
    const qint64 held = counterIn(copyDisk);
    QVERIFY2(held >= before && held <= then + 1, qPrintable(QString::number(held)));
    QTRY_VERIFY_WITH_TIMEOUT(counterIn(copyDisk) > held + 3, 60'000); // it has booted, and counts on by itself
    goesOn();                                                         // and so does the old one
    QCOMPARE(counter(a, guest).holes, 0);
    QVERIFY(virsh(a, {QStringLiteral("destroy"), copyName}).ok());
    QVERIFY(
        sh(QStringLiteral("qemu-img check %1 2>&1").arg(copyDisk)).contains(QStringLiteral("No errors were found")));
    const auto line = [](const QString &name, const char *pattern) {
        return sh(QStringLiteral("virsh dumpxml --inactive %1 | grep '%2'").arg(name, QLatin1StringView(pattern)));
    };
    for (const char *own : {"<uuid>", "<mac "})
        QVERIFY(line(copyName, own) != line(guest, own) && !line(copyName, own).isEmpty());
}

void TestCloneLab::aCloneKeepsWhatItStandsOn()
{
    boot();
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    VERIFY_DONE(run.take(SnapshotKind::DiskOnly));
    VERIFY_DONE(run.carry(run.plan(Copy::Linked)));
    const auto refused = run.planErase();
    QVERIFY(!refused && refused.error().kind == Error::Kind::Busy);
    QVERIFY2(refused.error().message.contains(copyName), qPrintable(refused.error().message));
    QVERIFY(virsh(a, {QStringLiteral("undefine"), copyName}).ok());
    QVERIFY(!run.planErase()); // its overlay is still there
    QVERIFY(virsh(a, {QStringLiteral("vol-delete"), copyDisk}).ok());
    VERIFY_DONE(run.carry(run.planErase()));
    goesOn();
}

// The guest runs meanwhile and writes to the same image.
void TestCloneLab::fromInsideAnImage()
{
    boot();
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const qint64 before = counter(a, guest).disk;
    VERIFY_DONE(run.take(SnapshotKind::Internal));
    const qint64 then = counter(a, guest).console;
    goesOn();
    COMPARE_FAILURE(run.plan(Copy::Linked), Error::Kind::Unsupported);
    VERIFY_DONE(run.carry(run.plan(Copy::Full)));
    QVERIFY(
        sh(QStringLiteral("qemu-img check %1 2>&1").arg(copyDisk)).contains(QStringLiteral("No errors were found")));
    const qint64 held = counterIn(copyDisk);
    QVERIFY2(held >= before && held <= then + 1, qPrintable(QString::number(held)));
    QVERIFY(!sh(QStringLiteral("qemu-img info ") + copyDisk).contains(QStringLiteral("backing file")));
    goesOn();
    QCOMPARE(counter(a, guest).holes, 0);
    QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    QVERIFY(sh(QStringLiteral("qemu-img check %1web-1.qcow2 2>&1").arg(images))
                .contains(QStringLiteral("No errors were found")));
}

void TestCloneLab::firmwareVariablesAreCopied()
{
    (void)lab({QStringLiteral("guest"), a, uefiGuest, QStringLiteral("--firmware"), QStringLiteral("uefi")});
    sh(QStringLiteral("virsh start %1; virsh destroy %1").arg(uefiGuest)); // its variables are made by the first start
    Run run(m_uri, m_folder->path());
    run.of = uefiGuest;
    QVERIFY(run.connected());
    VERIFY_DONE(run.take(SnapshotKind::DiskOnly));
    const QString kept =
        sh(QStringLiteral("virsh dumpxml %1 | sed -n 's|.*<nvram[^>]*>\\(.*\\)</nvram>|\\1|p'").arg(uefiGuest)) + u'.'
        + snapshotName;
    VERIFY_DONE(run.carry(run.plan(Copy::Linked)));
    const QString own = sh(
        QStringLiteral("virsh dumpxml %1 | sed -n 's|.*<nvram[^>]*>\\(.*\\)</nvram>|\\1|p'").arg(copyName));
    QVERIFY(!own.isEmpty() && own != kept);
    QCOMPARE(sh(QStringLiteral("cmp %1 %2 && echo same").arg(own, kept)), QStringLiteral("same"));
    dropCopy();
    sh(QStringLiteral("rm ") + kept);
    COMPARE_FAILURE(run.plan(Copy::Linked), Error::Kind::Unsupported);
    sh(QStringLiteral("virsh undefine --nvram --snapshots-metadata %1; rm -f %2%1*; virsh pool-refresh default")
           .arg(uefiGuest, images));
}

void TestCloneLab::refusedBeforeAnythingIsDone()
{
    Run run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    COMPARE_FAILURE(run.plan(Copy::Full), Error::Kind::NotFound); // there is no such snapshot
    VERIFY_DONE(run.take(SnapshotKind::DiskOnly));
    COMPARE_FAILURE(run.plan(Copy::Full, false, guest), Error::Kind::Exists);
    COMPARE_FAILURE(run.plan(Copy::Full, false, QStringLiteral("a/b")), Error::Kind::Invalid);
    sh(QStringLiteral("touch ") + copyDisk); // the pool does not know it yet
    COMPARE_FAILURE(run.plan(Copy::Full), Error::Kind::Exists);
    sh(QStringLiteral("rm ") + copyDisk);
    sh(QStringLiteral("mv %1web-1.qcow2 %1web-1.away; virsh pool-refresh default").arg(images));
    const auto missing = run.plan(Copy::Full);
    sh(QStringLiteral("mv %1web-1.away %1web-1.qcow2; virsh pool-refresh default").arg(images));
    COMPARE_FAILURE(missing, Error::Kind::NotFound);
    nothingIsLeft();
}

void TestCloneLab::cutOff_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Copy>("copy");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](Fault fault, Copy copy, int step, Then then) {
        QTest::addRow("%s, %s", copy == Copy::Linked ? "linked" : "full", qPrintable(faultName(fault, step, then)))
            << fault << copy << step << then;
    };
    row(Fault::Cancel, Copy::Full, 2, Then::Undo);
    row(Fault::Program, Copy::Full, 3, Then::Undo);
    row(Fault::Program, Copy::Linked, 2, Then::Finish);
    if (!full())
        return;
    for (const Copy copy : {Copy::Full, Copy::Linked})
        for (int step = 0; step < 4; ++step) {
            row(Fault::Cancel, copy, step, Then::Undo);
            row(Fault::Program, copy, step, Then::Undo);
            row(Fault::Program, copy, step, Then::Finish);
        }
}

// See, disk, definition, start.
void TestCloneLab::cutOff()
{
    QFETCH(Fault, fault);
    QFETCH(Copy, copy);
    QFETCH(int, step);
    QFETCH(Then, then);
    boot();
    const qint64 before = counter(a, guest).disk;
    {
        Run run(m_uri, m_folder->path(), [&run, fault, step](const PlanRecord &record) {
            if (fault == Fault::Cancel && record.step == step)
                run.task.cancel();
        });
        QVERIFY(run.connected());
        VERIFY_DONE(run.take(SnapshotKind::DiskOnly));
        if (fault == Fault::Cancel)
            QVERIFY(!run.carry(run.plan(copy, true)));
    }
    if (fault == Fault::Program)
        QVERIFY(diesInAnotherProcess({QString::number(step), m_uri, m_folder->path(),
                                      copy == Copy::Linked ? QStringLiteral("linked") : QStringLiteral("full")}));
    Run next(m_uri, m_folder->path());
    QVERIFY(next.connected());
    const auto left = next.book.unfinished();
    QCOMPARE(left.size(), fault == Fault::Program ? 1 : 0);
    for (const PlanRecord &record : left)
        VERIFY_DONE(next.goOn(then, record));
    QVERIFY(next.book.unfinished().isEmpty());
    if (then == Then::Undo)
        return nothingIsLeft();
    QCOMPARE(virsh(a, {QStringLiteral("domstate"), copyName}).text, QStringLiteral("running"));
    QVERIFY2(counterIn(copyDisk) >= before, qPrintable(QString::number(before))); // whole, and counts on
}

int main(int argc, char *argv[])
{
    return planTestMain<TestCloneLab>(argc, argv, dieAtStep);
}
#include "tst_clonelab.moc"
