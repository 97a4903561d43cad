// SPDX-License-Identifier: GPL-3.0-or-later
// External snapshots of web-1, a real guest that counts in its memory, on its disk and on its console: taken, gone back
// to and deleted by Virtdeck's own plans. After each step the images are clean and agree with the metadata.
#include "labtool.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/plan/carryout.h"
#include "virt/snapshot/repairs.h"
#include "virt/snapshot/snapshotplans.h"
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
constexpr int patience = 90'000;

enum class State { Off, Paused, Running };

} // namespace

Q_DECLARE_METATYPE(State)
Q_DECLARE_METATYPE(virt::SnapshotKind)

class TestExternalSnapshots : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void takeRevertDelete_data();
    void takeRevertDelete();
    void chainsAreMergedInEitherOrder_data();
    void chainsAreMergedInEitherOrder();
    void branchesKeepWhatTheyStandOn();
    void subtreesGoInOnePlan_data();
    void subtreesGoInOnePlan();
    void mixedSubtreesGoInOnePlan();
    void lostImagesAreForgotten();
    void needlessLayersAreMerged();
    void whatOthersStandOnStays();
    void uefiVariablesGoBackToo();
    void aMissingImageIsToldBeforeAnythingChanges();
    void whatIsThereIsNotOverwritten();

private:
    [[nodiscard]] Result<> take(const TakeRequest &request);
    [[nodiscard]] Result<> revert(const RevertRequest &request);
    [[nodiscard]] Result<> erase(const QString &name);
    [[nodiscard]] Result<Plan> subtreePlan(const QString &name);
    [[nodiscard]] QList<Finding> findings();
    [[nodiscard]] Result<Plan> repairPlan(const Finding &finding);
    [[nodiscard]] bool writesOn();
    [[nodiscard]] Result<> carry(const Result<Plan> &plan);
    [[nodiscard]] Result<SnapshotTree> tree();
    [[nodiscard]] bool bring(State state);
    [[nodiscard]] bool countsPast(qint64 number) const;
    [[nodiscard]] QString state() const { return virsh(a, {QStringLiteral("domstate"), guest}).text; }
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QString diskNow() const;
    [[nodiscard]] QString faults() const;

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_uuid;
};

void TestExternalSnapshots::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_library = std::make_unique<Library>();
    m_session = std::make_unique<Session>(Session::Options{.uri = uri.text, .name = QStringLiteral("host-a")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
}

// The guest made anew: off, with one disk and no snapshots.
void TestExternalSnapshots::init()
{
    (void)virsh(a, {QStringLiteral("destroy"), guest});
    (void)virsh(a,
                {QStringLiteral("undefine"), guest, QStringLiteral("--snapshots-metadata"), QStringLiteral("--nvram")});
    (void)on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("rm -f %1web-1*; : > /var/lib/libvirt/console/web-1.log").arg(images)});
    (void)virsh(a, {QStringLiteral("pool-refresh"), QStringLiteral("default")});
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    QVERIFY(!m_uuid.isNull());
}

void TestExternalSnapshots::cleanupTestCase()
{
    init();
    m_session.reset();
    m_library.reset();
}

Result<> TestExternalSnapshots::take(const TakeRequest &request)
{
    Answer<void> answer;
    takeSnapshot(*m_session, m_uuid, guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestExternalSnapshots::carry(const Result<Plan> &plan)
{
    if (!plan)
        return plan.error();
    Answer<void> answer;
    carryOut(*m_session, *plan, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestExternalSnapshots::revert(const RevertRequest &request)
{
    Answer<Plan> plan;
    planRevert(*m_session, m_uuid, guest, request, this, plan.done());
    return carry(plan.wait(patience));
}

Result<> TestExternalSnapshots::erase(const QString &name)
{
    Answer<Plan> plan;
    planErase(*m_session, m_uuid, guest, {.snapshot = name}, this, plan.done());
    return carry(plan.wait(patience));
}

Result<Plan> TestExternalSnapshots::subtreePlan(const QString &name)
{
    Answer<Plan> plan;
    planErase(*m_session, m_uuid, guest, {.snapshot = name, .withChildren = true}, this, plan.done());
    return plan.wait(patience);
}

QList<Finding> TestExternalSnapshots::findings()
{
    const auto all = tree();
    Answer<FoundChains> chains;
    askChains(*m_session, m_uuid, guest, all ? *all : SnapshotTree(), this, chains.done());
    const auto found = chains.wait(patience);
    return all && found ? findFaults(*all, *found) : QList<Finding>{{.text = QStringLiteral("nothing was found out")}};
}

Result<Plan> TestExternalSnapshots::repairPlan(const Finding &finding)
{
    Answer<Plan> plan;
    planRepair(*m_session, m_uuid, guest, finding, this, plan.done());
    return plan.wait(patience);
}

bool TestExternalSnapshots::writesOn()
{
    const qint64 now = counter(a, guest).console;
    return countsPast(now + 3);
}

Result<SnapshotTree> TestExternalSnapshots::tree()
{
    Answer<SnapshotTree> answer;
    listSnapshots(*m_session, m_uuid, guest, this, answer.done());
    return answer.wait(patience);
}

bool TestExternalSnapshots::countsPast(qint64 number) const
{
    return QTest::qWaitFor([&] { return counter(a, guest).console > number; }, patience);
}

bool TestExternalSnapshots::bring(State wanted)
{
    if (wanted == State::Off)
        return true;
    const qint64 before = counter(a, guest).console;
    if (!virsh(a, {QStringLiteral("start"), guest}).ok() || !countsPast(before + 5))
        return false;
    return wanted == State::Running || virsh(a, {QStringLiteral("suspend"), guest}).ok();
}

QStringList TestExternalSnapshots::files() const
{
    return on(a, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("cd %1 && ls web-1*").arg(images)})
        .text.split(u'\n', Qt::SkipEmptyParts);
}

QString TestExternalSnapshots::diskNow() const
{
    const QStringList words = virsh(a, {QStringLiteral("domblklist"), guest, QStringLiteral("--inactive")})
                                  .text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    return words.value(words.indexOf(QStringLiteral("vda")) + 1);
}

// What is wrong with the images, the marks and the temporary pools; empty: nothing.
QString TestExternalSnapshots::faults() const
{
    QStringList out;
    const Output checked = on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                                  QStringLiteral("cd %1 && for f in web-1*; do case $f in *.mem) ;; *) "
                                                 "qemu-img check -U -q $f || echo $f is not clean;; esac; done")
                                      .arg(images)});
    if (!checked.text.isEmpty())
        out << checked.text;
    if (virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace))
        out << QStringLiteral("the mark of a plan is left");
    if (virsh(a, {QStringLiteral("pool-list"), QStringLiteral("--all")}).text.contains(QStringLiteral("virtdeck-")))
        out << QStringLiteral("a temporary pool is left");
    return out.join(u'\n');
}

void TestExternalSnapshots::takeRevertDelete_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<SnapshotKind>("kind");
    QTest::newRow("off") << State::Off << SnapshotKind::External;
    if (!full()) // tst_matrix has the others
        return;
    QTest::newRow("running, memory") << State::Running << SnapshotKind::External;
    QTest::newRow("paused, disks") << State::Paused << SnapshotKind::DiskOnly;
    QTest::newRow("running, disks") << State::Running << SnapshotKind::DiskOnly;
    QTest::newRow("paused, memory") << State::Paused << SnapshotKind::External;
}

void TestExternalSnapshots::takeRevertDelete()
{
    QFETCH(State, state);
    QFETCH(SnapshotKind, kind);
    QVERIFY(bring(state));
    const QStringList before = files();
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .description = QStringLiteral("<&>"), .kind = kind}));
    QCOMPARE(faults(), QString());
    QVERIFY(tree()->find(QStringLiteral("s1"))->external);
    const Counter taken = counter(a, guest);

    if (state == State::Paused)
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    if (state == State::Off)
        QVERIFY(bring(State::Running));
    QVERIFY(countsPast(taken.console + 20));

    VERIFY_DONE(revert({.snapshot = QStringLiteral("s1")}));
    QCOMPARE(faults(), QString());
    const bool memory = kind == SnapshotKind::External && state != State::Off;
    QCOMPARE(this->state(), !memory                  ? QStringLiteral("shut off")
                            : state == State::Paused ? QStringLiteral("paused")
                                                     : QStringLiteral("running"));
    QVERIFY(tree()->current() && tree()->current()->name == QStringLiteral("s1"));
    if (!memory) {
        QVERIFY(counter(a, guest).disk <= taken.disk + 1); // what came after is gone from the disk
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
    } else if (state == State::Paused) {
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    }
    if (memory) // it counts on from there; a boot begins with what the disk holds
        QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, taken.back + 1, patience);
    const qint64 goesOn = counter(a, guest).console;
    QVERIFY(countsPast(goesOn));

    VERIFY_DONE(erase(QStringLiteral("s1")));
    QCOMPARE(faults(), QString());
    QVERIFY(tree()->snapshots.isEmpty());
    QCOMPARE(files(), before); // merged back into the one image
    QCOMPARE(this->state(), QStringLiteral("running"));
    const Counter after = counter(a, guest);
    QVERIFY(countsPast(after.console + 5));
    QCOMPARE(counter(a, guest).holes, 0);
}

void TestExternalSnapshots::chainsAreMergedInEitherOrder_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<QStringList>("order");
    const QStringList upward{QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3")};
    const QStringList downward{QStringLiteral("s3"), QStringLiteral("s2"), QStringLiteral("s1")};
    const QStringList middle{QStringLiteral("s2"), QStringLiteral("s3"), QStringLiteral("s1")};
    QTest::newRow("running, newest first") << true << downward;
    QTest::newRow("off, middle first") << false << middle;
    if (!full())
        return;
    QTest::newRow("running, oldest first") << true << upward;
    QTest::newRow("off, oldest first") << false << upward;
}

void TestExternalSnapshots::chainsAreMergedInEitherOrder()
{
    QFETCH(bool, running);
    QFETCH(QStringList, order);
    const QStringList before = files();
    QVERIFY(bring(State::Running));
    for (const QString &name : {QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3")}) {
        VERIFY_DONE(take({.name = name, .kind = SnapshotKind::DiskOnly}));
        const qint64 now = counter(a, guest).console;
        QVERIFY(countsPast(now + 5));
    }
    if (!running)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    const Counter then = counter(a, guest);
    for (const QString &name : order) {
        VERIFY_DONE(erase(name));
        QCOMPARE(faults(), QString());
        QVERIFY(!tree()->find(name));
        QCOMPARE(state(), running ? QStringLiteral("running") : QStringLiteral("shut off"));
        const auto all = tree();
        QVERIFY(all);
        for (const Snapshot &left : all->snapshots) { // what is left can still be gone back to
            Answer<Plan> plan;
            planRevert(*m_session, m_uuid, guest, {.snapshot = left.name}, this, plan.done());
            VERIFY_DONE(plan.wait(patience));
        }
    }
    QCOMPARE(files(), before);
    QCOMPARE(counter(a, guest).holes, 0);
    QVERIFY(counter(a, guest).disk >= then.disk);
}

void TestExternalSnapshots::branchesKeepWhatTheyStandOn()
{
    const QString root = QStringLiteral("root"), left = QStringLiteral("left"), right = QStringLiteral("right");
    const QStringList before = files();
    VERIFY_DONE(take({.name = root, .kind = SnapshotKind::External}));
    VERIFY_DONE(take({.name = left, .kind = SnapshotKind::External}));
    VERIFY_DONE(revert({.snapshot = root}));
    VERIFY_DONE(take({.name = right, .kind = SnapshotKind::External}));
    QCOMPARE(tree()->childrenOf(root).size(), 2);
    VERIFY_DONE(erase(root)); // both branches stand on its image
    QCOMPARE(faults(), QString());
    VERIFY_DONE(revert({.snapshot = left}));
    VERIFY_DONE(revert({.snapshot = right}));
    VERIFY_DONE(erase(left));
    VERIFY_DONE(erase(right));
    QCOMPARE(faults(), QString());
    QVERIFY(tree()->snapshots.isEmpty());
    QVERIFY(bring(State::Running));
    QVERIFY(files().size() <= before.size() + 1);
}

void TestExternalSnapshots::subtreesGoInOnePlan_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<QString>("root");
    QTest::newRow("off, all of it") << false << "root";
    QTest::newRow("running, what it stands on") << true << "right";
    if (!full())
        return;
    QTest::newRow("running, all of it") << true << "root";
    QTest::newRow("running, a branch beside") << true << "left";
    QTest::newRow("off, a branch beside") << false << "left";
}

// root, then left and left2 after it; back to root, then right and right2: the instance stands on the latter.
void TestExternalSnapshots::subtreesGoInOnePlan()
{
    QFETCH(bool, running);
    QFETCH(QString, root);
    const QStringList before = files();
    VERIFY_DONE(take({.name = QStringLiteral("root"), .kind = SnapshotKind::External}));
    VERIFY_DONE(take({.name = QStringLiteral("left"), .kind = SnapshotKind::External}));
    VERIFY_DONE(take({.name = QStringLiteral("left2"), .kind = SnapshotKind::External}));
    VERIFY_DONE(revert({.snapshot = QStringLiteral("root")}));
    QVERIFY(bring(State::Running));
    for (const QString &name : {QStringLiteral("right"), QStringLiteral("right2")}) {
        VERIFY_DONE(take({.name = name, .kind = SnapshotKind::DiskOnly}));
        QVERIFY(writesOn());
    }
    if (!running)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    const Counter then = counter(a, guest);
    const auto all = tree();
    const qsizetype stay = all->snapshots.size() - 1 - all->descendants(root).size();
    const auto plan = subtreePlan(root);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    QVERIFY(filesOf(*plan).size() > 1);
    QVERIFY(plan->losses.first().contains(root));
    VERIFY_DONE(carry(plan));
    QCOMPARE(faults(), QString());
    const auto stayed = tree();
    QCOMPARE(stayed->snapshots.size(), stay);
    QCOMPARE(state(), running ? QStringLiteral("running") : QStringLiteral("shut off"));
    for (const Snapshot &left : stayed->snapshots) {
        Answer<Plan> back;
        planRevert(*m_session, m_uuid, guest, {.snapshot = left.name}, this, back.done());
        VERIFY_DONE(back.wait(patience));
    }
    if (root != QStringLiteral("root"))
        VERIFY_DONE(carry(subtreePlan(QStringLiteral("root"))));
    QCOMPARE(files(), before);
    QVERIFY(running || bring(State::Running));
    QVERIFY(writesOn());
    QCOMPARE(counter(a, guest).holes, 0);
    QVERIFY(counter(a, guest).disk >= then.disk);
}

// An external one above an internal one and below another: the chain that libvirt calls stuck.
void TestExternalSnapshots::mixedSubtreesGoInOnePlan()
{
    const QStringList before = files();
    VERIFY_DONE(take({.name = QStringLiteral("inside")}));
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .kind = SnapshotKind::External, .mix = true}));
    VERIFY_DONE(take({.name = QStringLiteral("above"), .mix = true}));
    const auto inImage = [] {
        return on(a, {QStringLiteral("qemu-img"), QStringLiteral("snapshot"), QStringLiteral("-l"),
                      images + QStringLiteral("web-1.qcow2")})
            .text;
    };
    QVERIFY(inImage().contains(QStringLiteral("inside")));
    const auto plan = subtreePlan(QStringLiteral("inside"));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    VERIFY_DONE(carry(plan));
    QCOMPARE(faults(), QString());
    QVERIFY(tree()->snapshots.isEmpty());
    QVERIFY2(!inImage().contains(QStringLiteral("inside")), qPrintable(inImage()));
    QCOMPARE(files(), before);
    QCOMPARE(state(), QStringLiteral("shut off"));
}

void TestExternalSnapshots::lostImagesAreForgotten()
{
    const QString left = QStringLiteral("left");
    VERIFY_DONE(take({.name = QStringLiteral("root"), .kind = SnapshotKind::External}));
    VERIFY_DONE(take({.name = left, .kind = SnapshotKind::External}));
    VERIFY_DONE(revert({.snapshot = QStringLiteral("root")}));
    const auto all = tree();
    QVERIFY(all && all->find(left));
    const QString image = all->find(left)->files.frozen().value(QStringLiteral("vda")).path;
    const Finding finding{.kind = Finding::Kind::LostFiles, .subject = left};
    const auto early = repairPlan(finding); // all is there
    QVERIFY(!early && early.error().kind == Error::Kind::Invalid);
    QVERIFY(findings().isEmpty());

    QVERIFY(on(a, {QStringLiteral("rm"), image}).ok());
    const auto found = findings();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, Finding::Kind::LostFiles);
    QCOMPARE(found.first().subject, left);
    VERIFY_DONE(carry(repairPlan(found.first())));
    QVERIFY(!tree()->find(left) && tree()->find(QStringLiteral("root")));
    QVERIFY(findings().isEmpty());
    QCOMPARE(faults(), QString());
    VERIFY_DONE(erase(QStringLiteral("root")));
    QCOMPARE(files(), QStringList{QStringLiteral("web-1.qcow2")});
}

// Somebody forgot a snapshot by hand: its overlay stays in use.
void TestExternalSnapshots::needlessLayersAreMerged()
{
    QVERIFY(bring(State::Running));
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .kind = SnapshotKind::DiskOnly}));
    VERIFY_DONE(take({.name = QStringLiteral("s2"), .kind = SnapshotKind::DiskOnly}));
    QVERIFY(writesOn());
    const Counter then = counter(a, guest);
    QVERIFY(
        virsh(a, {QStringLiteral("snapshot-delete"), guest, QStringLiteral("s1"), QStringLiteral("--metadata")}).ok());
    const auto found = findings();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, Finding::Kind::UnknownLayer);
    const auto plan = repairPlan(found.first());
    VERIFY_DONE(plan);
    QVERIFY(plan->losses.isEmpty());
    VERIFY_DONE(carry(plan));
    QVERIFY(findings().isEmpty());
    QCOMPARE(files().size(), 2);
    VERIFY_DONE(erase(QStringLiteral("s2"))); // it was told where its state is now
    QCOMPARE(files(), QStringList{QStringLiteral("web-1.qcow2")});
    QCOMPARE(faults(), QString());
    QVERIFY(writesOn());
    QVERIFY(counter(a, guest).disk >= then.disk);
    QCOMPARE(counter(a, guest).holes, 0);
}

// A linked clone that somebody made of the frozen image: a merge into it would destroy the clone.
void TestExternalSnapshots::whatOthersStandOnStays()
{
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .kind = SnapshotKind::External}));
    QVERIFY(virsh(a, {QStringLiteral("vol-create-as"), QStringLiteral("default"), QStringLiteral("web-1-clone.qcow2"),
                      QStringLiteral("256M"), QStringLiteral("--format"), QStringLiteral("qcow2"),
                      QStringLiteral("--backing-vol"), QStringLiteral("web-1.qcow2"),
                      QStringLiteral("--backing-vol-format"), QStringLiteral("qcow2")})
                .ok());
    const QString disk = diskNow();
    const auto refused = erase(QStringLiteral("s1"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Busy);
    QVERIFY2(refused.error().message.contains(QStringLiteral("web-1-clone.qcow2")), qPrintable(refused.error().text()));
    QCOMPARE(diskNow(), disk);
    QVERIFY(tree()->find(QStringLiteral("s1")));
    VERIFY_DONE(revert({.snapshot = QStringLiteral("s1")})); // this writes to nothing that the clone needs
    QVERIFY(
        virsh(a, {QStringLiteral("vol-delete"), QStringLiteral("web-1-clone.qcow2"), QStringLiteral("default")}).ok());
    VERIFY_DONE(erase(QStringLiteral("s1")));
    QCOMPARE(faults(), QString());
}

void TestExternalSnapshots::uefiVariablesGoBackToo()
{
    (void)virsh(a, {QStringLiteral("undefine"), guest});
    (void)virsh(a, {QStringLiteral("vol-delete"), QStringLiteral("web-1.qcow2"), QStringLiteral("--pool"),
                    QStringLiteral("default")});
    const Output made = lab({QStringLiteral("guest"), a, guest, QStringLiteral("--firmware"), QStringLiteral("uefi")});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    QVERIFY(bring(State::Running));
    const QString nvram = QStringLiteral("/var/lib/libvirt/qemu/nvram/web-1_VARS.fd");
    const auto sum = [&nvram] { return on(a, {QStringLiteral("sha256sum"), nvram}).text; };
    const auto refused = take({.name = QStringLiteral("inside")});
    QVERIFY(!refused && refused.error().message.contains(QStringLiteral("NVRAM")));

    const QString then = sum();
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .kind = SnapshotKind::External}));
    QVERIFY(on(a, {QStringLiteral("test"), QStringLiteral("-f"), nvramCopy(nvram, QStringLiteral("s1"))}).ok());
    const QString spaced = nvramCopy(nvram, QStringLiteral("s 2"));
    QVERIFY(on(a, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo mine > %1").arg(spaced)}).ok());
    const auto taken = take({.name = QStringLiteral("s_2"), .kind = SnapshotKind::External});
    QVERIFY(!taken && taken.error().kind == Error::Kind::Exists);
    QCOMPARE(on(a, {QStringLiteral("cat"), spaced}).text, QStringLiteral("mine"));
    QVERIFY(on(a, {QStringLiteral("rm"), spaced}).ok());
    QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    QVERIFY(on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("printf changed | dd of=%1 bs=1 seek=400000 conv=notrunc").arg(nvram)})
                .ok());
    QVERIFY(sum() != then);
    VERIFY_DONE(revert({.snapshot = QStringLiteral("s1")}));
    QCOMPARE(sum(), then);
    QCOMPARE(state(), QStringLiteral("running"));
    QCOMPARE(faults(), QString());
    VERIFY_DONE(erase(QStringLiteral("s1")));
    const QString left = on(a, {QStringLiteral("ls"), QStringLiteral("/var/lib/libvirt/qemu/nvram")}).text;
    QCOMPARE(left, QStringLiteral("web-1_VARS.fd"));
    QCOMPARE(files(), QStringList{QStringLiteral("web-1.qcow2")});
    QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    QVERIFY(virsh(a, {QStringLiteral("undefine"), guest, QStringLiteral("--nvram")}).ok());
}

void TestExternalSnapshots::aMissingImageIsToldBeforeAnythingChanges()
{
    VERIFY_DONE(take({.name = QStringLiteral("s1"), .kind = SnapshotKind::External}));
    const QString disk = diskNow();
    const QString frozen = images + QStringLiteral("web-1.qcow2");
    QVERIFY(on(a, {QStringLiteral("mv"), frozen, images + QStringLiteral("hidden")}).ok());
    const auto refused = revert({.snapshot = QStringLiteral("s1")});
    QVERIFY(on(a, {QStringLiteral("mv"), images + QStringLiteral("hidden"), frozen}).ok());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotFound);
    QVERIFY2(refused.error().message.contains(frozen), qPrintable(refused.error().text()));
    QCOMPARE(diskNow(), disk);
    QCOMPARE(faults(), QString());
}

void TestExternalSnapshots::whatIsThereIsNotOverwritten()
{
    const QString overlay = proposedOverlay(images + QStringLiteral("web-1.qcow2"), QStringLiteral("s1"));
    QVERIFY(on(a, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo mine > %1").arg(overlay)}).ok());
    const auto refused = take({.name = QStringLiteral("s1"), .kind = SnapshotKind::External});
    QVERIFY(!refused);
    QVERIFY2(refused.error().text().contains(overlay), qPrintable(refused.error().text()));
    QCOMPARE(on(a, {QStringLiteral("cat"), overlay}).text, QStringLiteral("mine"));
    QVERIFY(tree()->snapshots.isEmpty());
}

QTEST_GUILESS_MAIN(TestExternalSnapshots)
#include "tst_externalsnapshots.moc"
