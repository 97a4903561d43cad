// SPDX-License-Identifier: GPL-3.0-or-later
// Moves of a disk that are cut off: libvirtd, the guest or this program killed (SIGKILL) at each step, while the instance
// runs and while it is off. Afterwards the move is undone by itself, or finished or undone by the next run: the guest
// counts on from a disk that is whole, and there is one image.
#include "labtool.h"
#include "model/plans/planbook.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/disk/movedisk.h"
#include "virt/plan/carryout.h"
#include "virt/storage/pool.h"
#include <algorithm>
#include <csignal>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <thread>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString fast = QStringLiteral("/var/lib/libvirt/fast/");
constexpr int patience = 150'000;

enum class Fault { Daemon, Guest, Program };
enum class Then { Finish, Undo };

bool full()
{
    return qEnvironmentVariableIsSet("VIRTDECK_TEST_FULL");
}

QString sh(const QString &script)
{
    return on(a, {QStringLiteral("sh"), QStringLiteral("-c"), script}).text;
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
    Result<QUuid> pool()
    {
        Answer<QList<StoragePool>> answer;
        listPools(*session, {}, &receiver, answer.done());
        const auto all = answer.wait(patience);
        if (!all)
            return all.error();
        const auto hit = std::ranges::find(*all, QStringLiteral("fast"), &StoragePool::name);
        return hit == all->end() ? Result<QUuid>(Error()) : hit->uuid;
    }
    Result<> move(const QUuid &uuid)
    {
        const auto to = pool();
        if (!to)
            return to.error();
        const MoveRequest request{
            .target = QStringLiteral("vda"),
            .to = {.pool = *to, .poolName = QStringLiteral("fast"), .name = QStringLiteral("web-1.qcow2")},
            .deleteOld = true};
        Answer<Plan> plan;
        planMove(*session, uuid, guest, request, &receiver, plan.done());
        const auto made = plan.wait(patience);
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

// The other process: begins to move the disk and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const int step = words.value(0).toInt();
    const Library library;
    Run run(words.value(1), words.value(2), [step](int now) {
        if (now == step)
            (void)std::raise(SIGKILL);
    });
    const auto done = run.connected() ? run.move(QUuid(words.value(3))) : Result<>();
    return done ? 0 : 1;
}

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Then)

class TestMoveFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void cutOff_data();
    void cutOff();

private:
    void runOn() const;
    void strike(Fault fault);
    void dieInAnotherProcess(int step);
    void carryOutWith(Fault fault, int step);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::jthread m_mender;
    QString m_uri;
    QUuid m_uuid;
};

void TestMoveFaults::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
}

void TestMoveFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    sh(QStringLiteral("export LIBVIRT_DEFAULT_URI=qemu:///system; virsh destroy %1; virsh undefine %1; "
                      "virsh pool-destroy fast; virsh pool-undefine fast; rm -rf %2web-1* %3; mkdir -p %3; "
                      ": > /var/lib/libvirt/console/web-1.log; virsh pool-refresh default; "
                      "virsh pool-define-as fast dir --target %3; virsh pool-autostart fast; virsh pool-start fast")
           .arg(guest, images, fast));
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    runOn();
}

void TestMoveFaults::cleanupTestCase()
{
    m_mender = {};
    init();
    m_library.reset();
    sh(QStringLiteral("export LIBVIRT_DEFAULT_URI=qemu:///system; virsh destroy %1; virsh pool-destroy fast; "
                      "virsh pool-undefine fast; rm -rf %2")
           .arg(guest, fast));
}

// It counts on from what is on the disk.
void TestMoveFaults::runOn() const
{
    if (virsh(a, {QStringLiteral("domstate"), guest}).text != QStringLiteral("running"))
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    const qint64 now = counter(a, guest).console;
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 3, patience);
}

// Called on the job's thread, before a step begins.
void TestMoveFaults::strike(Fault fault)
{
    if (fault == Fault::Guest) {
        sh(QStringLiteral("pkill -9 -f guest=web-1 || true"));
        return;
    }
    (void)lab({QStringLiteral("host"), a, QStringLiteral("kill")});
    m_mender = std::jthread([] { (void)lab({QStringLiteral("host"), a, QStringLiteral("restart-daemon")}); });
}

void TestMoveFaults::dieInAnotherProcess(int step)
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--die"), QString::number(step), m_uri, m_folder->path(), m_uuid.toString()});
    QVERIFY(other.waitForFinished(patience));
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);
}

void TestMoveFaults::carryOutWith(Fault fault, int step)
{
    std::atomic<bool> struck = false;
    Run run(m_uri, m_folder->path(), [&](int now) {
        if (now == step && !struck.exchange(true))
            strike(fault);
    });
    QVERIFY(run.connected());
    const auto moved = run.move(m_uuid);
    QVERIFY(struck);
    if (!moved)
        qInfo("%s", qPrintable(moved.error().text()));
    m_mender = {};
}

void TestMoveFaults::cutOff_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](bool running, Fault fault, int step, Then then) {
        static const char *const faults[] = {"libvirtd", "guest", "program"};
        QTest::addRow("%s, %s killed before step %d%s", running ? "running" : "off", faults[int(fault)], step,
                      fault != Fault::Program ? ""
                      : then == Then::Finish  ? ", finished"
                                              : ", undone")
            << running << fault << step << then;
    };
    if (!full()) {
        row(true, Fault::Program, 2, Then::Undo);
        row(true, Fault::Guest, 3, Then::Finish);
        row(false, Fault::Program, 2, Then::Undo);
        return;
    }
    for (int step = 0; step < 6; ++step)
        for (const Fault fault : {Fault::Daemon, Fault::Guest, Fault::Program})
            row(true, fault, step, Then::Undo);
    for (int step = 0; step < 4; ++step)
        for (const Fault fault : {Fault::Daemon, Fault::Program})
            row(false, fault, step, Then::Undo);
    for (int step = 0; step < 6; ++step)
        row(true, Fault::Program, step, Then::Finish);
    for (int step = 0; step < 4; ++step)
        row(false, Fault::Program, step, Then::Finish);
}

void TestMoveFaults::cutOff()
{
    QFETCH(bool, running);
    QFETCH(Fault, fault);
    QFETCH(int, step);
    QFETCH(Then, then);
    if (!running)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    const Counter before = counter(a, guest);
    fault == Fault::Program ? dieInAnotherProcess(step) : carryOutWith(fault, step);
    Run next(m_uri, m_folder->path(), [](int) {});
    QVERIFY(next.connected());
    const auto left = next.book.unfinished();
    QVERIFY(fault != Fault::Program || left.size() == 1);
    if (running && !left.isEmpty())
        runOn(); // what a message asks for where the guest has stopped
    for (const PlanRecord &record : left)
        VERIFY_DONE(next.goOn(then, record));
    QVERIFY(next.book.unfinished().isEmpty());
    QVERIFY(!virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace));
    runOn();
    const Counter after = counter(a, guest);
    QCOMPARE(after.holes, 0);
    QVERIFY(after.disk >= before.disk);
    const QString there = sh(QStringLiteral("ls %1web-1* %2web-1* 2>/dev/null").arg(images, fast)).simplified();
    QCOMPARE(there.count(QStringLiteral("web-1")), 1); // one image, and both configurations have it
    for (const QString &which : {QString(), QStringLiteral("--inactive")})
        QVERIFY(virsh(a, QStringList{QStringLiteral("domblklist"), guest} + which.split(u' ', Qt::SkipEmptyParts))
                    .text.contains(there));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--die"))
        return dieAtStep(words.mid(2));
    TestMoveFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_movefaults.moc"
