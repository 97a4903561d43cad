// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of web-1, a real guest on host-a that counts in its memory, on its disk and on its console.
#include "labtool.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString raw = images + QStringLiteral("snapshots-extra.raw");
constexpr int patience = 60'000;

} // namespace

class TestSnapshots : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void revertBringsTheCounterBack();
    void offAndOnAreKeptApart();
    void namesSurviveTheHost();
    void describedOneStillReverts();
    void rawDiskIsRefusedWithReason();
    void externalIsShownAndRefused();
    void branchesAndSubtrees();

private:
    [[nodiscard]] Result<> take(const QString &name);
    [[nodiscard]] Result<> revert(const RevertRequest &request);
    [[nodiscard]] Result<> erase(const QString &name, bool withChildren = false);
    [[nodiscard]] Result<SnapshotTree> tree();
    [[nodiscard]] bool startGuest();
    [[nodiscard]] bool countsPast(qint64 number) const;
    [[nodiscard]] QString state() const { return virsh(a, {QStringLiteral("domstate"), guest}).text; }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_uuid;
};

void TestSnapshots::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_library = std::make_unique<Library>();
    m_session = std::make_unique<Session>(Session::Options{.uri = uri.text, .name = QStringLiteral("host-a")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
}

// The guest made anew: off, with one disk and no snapshots.
void TestSnapshots::init()
{
    (void)virsh(a, {QStringLiteral("destroy"), guest});
    (void)virsh(a, {QStringLiteral("undefine"), guest, QStringLiteral("--snapshots-metadata")});
    (void)on(a, {QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("rm -f %1web-1.* %2; : > /var/lib/libvirt/console/web-1.log").arg(images, raw)});
    (void)virsh(a, {QStringLiteral("pool-refresh"), QStringLiteral("default")});
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    QVERIFY(!m_uuid.isNull());
    QVERIFY(tree() && tree()->snapshots.isEmpty());
}

void TestSnapshots::cleanupTestCase()
{
    forgetSnapshots(a, guest);
    m_session.reset();
    m_library.reset();
    (void)virsh(a, {QStringLiteral("destroy"), guest});
}

Result<> TestSnapshots::take(const QString &name)
{
    Answer<void> answer;
    takeSnapshot(*m_session, m_uuid, guest, {.name = name, .description = QStringLiteral("<& by a test>")}, this, {},
                 answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshots::revert(const RevertRequest &request)
{
    Answer<void> answer;
    revertToSnapshot(*m_session, m_uuid, guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshots::erase(const QString &name, bool withChildren)
{
    Answer<void> answer;
    deleteSnapshot(*m_session, m_uuid, guest, {.snapshot = name, .withChildren = withChildren}, this, {},
                   answer.done());
    return answer.wait(patience);
}

Result<SnapshotTree> TestSnapshots::tree()
{
    Answer<SnapshotTree> answer;
    listSnapshots(*m_session, m_uuid, guest, this, answer.done());
    return answer.wait(patience);
}

bool TestSnapshots::startGuest()
{
    const qint64 before = counter(a, guest).console;
    return virsh(a, {QStringLiteral("start"), guest}).ok() && countsPast(before);
}

bool TestSnapshots::countsPast(qint64 number) const
{
    return QTest::qWaitFor([&] { return counter(a, guest).console > number; }, patience);
}

void TestSnapshots::revertBringsTheCounterBack()
{
    QVERIFY(startGuest());
    const Counter before = counter(a, guest);
    VERIFY_DONE(take(QStringLiteral("warm")));
    const qint64 taken = counter(a, guest).console;
    const auto all = tree();
    QVERIFY(all && all->current());
    QVERIFY(all->current()->withMemory && all->current()->state == DomainState::Running);
    QVERIFY(countsPast(taken + 30));
    VERIFY_DONE(revert({.snapshot = QStringLiteral("warm")}));
    QTRY_COMPARE_WITH_TIMEOUT(counter(a, guest).back, before.back + 1, patience); // whenever it is looked at
    const qint64 after = counter(a, guest).console;
    QVERIFY(countsPast(after)); // and it goes on from there
    QCOMPARE(state(), QStringLiteral("running"));
    VERIFY_DONE(erase(QStringLiteral("warm")));
    VERIFY_DONE(erase(QStringLiteral("warm")));
    QVERIFY(tree()->snapshots.isEmpty());
}

void TestSnapshots::offAndOnAreKeptApart()
{
    VERIFY_DONE(take(QStringLiteral("cold")));
    QCOMPARE(tree()->find(QStringLiteral("cold"))->state, DomainState::Off);
    QVERIFY(startGuest());
    VERIFY_DONE(revert({.snapshot = QStringLiteral("cold"), .takeFirst = TakeRequest{QStringLiteral("warm"), {}}}));
    QCOMPARE(state(), QStringLiteral("shut off"));
    VERIFY_DONE(revert({.snapshot = QStringLiteral("warm"), .after = RevertRequest::After::Paused}));
    QCOMPARE(state(), QStringLiteral("paused"));
}

// Names that a shell, QEMU's monitor or XML could trip over; off (qemu-img) and running (the monitor).
void TestSnapshots::namesSurviveTheHost()
{
    const QStringList names{QStringLiteral("a<b>&'d' %s $(x)"), QStringLiteral("-d"), QStringLiteral("قبل 💾"),
                            QString(247, u'x')};
    for (const bool running : {false, true}) {
        if (running)
            QVERIFY(startGuest());
        for (const QString &name : names) {
            VERIFY_DONE(take(name));
            QVERIFY(tree()->find(name));
            VERIFY_DONE(revert({.snapshot = name}));
            VERIFY_DONE(erase(name));
        }
    }
    QVERIFY(tree()->snapshots.isEmpty());
}

void TestSnapshots::describedOneStillReverts()
{
    QVERIFY(startGuest());
    VERIFY_DONE(take(QStringLiteral("first")));
    VERIFY_DONE(take(QStringLiteral("second")));
    const auto before = tree();
    Answer<void> answer;
    setSnapshotDescription(*m_session, m_uuid, guest, QStringLiteral("second"), QStringLiteral("new"), this,
                           answer.done());
    VERIFY_DONE(answer.wait(patience));
    auto expected = *before;
    expected.snapshots.last().description = QStringLiteral("new");
    QCOMPARE(*tree(), expected);
    VERIFY_DONE(revert({.snapshot = QStringLiteral("second")}));
    QCOMPARE(state(), QStringLiteral("running"));
}

void TestSnapshots::rawDiskIsRefusedWithReason()
{
    QVERIFY(on(a, {QStringLiteral("truncate"), QStringLiteral("-s"), QStringLiteral("1M"), raw}).ok());
    QVERIFY(virsh(a, {QStringLiteral("attach-disk"), guest, raw, QStringLiteral("vdb"), QStringLiteral("--config"),
                      QStringLiteral("--driver"), QStringLiteral("qemu"), QStringLiteral("--subdriver"),
                      QStringLiteral("raw")})
                .ok());
    const auto refused = take(QStringLiteral("never"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    QVERIFY2(refused.error().message.contains(QStringLiteral("vdb"))
                 && refused.error().message.contains(QStringLiteral("raw")),
             qPrintable(refused.error().text()));
    QVERIFY(tree()->snapshots.isEmpty());
}

void TestSnapshots::externalIsShownAndRefused()
{
    const QString name = QStringLiteral("outside");
    const Output made = virsh(a, {QStringLiteral("snapshot-create-as"), guest, name, QStringLiteral("--disk-only")});
    QVERIFY2(made.ok(), qPrintable(made.text));
    const auto all = tree();
    QVERIFY(all && all->find(name));
    QVERIFY(all->find(name)->external);
    const auto reverted = revert({.snapshot = name});
    QCOMPARE(reverted.error().kind, Error::Kind::Unsupported);
    const auto taken = take(QStringLiteral("inside"));
    QCOMPARE(taken.error().kind, Error::Kind::Unsupported);
    QVERIFY2(taken.error().message.contains(name), qPrintable(taken.error().text()));
    QCOMPARE(*tree(), *all);
}

void TestSnapshots::branchesAndSubtrees()
{
    const QString root = QStringLiteral("root"), left = QStringLiteral("left"), right = QStringLiteral("right");
    VERIFY_DONE(take(root));
    VERIFY_DONE(take(left));
    VERIFY_DONE(revert({.snapshot = root}));
    VERIFY_DONE(take(right));
    QCOMPARE(tree()->childrenOf(root).size(), 2);
    VERIFY_DONE(erase(root));
    QVERIFY(tree()->find(left)->parent.isEmpty() && tree()->find(right)->parent.isEmpty());
    VERIFY_DONE(erase(left, true));
    QCOMPARE(tree()->snapshots.size(), 1);
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
