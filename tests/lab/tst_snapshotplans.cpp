// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to a snapshot with one that is taken first, as one plan: carried out, taken back, cut off by SIGKILL. And the
// lines that plans show for a terminal: typed as they are, they do what the plans do.
#include "planrun.h"
#include "virt/snapshot/snapshotplans.h"
#include <QTemporaryDir>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString then = QStringLiteral("s1"), first = QStringLiteral("first");
constexpr int patience = planPatience;
constexpr int takingStep = 1; // after a look whether all is as it was

Result<Plan> revertPlan(PlanRun &run, const QUuid &uuid, const RevertRequest &request)
{
    Answer<Plan> answer;
    planRevert(*run.session, uuid, guest, request, &run.receiver, answer.done());
    return answer.wait(patience);
}

RevertRequest takingFirst(SnapshotKind kind = SnapshotKind::External)
{
    return {.snapshot = then, .takeFirst = TakeRequest{.name = first, .kind = kind}};
}

// The other process
int dieAfterTaking(const QStringList &words)
{
    return carryOutToDie(words.value(0), words.value(1), dieAt(takingStep + 1), [&](PlanRun &run) {
        return bool(run.carry(revertPlan(run, QUuid(words.value(2)), takingFirst())));
    });
}

} // namespace

class TestSnapshotPlans : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void firstIsAStepOfThePlan_data();
    void firstIsAStepOfThePlan();
    void firstStaysWhenThePlanIsTakenBack();
    void firstIsRefusedBeforeAnythingChanges();
    void firstStaysWhenAnInternalRevertFails();
    void killedAfterTakingFirst_data();
    void killedAfterTakingFirst();
    void linesDoWhatPlansDo_data();
    void linesDoWhatPlansDo();

private:
    void sweep() const;
    void makeGuest(const QString &firmware);
    [[nodiscard]] bool start() const;
    [[nodiscard]] bool countsOn() const;
    [[nodiscard]] QString faults() const;
    [[nodiscard]] QString snapshots() const;
    [[nodiscard]] QString files() const;
    [[nodiscard]] QString state() const { return virsh(a, {QStringLiteral("domstate"), guest}).text; }
    Result<> take(const QString &name, SnapshotKind kind);
    [[nodiscard]] Result<Plan> erasePlan(const QString &name);
    void eraseAll();
    void type(const Plan &plan);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlanRun> m_run;
    QString m_uri;
    QUuid m_uuid;
};

void TestSnapshotPlans::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
}

void TestSnapshotPlans::sweep() const
{
    (void)sh(
        a,
        QStringLiteral(
            "virsh destroy %1; virsh undefine %1 --snapshots-metadata --nvram; rm -f %2%1* /var/lib/libvirt/qemu/nvram/%1*; "
            ": > /var/lib/libvirt/console/%1.log; virsh pool-refresh default")
            .arg(guest, images));
}

void TestSnapshotPlans::makeGuest(const QString &firmware)
{
    sweep();
    const Output made = lab({QStringLiteral("guest"), a, guest, QStringLiteral("--firmware"), firmware});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
}

void TestSnapshotPlans::init()
{
    m_run.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeGuest(QStringLiteral("bios"));
    m_run = std::make_unique<PlanRun>(m_uri, m_folder->path());
    QVERIFY(m_run->connected());
}

void TestSnapshotPlans::cleanupTestCase()
{
    m_run.reset();
    sweep();
    m_library.reset();
}

bool TestSnapshotPlans::start() const
{
    return virsh(a, {QStringLiteral("start"), guest}).ok() && countsOn();
}

bool TestSnapshotPlans::countsOn() const
{
    const qint64 now = counter(a, guest).console;
    return QTest::qWaitFor([&] { return counter(a, guest).console > now + 2; }, patience);
}

// What is wrong with the images and the marks; a QEMU that is killed leaves clusters that do no harm (status 3).
QString TestSnapshotPlans::faults() const
{
    const Output checked = sh(a, QStringLiteral("cd %1 && for f in %2*.qcow2; do qemu-img check -U -q $f || "
                                                "[ $? = 3 ] || echo $f is not clean; done")
                                     .arg(images, guest));
    const bool marked = virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace);
    return marked ? checked.text + QStringLiteral(" the mark of a plan is left") : checked.text;
}

QString TestSnapshotPlans::snapshots() const
{
    return virsh(a, {QStringLiteral("snapshot-list"), guest, QStringLiteral("--name")}).text.simplified();
}

QString TestSnapshotPlans::files() const
{
    return sh(a, QStringLiteral("cd %1 && ls %2*").arg(images, guest)).text.simplified();
}

Result<> TestSnapshotPlans::take(const QString &name, SnapshotKind kind)
{
    Answer<void> answer;
    takeSnapshot(*m_run->session, m_uuid, guest, {.name = name, .kind = kind}, this, {}, answer.done());
    return answer.wait(patience);
}

Result<Plan> TestSnapshotPlans::erasePlan(const QString &name)
{
    Answer<Plan> answer;
    planErase(*m_run->session, m_uuid, guest, {.snapshot = name, .withChildren = true}, this, answer.done());
    return answer.wait(patience);
}

void TestSnapshotPlans::eraseAll()
{
    VERIFY_DONE(m_run->carry(erasePlan(then)));
    QCOMPARE(snapshots(), QString());
    QCOMPARE(files(), QStringLiteral("web-1.qcow2"));
    QCOMPARE(faults(), QString());
}

void TestSnapshotPlans::firstIsAStepOfThePlan_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<QString>("firmware");
    QTest::newRow("running") << true << "bios";
    if (!full())
        return;
    QTest::newRow("off") << false << "bios";
    QTest::newRow("running, UEFI") << true << "uefi";
}

void TestSnapshotPlans::firstIsAStepOfThePlan()
{
    QFETCH(bool, running);
    QFETCH(QString, firmware);
    const bool uefi = firmware == QStringLiteral("uefi");
    if (uefi)
        makeGuest(firmware);
    QVERIFY(start());
    VERIFY_DONE(take(then, SnapshotKind::External));
    QVERIFY(countsOn());
    if (!running)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    const auto plan = revertPlan(*m_run, m_uuid,
                                 takingFirst(running ? SnapshotKind::External : SnapshotKind::DiskOnly));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    QVERIFY(plan->steps[takingStep].text.contains(first));
    QCOMPARE(plan->steps[takingStep].files.size(), (running ? 2 : 1) + (uefi ? 1 : 0));
    QCOMPARE(snapshots(), then); // a plan is no deed
    const Counter now = counter(a, guest);

    VERIFY_DONE(m_run->carry(plan));
    QCOMPARE(faults(), QString());
    QCOMPARE(snapshots(), first + u' ' + then);
    QVERIFY(!virsh(a, {QStringLiteral("snapshot-dumpxml"), guest, first}).text.contains(planNamespace));
    QCOMPARE(state(), QStringLiteral("running"));
    QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, now.back + 1, patience); // it counts on from then
    VERIFY_DONE(m_run->carry(revertPlan(*m_run, m_uuid, {.snapshot = first})));
    QCOMPARE(faults(), QString());
    if (!running)
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    QVERIFY(countsOn());
    QVERIFY(counter(a, guest).disk >= now.disk); // and what was kept is all there
    QCOMPARE(counter(a, guest).holes, 0);
    eraseAll();
    if (uefi)
        QCOMPARE(sh(a, QStringLiteral("ls /var/lib/libvirt/qemu/nvram")).text, QStringLiteral("web-1_VARS.fd"));
}

void TestSnapshotPlans::firstStaysWhenThePlanIsTakenBack()
{
    QVERIFY(start());
    VERIFY_DONE(take(then, SnapshotKind::External));
    const auto plan = revertPlan(*m_run, m_uuid, takingFirst());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    const QString inTheWay = plan->steps[takingStep + 2].files.first().path; // where the new overlay would be
    QVERIFY(sh(a, QStringLiteral("echo mine > ") + inTheWay).ok());
    const auto failed = m_run->carry(plan);
    QVERIFY(!failed);
    const QString told = failed.error().text();
    QVERIFY2(told.contains(QStringLiteral("\"first\" was taken before and stays")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Everything else is as it was before")), qPrintable(told));
    QVERIFY(m_run->book.unfinished().isEmpty());
    QCOMPARE(faults(), QString());
    QCOMPARE(snapshots(), first + u' ' + then);
    QCOMPARE(state(), QStringLiteral("running"));
    QVERIFY(countsOn());
    QCOMPARE(counter(a, guest).holes, 0);
    eraseAll();
}

void TestSnapshotPlans::firstIsRefusedBeforeAnythingChanges()
{
    VERIFY_DONE(take(then, SnapshotKind::External));
    const QString before = files();
    const auto internal = revertPlan(*m_run, m_uuid, takingFirst(SnapshotKind::Internal));
    QVERIFY(!internal && internal.error().kind == Error::Kind::Unsupported);
    const QString overlay = proposedOverlay(images + QStringLiteral("web-1.qcow2"), first);
    QVERIFY(sh(a, QStringLiteral("echo mine > ") + overlay).ok());
    const auto taken = revertPlan(*m_run, m_uuid, takingFirst(SnapshotKind::DiskOnly));
    QVERIFY(!taken && taken.error().kind == Error::Kind::Exists);
    QVERIFY2(taken.error().message.contains(overlay), qPrintable(taken.error().text()));
    QVERIFY(sh(a, QStringLiteral("rm ") + overlay).ok());
    QCOMPARE(files(), before);
    QCOMPARE(snapshots(), then);
}

// Of the other snapshot only the metadata is left: somebody took it out of the image.
void TestSnapshotPlans::firstStaysWhenAnInternalRevertFails()
{
    VERIFY_DONE(take(then, SnapshotKind::Internal));
    QVERIFY(sh(a, QStringLiteral("qemu-img snapshot -d %1 %2%3.qcow2").arg(then, images, guest)).ok());
    Answer<void> answer;
    revertToSnapshot(*m_run->session, m_uuid, guest, takingFirst(SnapshotKind::Internal), this, {}, answer.done());
    const auto failed = answer.wait(patience);
    QVERIFY(!failed);
    QVERIFY2(failed.error().text().contains(QStringLiteral("\"first\" was taken before and stays")),
             qPrintable(failed.error().text()));
    QCOMPARE(snapshots(), first + u' ' + then);
    QCOMPARE(faults(), QString());
}

void TestSnapshotPlans::killedAfterTakingFirst_data()
{
    QTest::addColumn<Then>("next");
    QTest::newRow("undone") << Then::Undo;
    if (full())
        QTest::newRow("finished") << Then::Finish;
}

void TestSnapshotPlans::killedAfterTakingFirst()
{
    QFETCH(Then, next);
    QVERIFY(start());
    VERIFY_DONE(take(then, SnapshotKind::External));
    QVERIFY(countsOn());
    const Counter now = counter(a, guest);
    QVERIFY(diesInAnotherProcess({m_uri, m_folder->path(), m_uuid.toString()}));
    QCOMPARE(snapshots(), first + u' ' + then);

    m_run = std::make_unique<PlanRun>(m_uri, m_folder->path());
    QVERIFY(m_run->connected());
    const auto left = m_run->book.unfinished();
    QCOMPARE(left.size(), 1);
    VERIFY_DONE(m_run->goOn(next, left.first()));
    QVERIFY(m_run->book.unfinished().isEmpty());
    QCOMPARE(faults(), QString());
    QCOMPARE(snapshots(), first + u' ' + then); // taken once, and kept
    QCOMPARE(state(), QStringLiteral("running"));
    if (next == Then::Finish)
        QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, now.back + 1, patience);
    QVERIFY(countsOn());
    QCOMPARE(counter(a, guest).holes, 0);
    eraseAll();
}

// In a shell that ends with the first line that fails
void TestSnapshotPlans::type(const Plan &plan)
{
    const QTemporaryDir folder;
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("bash"), {QStringLiteral("-e"), QStringLiteral("-o"), QStringLiteral("pipefail"),
                                         QStringLiteral("-c"), virshLines(plan).join(u'\n')});
    QVERIFY(shell.waitForFinished(patience));
    const QByteArray said = shell.readAll();
    QVERIFY2(shell.exitCode() == 0, said.constData());
}

void TestSnapshotPlans::linesDoWhatPlansDo_data()
{
    QTest::addColumn<QString>("firmware");
    QTest::newRow("BIOS") << "bios";
    if (full())
        QTest::newRow("UEFI") << "uefi";
}

void TestSnapshotPlans::linesDoWhatPlansDo()
{
    QFETCH(QString, firmware);
    makeGuest(firmware);
    QVERIFY(start());
    VERIFY_DONE(take(then, SnapshotKind::External));
    VERIFY_DONE(take(QStringLiteral("s2"), SnapshotKind::DiskOnly));
    QVERIFY(countsOn());
    const Counter now = counter(a, guest);
    const auto back = revertPlan(*m_run, m_uuid, takingFirst());
    QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
    type(*back);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(faults(), QString());
    QCOMPARE(state(), QStringLiteral("running"));
    QCOMPARE(snapshots(), QStringLiteral("first s1 s2"));
    QCOMPARE(virsh(a, {QStringLiteral("snapshot-current"), guest, QStringLiteral("--name")}).text, then);
    QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, now.back + 1, patience);
    QVERIFY(countsOn());

    VERIFY_DONE(m_run->carry(revertPlan(*m_run, m_uuid, {.snapshot = first})));
    Answer<Plan> one; // s2 and first stand on what s1 froze, and are told anew
    planErase(*m_run->session, m_uuid, guest, {.snapshot = QStringLiteral("s2")}, this, one.done());
    const auto gone = one.wait(patience);
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().text()));
    type(*gone);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(snapshots(), QStringLiteral("first s1"));
    QCOMPARE(faults(), QString());
    QVERIFY(countsOn());
    QCOMPARE(counter(a, guest).holes, 0);
    VERIFY_DONE(m_run->carry(revertPlan(*m_run, m_uuid, {.snapshot = first}))); // it knows where its disk is now
    eraseAll();
}

int main(int argc, char *argv[])
{
    return planTestMain<TestSnapshotPlans>(argc, argv, dieAfterTaking);
}
#include "tst_snapshotplans.moc"
