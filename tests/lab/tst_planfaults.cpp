// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that are cut off: libvirtd, the guest or this program killed (SIGKILL), or the disk full, at each step of a revert
// and of a merge. Afterwards the plan is undone by itself, or finished or undone by the next run, and no data is lost.
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
const QString snapshotName = QStringLiteral("s1");
const QString laterName = QStringLiteral("s2"); // of a subtree
constexpr int patience = planPatience;

enum class Deed { Revert, Erase, EraseSubtree };
Result<Plan> planFor(PlanRun &run, Deed deed, const QUuid &uuid)
{
    Answer<Plan> answer;
    if (deed == Deed::Revert)
        planRevert(*run.session, uuid, guest, {.snapshot = snapshotName}, &run.receiver, answer.done());
    else
        planErase(*run.session, uuid, guest, {.snapshot = snapshotName, .withChildren = deed == Deed::EraseSubtree},
                  &run.receiver, answer.done());
    return answer.wait(patience);
}

int stepCount(Deed deed)
{
    return deed == Deed::Erase ? 6 : 7;
}

// The other process: carries out a plan and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const auto deed = Deed(words.value(0).toInt());
    const int step = words.value(1).toInt();
    return carryOutToDie(words.value(2), words.value(3), dieAt(step),
                         [&](PlanRun &run) { return bool(run.carry(planFor(run, deed, QUuid(words.value(4))))); });
}

} // namespace

Q_DECLARE_METATYPE(Deed)

class TestPlanFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void cutOff_data();
    void cutOff();

private:
    void sweep() const;
    void wake() const;
    void carryOutWith(Fault fault, Deed deed, int step, bool *done);
    [[nodiscard]] bool countsOn() const;
    [[nodiscard]] QString faults() const;
    Result<> takeOne(const QString &name);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    Striker m_striker;
    QString m_uri;
    QUuid m_uuid;
};

void TestPlanFaults::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
    sweep();
    QVERIFY(smalldisk::make());
}

// Nothing of the guest is left.
void TestPlanFaults::sweep() const
{
    (void)sh(a, QStringLiteral("virsh destroy %1; virsh undefine %1 --snapshots-metadata; rm -f %2%1*; "
                               ": > /var/lib/libvirt/console/%1.log; virsh pool-refresh default")
                    .arg(guest, images));
}

void TestPlanFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    sweep();
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    QVERIFY(countsOn());
    VERIFY_DONE(takeOne(snapshotName));
    QVERIFY(countsOn());
}

void TestPlanFaults::cleanupTestCase()
{
    m_striker.settle();
    sweep();
    smalldisk::remove();
    m_library.reset();
    sweep();
    (void)lab({QStringLiteral("guest"), a, guest});
}

// What a full disk has paused goes on.
void TestPlanFaults::wake() const
{
    const QString state = virsh(a, {QStringLiteral("domstate"), guest}).text;
    if (state == QStringLiteral("paused"))
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    else if (state != QStringLiteral("running"))
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    QVERIFY(countsOn());
}

bool TestPlanFaults::countsOn() const
{
    const qint64 now = counter(a, guest).console;
    return QTest::qWaitFor([&] { return counter(a, guest).console > now + 3; }, patience);
}

Result<> TestPlanFaults::takeOne(const QString &name)
{
    PlanRun run(m_uri, m_folder->path());
    if (!run.connected())
        return run.session->error();
    Answer<void> answer;
    takeSnapshot(*run.session, m_uuid, guest, {.name = name, .kind = SnapshotKind::External}, &run.receiver, {},
                 answer.done());
    return answer.wait(patience);
}

// Status 3 tells of clusters that are taken and not used: a QEMU that is killed leaves some, and they do no harm.
QString TestPlanFaults::faults() const
{
    QStringList out;
    const Output checked = on(
        a, {QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("cd %1 && for f in web-1*; do case $f in *.mem) ;; *) "
                           "qemu-img check -U -q $f || [ $? = 3 ] || echo $f is not clean;; esac; done")
                .arg(images)});
    if (!checked.text.isEmpty())
        out << checked.text;
    if (virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace))
        out << QStringLiteral("the mark of a plan is left");
    return out.join(u'\n');
}

void TestPlanFaults::cutOff_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](Deed deed, Fault fault, int step, Then then) {
        static const char *const deeds[] = {"revert", "delete", "delete subtree"};
        QTest::addRow("%s, %s", deeds[int(deed)], qPrintable(faultName(fault, step, then)))
            << deed << fault << step << then;
    };
    if (!full()) {
        row(Deed::Revert, Fault::Program, 4, Then::Undo);
        row(Deed::Revert, Fault::Program, 5, Then::Finish);
        row(Deed::Erase, Fault::Program, 3, Then::Finish);
        row(Deed::Revert, Fault::Daemon, 3, Then::Undo);
        row(Deed::Erase, Fault::Guest, 2, Then::Finish);
        row(Deed::EraseSubtree, Fault::Program, 3, Then::Finish);
        row(Deed::Revert, Fault::FullDisk, 2, Then::Undo);
        row(Deed::Erase, Fault::FullDisk, 2, Then::Undo);
        return;
    }
    for (const Deed deed : {Deed::Revert, Deed::Erase, Deed::EraseSubtree})
        for (int step = 0; step < stepCount(deed); ++step) {
            row(deed, Fault::FullDisk, step, Then::Undo);
            row(deed, Fault::Daemon, step, Then::Undo);
            row(deed, Fault::Guest, step, Then::Undo);
            row(deed, Fault::Program, step, Then::Undo);
            row(deed, Fault::Program, step, Then::Finish);
        }
}

// `done`: it came to its end in spite of it.
void TestPlanFaults::carryOutWith(Fault fault, Deed deed, int step, bool *done)
{
    std::atomic<bool> struck = false;
    PlanRun run(m_uri, m_folder->path(), [&](const PlanRecord &record) {
        if (record.step == step && !struck.exchange(true))
            m_striker.strike(fault, guest);
    });
    QVERIFY(run.connected());
    const auto plan = planFor(run, deed, m_uuid);
    VERIFY_DONE(plan);
    QCOMPARE(plan->steps.size(), stepCount(deed)); // there is a row for each
    const auto outcome = run.carry(plan);
    m_striker.settle(fault);
    QVERIFY(struck);
    if (!outcome)
        qInfo("%s", qPrintable(outcome.error().text()));
    *done = bool(outcome);
}

void TestPlanFaults::cutOff()
{
    QFETCH(Deed, deed);
    QFETCH(Fault, fault);
    QFETCH(int, step);
    QFETCH(Then, then);
    if (deed == Deed::EraseSubtree) {
        VERIFY_DONE(takeOne(laterName));
        QVERIFY(countsOn());
    }
    const Counter before = counter(a, guest);
    bool done = then == Then::Finish;
    if (fault == Fault::Program)
        QVERIFY(diesInAnotherProcess(
            {QString::number(int(deed)), QString::number(step), m_uri, m_folder->path(), m_uuid.toString()}));
    else
        carryOutWith(fault, deed, step, &done);
    PlanRun next(m_uri, m_folder->path());
    QVERIFY(next.connected());
    const auto stopped = next.book.unfinished();
    QVERIFY(fault != Fault::Program || stopped.size() == 1);
    for (const PlanRecord &record : stopped) {
        VERIFY_DONE(next.goOn(then, record));
        done = done || record.final;
    }
    QVERIFY(next.book.unfinished().isEmpty());
    QCOMPARE(faults(), QString());

    wake(); // from a disk that is whole
    const Counter after = counter(a, guest);
    QCOMPARE(after.holes, 0);
    QVERIFY((deed == Deed::Revert && done) || after.disk >= before.disk); // only a revert that was done loses anything
    const QString left = virsh(a, {QStringLiteral("snapshot-list"), guest, QStringLiteral("--name")}).text;
    if (left.split(u'\n').contains(snapshotName)) { // and it is still good for something
        VERIFY_DONE(next.carry(planFor(next, Deed::Revert, m_uuid)));
        VERIFY_DONE(next.carry(planFor(next, Deed::EraseSubtree, m_uuid)));
    }
    const QString files = on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                                 QStringLiteral("cd %1 && ls web-1*").arg(images)})
                              .text.simplified();
    QCOMPARE(files, QStringLiteral("web-1.qcow2"));
    QCOMPARE(faults(), QString());
}

int main(int argc, char *argv[])
{
    return planTestMain<TestPlanFaults>(argc, argv, dieAtStep);
}
#include "tst_planfaults.moc"
