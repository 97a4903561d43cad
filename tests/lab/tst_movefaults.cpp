// SPDX-License-Identifier: GPL-3.0-or-later
// Moves of a disk that are cut off: libvirtd, the guest or this program killed (SIGKILL) at each step, while the instance
// runs and while it is off. Afterwards the move is undone by itself, or finished or undone by the next run: the guest
// counts on from a disk that is whole, and there is one image.
#include "planrun.h"
#include "virt/disk/movedisk.h"
#include "virt/storage/pool.h"
#include <algorithm>
#include <QTemporaryDir>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString fast = QStringLiteral("/var/lib/libvirt/fast/");
constexpr int patience = planPatience;

QString onHost(const QString &script)
{
    return sh(a, script).text;
}

Result<QUuid> poolId(PlanRun &run)
{
    Answer<QList<StoragePool>> answer;
    listPools(*run.session, {}, &run.receiver, answer.done());
    const auto all = answer.wait(patience);
    if (!all)
        return all.error();
    const auto hit = std::ranges::find(*all, QStringLiteral("fast"), &StoragePool::name);
    return hit == all->end() ? Result<QUuid>(Error()) : hit->uuid;
}

Result<> carryMove(PlanRun &run, const QUuid &uuid)
{
    const auto to = poolId(run);
    if (!to)
        return to.error();
    const MoveRequest request{
        .target = QStringLiteral("vda"),
        .to = {.pool = *to, .poolName = QStringLiteral("fast"), .name = QStringLiteral("web-1.qcow2")},
        .deleteOld = true};
    Answer<Plan> plan;
    planMove(*run.session, uuid, guest, request, &run.receiver, plan.done());
    return run.carry(plan.wait(patience));
}

// The other process: begins to move the disk and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const int step = words.value(0).toInt();
    return carryOutToDie(words.value(1), words.value(2), dieAt(step),
                         [&](PlanRun &run) { return bool(carryMove(run, QUuid(words.value(3)))); });
}

} // namespace

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
    void carryOutWith(Fault fault, int step);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    Striker m_striker;
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
    onHost(QStringLiteral("virsh destroy %1; virsh undefine %1; "
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
    m_striker.settle();
    init();
    m_library.reset();
    onHost(QStringLiteral("virsh destroy %1; virsh pool-destroy fast; "
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

void TestMoveFaults::carryOutWith(Fault fault, int step)
{
    std::atomic<bool> struck = false;
    PlanRun run(m_uri, m_folder->path(), [&](const PlanRecord &record) {
        if (record.step == step && !struck.exchange(true))
            m_striker.strike(fault, guest);
    });
    QVERIFY(run.connected());
    const auto moved = carryMove(run, m_uuid);
    QVERIFY(struck);
    if (!moved)
        qInfo("%s", qPrintable(moved.error().text()));
    m_striker.settle();
}

void TestMoveFaults::cutOff_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](bool running, Fault fault, int step, Then then) {
        QTest::addRow("%s, %s", running ? "running" : "off", qPrintable(faultName(fault, step, then)))
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
    if (fault == Fault::Program)
        QVERIFY(diesInAnotherProcess({QString::number(step), m_uri, m_folder->path(), m_uuid.toString()}));
    else
        carryOutWith(fault, step);
    PlanRun next(m_uri, m_folder->path());
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
    const QString there = onHost(QStringLiteral("ls %1web-1* %2web-1* 2>/dev/null").arg(images, fast)).simplified();
    QCOMPARE(there.count(QStringLiteral("web-1")), 1); // one image, and both configurations have it
    for (const QString &which : {QString(), QStringLiteral("--inactive")})
        QVERIFY(virsh(a, QStringList{QStringLiteral("domblklist"), guest} + which.split(u' ', Qt::SkipEmptyParts))
                    .text.contains(there));
}

int main(int argc, char *argv[])
{
    return planTestMain<TestMoveFaults>(argc, argv, dieAtStep);
}
#include "tst_movefaults.moc"
