// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that are cut off: libvirtd, the guest or this program killed (SIGKILL) at each step of a revert and of a merge.
// Afterwards the plan is undone by itself, or finished or undone by the next run, and no data is lost.
#include "labtool.h"
#include "model/plans/planbook.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/plan/carryout.h"
#include "virt/snapshot/snapshotplans.h"
#include <csignal>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString snapshotName = QStringLiteral("s1");
const QString laterName = QStringLiteral("s2"); // of a subtree
constexpr int patience = 150'000;

enum class Deed { Revert, Erase, EraseSubtree };
enum class Fault { Daemon, Guest, Program };
enum class Then { Finish, Undo };

bool full()
{
    return qEnvironmentVariableIsSet("VIRTDECK_TEST_FULL");
}

// A run of the program: its book of plans and its session.
struct Run {
    QObject receiver;
    model::PlanBook book;
    std::unique_ptr<Session> session;

    Run(const QString &uri, const QString &folder, const std::function<void(int step)> &atStep)
    {
        book.keepIn(folder);
        const PlanLedger ledger = book.ledger();
        const PlanLedger watched{.keep =
                                     [ledger, atStep](const PlanRecord &record) {
                                         auto kept = ledger.keep(record);
                                         atStep(record.step);
                                         return kept;
                                     },
                                 .forget = ledger.forget};
        session = std::make_unique<Session>(
            Session::Options{.uri = uri, .name = QStringLiteral("host-a"), .plans = watched});
        session->open();
    }
    [[nodiscard]] bool connected() const
    {
        return QTest::qWaitFor([this] { return session->state() == Session::State::Connected; }, patience);
    }
    Result<Plan> plan(Deed deed, const QUuid &uuid)
    {
        Answer<Plan> answer;
        if (deed == Deed::Revert)
            planRevert(*session, uuid, guest, {.snapshot = snapshotName}, &receiver, answer.done());
        else
            planErase(*session, uuid, guest, {.snapshot = snapshotName, .withChildren = deed == Deed::EraseSubtree},
                      &receiver, answer.done());
        return answer.wait(patience);
    }
    Result<> carry(Deed deed, const QUuid &uuid)
    {
        const auto made = plan(deed, uuid);
        if (!made)
            return made.error();
        Answer<void> answer;
        carryOut(*session, *made, &receiver, {}, answer.done());
        return answer.wait(patience);
    }
    Result<> goOn(Then then, const PlanRecord &record)
    {
        Answer<void> answer;
        if (then == Then::Finish || record.final)
            finishPlan(*session, record, &receiver, {}, answer.done());
        else
            undoPlan(*session, record, &receiver, {}, answer.done());
        return answer.wait(patience);
    }
};

// The other process: carries out a plan and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const auto deed = Deed(words.value(0).toInt());
    const int step = words.value(1).toInt();
    const Library library;
    Run run(words.value(2), words.value(3), [step](int now) {
        if (now == step)
            (void)std::raise(SIGKILL);
    });
    const auto done = run.connected() ? run.carry(deed, QUuid(words.value(4))) : Result<>();
    return done ? 0 : 1;
}

} // namespace

Q_DECLARE_METATYPE(Deed)
Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Then)

class TestPlanFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void cutOff_data();
    void cutOff();

private:
    [[nodiscard]] bool countsOn() const;
    [[nodiscard]] QString faults() const;
    void strike(Fault fault);
    Result<> takeOne(const QString &name);
    void dieInAnotherProcess(Deed deed, int step);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::jthread m_mender;
    QString m_uri;
    QUuid m_uuid;
};

void TestPlanFaults::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
}

void TestPlanFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    (void)virsh(a, {QStringLiteral("destroy"), guest});
    (void)virsh(a, {QStringLiteral("undefine"), guest, QStringLiteral("--snapshots-metadata")});
    (void)on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("rm -f %1web-1*; : > /var/lib/libvirt/console/web-1.log").arg(images)});
    (void)virsh(a, {QStringLiteral("pool-refresh"), QStringLiteral("default")});
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
    m_mender = {};
    init();
    m_library.reset();
    (void)virsh(a, {QStringLiteral("destroy"), guest});
}

bool TestPlanFaults::countsOn() const
{
    const qint64 now = counter(a, guest).console;
    return QTest::qWaitFor([&] { return counter(a, guest).console > now + 3; }, patience);
}

Result<> TestPlanFaults::takeOne(const QString &name)
{
    Run run(m_uri, m_folder->path(), [](int) {});
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

// Called on the job's thread, before a step begins.
void TestPlanFaults::strike(Fault fault)
{
    if (fault == Fault::Guest) {
        (void)on(a, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("pkill -9 -f guest=web-1 || true")});
        return;
    }
    (void)lab({QStringLiteral("host"), a, QStringLiteral("kill")});
    m_mender = std::jthread([] { (void)lab({QStringLiteral("host"), a, QStringLiteral("restart-daemon")}); });
}

void TestPlanFaults::dieInAnotherProcess(Deed deed, int step)
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--die"), QString::number(int(deed)), QString::number(step), m_uri, m_folder->path(),
                 m_uuid.toString()});
    QVERIFY(other.waitForFinished(patience));
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);
}

void TestPlanFaults::cutOff_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](Deed deed, Fault fault, int step, Then then) {
        static const char *const faults[] = {"libvirtd", "guest", "program"};
        static const char *const deeds[] = {"revert", "delete", "delete subtree"};
        QTest::addRow("%s, %s killed before step %d%s", deeds[int(deed)], faults[int(fault)], step,
                      fault != Fault::Program ? ""
                      : then == Then::Finish  ? ", finished"
                                              : ", undone")
            << deed << fault << step << then;
    };
    if (!full()) {
        row(Deed::Revert, Fault::Program, 4, Then::Undo);
        row(Deed::Revert, Fault::Program, 5, Then::Finish);
        row(Deed::Erase, Fault::Program, 3, Then::Finish);
        row(Deed::Revert, Fault::Daemon, 3, Then::Undo);
        row(Deed::Erase, Fault::Guest, 2, Then::Finish);
        row(Deed::EraseSubtree, Fault::Program, 3, Then::Finish);
        return;
    }
    for (const Deed deed : {Deed::Revert, Deed::Erase, Deed::EraseSubtree})
        for (int step = 0; step < (deed == Deed::Erase ? 6 : 7); ++step) {
            row(deed, Fault::Daemon, step, Then::Undo);
            row(deed, Fault::Guest, step, Then::Undo);
            row(deed, Fault::Program, step, Then::Undo);
            row(deed, Fault::Program, step, Then::Finish);
        }
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
    if (fault == Fault::Program) {
        dieInAnotherProcess(deed, step);
    } else {
        std::atomic<bool> struck = false;
        Run run(m_uri, m_folder->path(), [&](int now) {
            if (now == step && !struck.exchange(true))
                strike(fault);
        });
        QVERIFY(run.connected());
        const auto outcome = run.carry(deed, m_uuid);
        QVERIFY(struck);
        if (!outcome)
            qInfo("%s", qPrintable(outcome.error().text()));
        m_mender = {};
    }
    Run next(m_uri, m_folder->path(), [](int) {});
    QVERIFY(next.connected());
    const auto stopped = next.book.unfinished();
    QVERIFY(fault != Fault::Program || stopped.size() == 1);
    for (const PlanRecord &record : stopped)
        VERIFY_DONE(next.goOn(then, record));
    QVERIFY(next.book.unfinished().isEmpty());
    QCOMPARE(faults(), QString());

    if (virsh(a, {QStringLiteral("domstate"), guest}).text != QStringLiteral("running"))
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    QVERIFY(countsOn()); // from a disk that is whole
    const Counter after = counter(a, guest);
    QCOMPARE(after.holes, 0);
    QVERIFY(deed == Deed::Revert || after.disk >= before.disk); // a merge loses nothing
    const QString left = virsh(a, {QStringLiteral("snapshot-list"), guest, QStringLiteral("--name")}).text;
    if (left.split(u'\n').contains(snapshotName)) { // and it is still good for something
        VERIFY_DONE(next.carry(Deed::Revert, m_uuid));
        VERIFY_DONE(next.carry(Deed::EraseSubtree, m_uuid));
    }
    const QString files = on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                                 QStringLiteral("cd %1 && ls web-1*").arg(images)})
                              .text.simplified();
    QCOMPARE(files, QStringLiteral("web-1.qcow2"));
    QCOMPARE(faults(), QString());
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--die"))
        return dieAtStep(words.mid(2));
    TestPlanFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_planfaults.moc"
