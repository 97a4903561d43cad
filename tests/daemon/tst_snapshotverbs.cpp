// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs against libvirt's own test driver.
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"
#include <QTest>

using namespace virt;

namespace {

constexpr int patience = 10000;
const QString domain = QStringLiteral("test");
const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");

} // namespace

class TestSnapshotVerbs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_library = std::make_unique<Library>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void takesATree();
    void asksOnlyForWhatIsNew();
    void takesTextThatNeedsCare();
    void refusesExistingName();
    void refusesBadName();
    void tellsWhatStandsInTheWay();
    void revertsAndBranches();
    void revertsToAState();
    void revertTakesFirst();
    void nothingIsRevertedWhenTakingFails();
    void deletesOneAndKeepsChildren();
    void deletesSubtree();
    void deletesTwice();
    void describes();
    void describesTheCurrentOne();
    void readsXml();
    void readOnlyIsRefused();
    void unknownInstance();
    void withoutConnection();

private:
    void connectTo(bool readOnly);
    Result<SnapshotTree> tree();
    Result<> take(const QString &name, const QString &description = {});
    Result<> revert(const RevertRequest &request);
    Result<> erase(const QString &name, bool withChildren);
    Result<> describe(const QString &name, const QString &description);
    DomainState stateNow();

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_uuid;
    QStringList m_log;
};

void TestSnapshotVerbs::init()
{
    connectTo(false);
}

void TestSnapshotVerbs::cleanup()
{
    if (m_session && m_session->state() == Session::State::Connected && !m_session->options().readOnly) {
        const auto left = tree(); // test:///default is one host for the whole process while somebody is connected
        for (const Snapshot &s : left ? left->snapshots : QList<Snapshot>())
            (void)erase(s.name, false);
    }
    m_session.reset();
    m_log.clear();
}

void TestSnapshotVerbs::connectTo(bool readOnly)
{
    m_session = std::make_unique<Session>(Session::Options{
        .uri = QStringLiteral("test:///default"), .name = QStringLiteral("demo"), .readOnly = readOnly});
    m_session->open();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->inventory() && !m_session->inventory()->instances.isEmpty(), patience);
    m_uuid = m_session->inventory()->instances.first().uuid;
}

Result<SnapshotTree> TestSnapshotVerbs::tree()
{
    Answer<SnapshotTree> answer;
    listSnapshots(*m_session, m_uuid, domain, this, answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshotVerbs::take(const QString &name, const QString &description)
{
    Answer<void> answer;
    takeSnapshot(*m_session, m_uuid, domain, {.name = name, .description = description}, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshotVerbs::revert(const RevertRequest &request)
{
    Answer<void> answer;
    revertToSnapshot(*m_session, m_uuid, domain, request, this,
                     {.log = [this](const QString &line) { m_log.append(line); }}, answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshotVerbs::erase(const QString &name, bool withChildren)
{
    Answer<void> answer;
    deleteSnapshot(*m_session, m_uuid, domain, {.snapshot = name, .withChildren = withChildren}, this, {},
                   answer.done());
    return answer.wait(patience);
}

Result<> TestSnapshotVerbs::describe(const QString &name, const QString &description)
{
    Answer<void> answer;
    setSnapshotDescription(*m_session, m_uuid, domain, name, description, this, answer.done());
    return answer.wait(patience);
}

DomainState TestSnapshotVerbs::stateNow()
{
    return m_session->inventory()->instances.first().state;
}

void TestSnapshotVerbs::takesATree()
{
    QVERIFY(tree() && tree()->snapshots.isEmpty());
    QVERIFY(take(a, QStringLiteral("first")));
    QVERIFY(take(b));
    const auto all = tree();
    QVERIFY(all);
    QCOMPARE(all->snapshots.size(), 2);
    const Snapshot *first = all->find(a);
    QVERIFY(first);
    QCOMPARE(first->description, QStringLiteral("first"));
    QCOMPARE(first->state, DomainState::Running);
    QVERIFY(first->withMemory && !first->external && first->created.isValid());
    QCOMPARE(all->find(b)->parent, a);
    QCOMPARE(all->current()->name, b);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->inventory()->instances.first().snapshots, patience);
}

void TestSnapshotVerbs::asksOnlyForWhatIsNew()
{
    QVERIFY(take(a) && take(b) && take(c));
    const auto described = [this] {
        return m_session->calls().totals().value(QStringLiteral("virDomainSnapshotGetXMLDesc")).count;
    };
    const auto look = [this](const SnapshotTree &known) {
        Answer<SnapshotTree> answer;
        listSnapshots(*m_session, m_uuid, domain, known, this, answer.done());
        return answer.wait(patience);
    };
    quint64 before = described();
    const auto first = look({});
    QVERIFY(first);
    QCOMPARE(described() - before, quint64(3));
    QVERIFY(take(QStringLiteral("d")));
    before = described();
    const auto second = look(*first);
    QVERIFY(second && second->snapshots.size() == 4);
    QCOMPARE(described() - before, quint64(1));
    QVERIFY(second->find(QStringLiteral("d"))->current && !second->find(c)->current);
    QVERIFY(erase(b, false));
    before = described();
    const auto third = look(*second);
    QVERIFY(third && third->snapshots.size() == 3);
    QCOMPARE(described() - before, quint64(1)); // its child has another parent now
    QCOMPARE(third->find(c)->parent, a);
    QCOMPARE(*third, *tree());
}

void TestSnapshotVerbs::takesTextThatNeedsCare()
{
    const QString name = QStringLiteral("a<b>&'d' قبل 💾");
    const QString text = QStringLiteral("]]> <!-- & \"\n\ttwo lines");
    QVERIFY(take(name, text));
    const auto all = tree();
    QVERIFY(all && all->find(name));
    QCOMPARE(all->find(name)->description, text);
    QVERIFY(erase(name, false));
    QVERIFY(tree()->snapshots.isEmpty());
}

void TestSnapshotVerbs::refusesExistingName()
{
    QVERIFY(take(a, QStringLiteral("kept")));
    const auto again = take(a, QStringLiteral("lost?"));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Exists);
    QVERIFY(again.error().during.contains(a));
    QCOMPARE(tree()->find(a)->description, QStringLiteral("kept"));
}

void TestSnapshotVerbs::refusesBadName()
{
    const quint64 before = m_session->calls().totals().value(QStringLiteral("virDomainSnapshotCreateXML")).count;
    for (const QString &name :
         {QString(), QStringLiteral("/a"), QStringLiteral("a\nb"), QStringLiteral("7"), QStringLiteral("a\"b")})
        QCOMPARE(take(name).error().kind, Error::Kind::Invalid);
    QCOMPARE(take(a, QStringLiteral("bell\a")).error().kind, Error::Kind::Invalid);
    QCOMPARE(m_session->calls().totals().value(QStringLiteral("virDomainSnapshotCreateXML")).count, before);
}

void TestSnapshotVerbs::tellsWhatStandsInTheWay()
{
    Answer<SnapshotCapability> answer;
    snapshotCapability(*m_session, m_uuid, domain, this, answer.done());
    const auto able = answer.wait(patience);
    QVERIFY(able);
    QVERIFY(able->running);
    QVERIFY2(able->possible(), qPrintable(able->obstacles().join(u'\n')));
}

void TestSnapshotVerbs::revertsAndBranches()
{
    QVERIFY(take(a) && take(b));
    QVERIFY(revert({.snapshot = a}));
    QCOMPARE(tree()->current()->name, a);
    QVERIFY(take(c));
    QCOMPARE(tree()->find(c)->parent, a);
    const auto gone = revert({.snapshot = QStringLiteral("nowhere")});
    QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    QVERIFY(gone.error().during.contains(QStringLiteral("nowhere")));
}

void TestSnapshotVerbs::revertsToAState()
{
    QVERIFY(take(a));
    QVERIFY(revert({.snapshot = a, .after = RevertRequest::After::Paused}));
    QTRY_COMPARE_WITH_TIMEOUT(stateNow(), DomainState::Paused, patience);
    QVERIFY(revert({.snapshot = a, .after = RevertRequest::After::Running}));
    QTRY_COMPARE_WITH_TIMEOUT(stateNow(), DomainState::Running, patience);
}

void TestSnapshotVerbs::revertTakesFirst()
{
    QVERIFY(take(a));
    QVERIFY(revert({.snapshot = a, .takeFirst = TakeRequest{.name = b}}));
    QCOMPARE(tree()->find(b)->parent, a);
    QCOMPARE(tree()->current()->name, a);
    QTRY_COMPARE(m_log.size(), 1);
    QVERIFY(m_log.first().contains(b));
}

void TestSnapshotVerbs::nothingIsRevertedWhenTakingFails()
{
    QVERIFY(take(a) && take(b));
    const auto outcome = revert({.snapshot = a, .takeFirst = TakeRequest{.name = b}});
    QCOMPARE(outcome.error().kind, Error::Kind::Exists);
    QCOMPARE(tree()->current()->name, b);
}

void TestSnapshotVerbs::deletesOneAndKeepsChildren()
{
    QVERIFY(take(a) && take(b) && take(c));
    QVERIFY(erase(b, false));
    const auto all = tree();
    QVERIFY(!all->find(b));
    QCOMPARE(all->find(c)->parent, a);
}

void TestSnapshotVerbs::deletesSubtree()
{
    QVERIFY(take(a) && take(b) && take(c));
    QVERIFY(erase(b, true));
    QCOMPARE(tree()->snapshots.size(), 1);
    QCOMPARE(tree()->current()->name, a);
}

void TestSnapshotVerbs::deletesTwice()
{
    QVERIFY(take(a));
    QVERIFY(erase(a, false));
    QVERIFY(erase(a, false));
    QVERIFY(erase(QStringLiteral("never was"), true));
}

void TestSnapshotVerbs::describes()
{
    QVERIFY(take(a, QStringLiteral("old")) && take(b));
    const auto before = tree();
    QVERIFY(describe(a, QStringLiteral("<new> & more")));
    auto after = tree();
    QCOMPARE(after->find(a)->description, QStringLiteral("<new> & more"));
    QVERIFY(describe(a, QStringLiteral("old")));
    QCOMPARE(*tree(), *before);
    QCOMPARE(describe(a, QStringLiteral("\a")).error().kind, Error::Kind::Invalid);
    QCOMPARE(describe(QStringLiteral("nowhere"), {}).error().kind, Error::Kind::NotFound);
}

void TestSnapshotVerbs::describesTheCurrentOne()
{
    QVERIFY(take(a));
    QVERIFY(describe(a, QStringLiteral("text")));
    QVERIFY(tree()->current());
    QCOMPARE(tree()->current()->description, QStringLiteral("text"));
}

void TestSnapshotVerbs::readsXml()
{
    QVERIFY(take(a));
    Answer<QString> answer;
    snapshotXml(*m_session, m_uuid, domain, a, this, answer.done());
    const auto xml = answer.wait(patience);
    QVERIFY(xml && xml->contains(QStringLiteral("<domainsnapshot>")));
}

void TestSnapshotVerbs::readOnlyIsRefused()
{
    connectTo(true);
    QVERIFY(tree());
    const auto taken = take(a);
    QCOMPARE(taken.error().kind, Error::Kind::Denied);
    QVERIFY(!taken.error().advice.isEmpty());
    QVERIFY(tree()->snapshots.isEmpty());
}

void TestSnapshotVerbs::unknownInstance()
{
    m_uuid = QUuid::createUuid();
    QCOMPARE(tree().error().kind, Error::Kind::NotFound);
    QCOMPARE(take(a).error().kind, Error::Kind::NotFound);
    connectTo(false);
}

void TestSnapshotVerbs::withoutConnection()
{
    m_session = std::make_unique<Session>(Session::Options{.uri = QStringLiteral("test:///default")});
    QCOMPARE(take(a).error().kind, Error::Kind::Disconnected);
    QCOMPARE(tree().error().kind, Error::Kind::Disconnected);
}

QTEST_GUILESS_MAIN(TestSnapshotVerbs)
#include "tst_snapshotverbs.moc"
