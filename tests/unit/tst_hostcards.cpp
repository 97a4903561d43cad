// SPDX-License-Identifier: GPL-3.0-or-later
// A host at a glance: its problems, shares and words, and the order of the cards.
#include "model/cards/hostcardsproxy.h"
#include "model/cards/hostcardtext.h"
#include "model/fleet.h"
#include <QAbstractItemModelTester>
#include <QTest>

using namespace model;
using virt::DomainState;
using virt::StateReason;

namespace {

constexpr quint64 gib = 1024 * 1024; // in KiB

HostRow row(HostState state, const QString &error = {})
{
    HostRow out{.entry = {.id = {QUuid::createUuid()}, .name = "alpha"}, .state = state, .error = error};
    return out;
}

Capacity capacity(const QString &name, quint32 cpus, quint64 memoryGiB, quint64 promisedVcpus, quint64 promisedGiB)
{
    return {.host = {QUuid::createUuid()},
            .name = name,
            .cpus = cpus,
            .memoryKiB = memoryGiB * gib,
            .running = {.instances = 1, .vcpus = promisedVcpus, .memoryKiB = promisedGiB * gib}};
}

virt::Instance instance(const QString &name, DomainState state, StateReason reason = StateReason::None)
{
    return {.name = name, .state = state, .reason = reason, .flagsKnown = true};
}

virt::PoolSpace pool(const QString &name, quint64 capacity, quint64 available, bool active = true)
{
    return {.name = name, .active = active, .capacity = capacity, .available = available};
}

} // namespace

class TestHostCards : public QObject {
    Q_OBJECT
private slots:
    void countsInstancesByState();
    void namesThoseInTrouble();
    void tellsPoolsThatAreFull_data();
    void tellsPoolsThatAreFull();
    void awayIsTheWorst();
    void sentAwayIsNoFault();
    void sharesOfNothingAreNotKnown();
    void sharesMayExceedTheWhole();
    void putsHeadroomInWords_data();
    void putsHeadroomInWords();
    void modelFollowsTheFleet();
};

void TestHostCards::countsInstancesByState()
{
    const QList<virt::Instance> instances{instance("a", DomainState::Running), instance("b", DomainState::Running),
                                          instance("c", DomainState::Off), instance("d", DomainState::Paused)};
    const HostCard card = hostCard(row(HostState::Connected), {}, {}, instances);
    QCOMPARE(card.counted(Condition::Running), 2);
    QCOMPARE(card.counted(Condition::Off), 1);
    QCOMPARE(card.counted(Condition::Paused), 1);
    QVERIFY(card.problems.isEmpty());
    QCOMPARE(instancesText(card), QStringLiteral("2 running, 1 paused, 1 off"));
    QCOMPARE(instancesText(HostCard()), QStringLiteral("No instances"));
}

void TestHostCards::namesThoseInTrouble()
{
    QList<virt::Instance> instances{instance("web-1", DomainState::Paused, StateReason::IoError)};
    HostCard card = hostCard(row(HostState::Connected), {}, {}, instances);
    QCOMPARE(card.problems.size(), 1);
    QVERIFY(card.problems.constFirst().text.endsWith("web-1"));
    for (int i = 2; i < 6; ++i)
        instances.append(instance(QStringLiteral("web-%1").arg(i), DomainState::Crashed));
    card = hostCard(row(HostState::Connected), {}, {}, instances);
    QCOMPARE(card.problems.size(), 1);
    const QString text = card.problems.constFirst().text;
    QVERIFY2(text.contains("5") && text.contains("web-1, web-2, web-3") && !text.contains("web-4"), qPrintable(text));
}

void TestHostCards::tellsPoolsThatAreFull_data()
{
    QTest::addColumn<quint64>("capacity");
    QTest::addColumn<quint64>("available");
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("told");
    QTest::newRow("half") << quint64(100) << quint64(50) << true << false;
    QTest::newRow("just not") << quint64(1000) << quint64(101) << true << false;
    QTest::newRow("nearly") << quint64(100) << quint64(10) << true << true;
    QTest::newRow("full") << quint64(100) << quint64(0) << true << true;
    QTest::newRow("inactive") << quint64(100) << quint64(0) << false << false;
    QTest::newRow("empty") << quint64(0) << quint64(0) << true << false;
}

void TestHostCards::tellsPoolsThatAreFull()
{
    QFETCH(const quint64, capacity);
    QFETCH(const quint64, available);
    QFETCH(const bool, active);
    QFETCH(const bool, told);
    const auto pools = QList{pool("images", capacity, available, active)};
    const HostCard card = hostCard(row(HostState::Connected), {}, pools, {});
    QCOMPARE(card.problems.size(), told ? 1 : 0);
    if (told)
        QVERIFY(card.problems.constFirst().text.contains("images"));
    QVERIFY(hostCard(row(HostState::Off), {}, pools, {}).problems.isEmpty()); // what it was then
}

void TestHostCards::awayIsTheWorst()
{
    const QList<virt::Instance> crashed{instance("web-1", DomainState::Crashed)};
    const HostCard card = hostCard(row(HostState::Waiting, "No route to host"), {}, {}, crashed);
    QCOMPARE(card.problems.size(), 2);
    QCOMPARE(card.problems[0], (HostProblem{HostProblem::Kind::Away, "No route to host"}));
    QCOMPARE(card.problems[1].kind, HostProblem::Kind::InstanceTrouble);
    QVERIFY(cardText(card).contains("No route to host"));
    QVERIFY(!card.isThere());
    const HostCard stale = hostCard(row(HostState::Stale), {}, {}, crashed);
    QVERIFY(stale.isThere());
    QCOMPARE(stale.problems.constLast().kind, HostProblem::Kind::Stale);
}

void TestHostCards::sentAwayIsNoFault()
{
    HostRow gone = row(HostState::Waiting, "No route to host");
    gone.departure = Departure::Reboot;
    QCOMPARE(awayText(gone), QStringLiteral("Rebooting"));
    gone.retryAt = QDateTime::currentDateTime().addSecs(8);
    QVERIFY2(hostDetailText(gone).startsWith("Rebooting · retry in"), qPrintable(hostDetailText(gone)));
    gone.departure = Departure::PowerOff;
    QCOMPARE(hostStateText(gone), QStringLiteral("Powered off"));
    gone.state = HostState::Connected;
    QCOMPARE(hostStateText(gone), QStringLiteral("Powering off"));
}

void TestHostCards::sharesOfNothingAreNotKnown()
{
    for (const Resource resource : {Resource::Cpu, Resource::Memory, Resource::Storage}) {
        QCOMPARE(shareOf({}, resource), Share());
        QCOMPARE(usedText({}, resource), QStringLiteral("–"));
        QCOMPARE(promisedText({}, resource), QString());
    }
}

void TestHostCards::sharesMayExceedTheWhole()
{
    Capacity c = capacity("alpha", 4, 8, 8, 4);
    c.cpuPercent = 25;
    c.memoryUsedKiB = 2 * gib;
    c.space = Space{.total = 1000, .used = 900};
    QCOMPARE(shareOf(c, Resource::Cpu), (Share{.used = 0.25, .promised = 2}));
    QCOMPARE(shareOf(c, Resource::Memory), (Share{.used = 0.25, .promised = 0.5}));
    QCOMPARE(shareOf(c, Resource::Storage), (Share{.used = 0.9}));
    QCOMPARE(promisedText(c, Resource::Storage), QString()); // still being counted
    c.storagePromised = 1500;
    QCOMPARE(shareOf(c, Resource::Storage), (Share{.used = 0.9, .promised = 1.5}));
    QVERIFY2(promisedText(c, Resource::Storage).endsWith("promised, 1.5 : 1"),
             qPrintable(promisedText(c, Resource::Storage)));
    QCOMPARE(promisedText(c, Resource::Cpu), QStringLiteral("8 VCPUs promised, 2.0 : 1"));
}

void TestHostCards::putsHeadroomInWords_data()
{
    QTest::addColumn<QList<Capacity>>("hosts");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("none") << QList<Capacity>() << ""
                          << "";
    QTest::newRow("alone") << QList{capacity("a", 4, 8, 0, 0)} << ""
                           << "";
    QTest::newRow("enough") << QList{capacity("a", 8, 32, 4, 8), capacity("b", 4, 16, 0, 0)}
                            << "If the largest host (a) fails, 8 GiB"
                            << "and 0 VCPUs are left.";
    QTest::newRow("neither") << QList{capacity("a", 8, 64, 8, 64), capacity("b", 4, 16, 1, 1)}
                             << "If the largest host (a) fails, 49"
                             << "and 5 VCPUs are missing.";
    QTest::newRow("no memory") << QList{capacity("a", 8, 64, 1, 64), capacity("b", 4, 16, 1, 1)}
                               << "If the largest host (a) fails, 49"
                               << "are missing.";
    QTest::newRow("no CPU") << QList{capacity("a", 8, 64, 8, 1), capacity("b", 4, 16, 1, 1)}
                            << "If the largest host (a) fails, 14"
                            << "5 VCPUs are promised beyond what is there.";
}

void TestHostCards::putsHeadroomInWords()
{
    QFETCH(const QList<Capacity>, hosts);
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    const QString text = headroomText(hosts).replace(QChar(QChar::Nbsp), u' ');
    QCOMPARE(text.isEmpty(), begin.isEmpty());
    if (begin.isEmpty())
        return;
    QVERIFY2(text.startsWith(begin), qPrintable(text));
    QVERIFY2(text.endsWith(end), qPrintable(text));
}

void TestHostCards::modelFollowsTheFleet()
{
    Fleet fleet;
    HostCardsModel cards(fleet);
    HostCardsProxy ranked(&cards);
    const QAbstractItemModelTester a(&cards, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester b(&ranked, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cards.setWatched(true);
    QList<HostId> hosts;
    for (const QString &name : QStringList{"gamma", "alpha", "host-10", "host-9"})
        hosts.append(fleet.add({.name = name, .uri = "test:///default", .connectAtStart = false}));
    const auto names = [&] {
        QStringList out;
        for (int i = 0; i < ranked.rowCount(); ++i)
            out.append(ranked.index(i, 0).data().toString());
        return out;
    };
    QCOMPARE(names(), QStringList({"gamma", "alpha", "host-10", "host-9"}));
    ranked.setRanking(HostCardsProxy::Ranking::Name);
    QCOMPARE(names(), QStringList({"alpha", "gamma", "host-9", "host-10"})); // as people count
    const QPersistentModelIndex gamma = ranked.index(1, 0);
    ranked.setRanking(HostCardsProxy::Ranking::AsListed);
    QCOMPARE(gamma.data().toString(), QStringLiteral("gamma"));
    fleet.moveHosts({hosts[1], hosts[2]}, "rack 1");
    QCOMPARE(names(), QStringList({"alpha", "host-10", "gamma", "host-9"})); // groups first, as in the tree
    QCOMPARE(gamma.data().toString(), QStringLiteral("gamma"));
    QTRY_VERIFY(cardText(ranked.card(ranked.index(0, 0))).startsWith("alpha\nrack 1\n"));
    fleet.addGroup("rack 2");
    fleet.moveHosts({hosts[2]}, "rack 2");
    fleet.moveGroup("rack 2", "rack 2", "rack 1");
    QCOMPARE(names(), QStringList({"host-10", "alpha", "gamma", "host-9"}));
    fleet.moveHosts({hosts[1], hosts[2]}, {});
    fleet.moveHosts({hosts[3]}, {}, hosts[0]);
    QCOMPARE(names().constFirst(), QStringLiteral("host-9"));
    QCOMPARE(gamma.data().toString(), QStringLiteral("gamma"));
    ranked.setHosts(QSet<HostId>{hosts[0], hosts[1]});
    QCOMPARE(names(), QStringList({"gamma", "alpha"}));
    fleet.remove(hosts[0]);
    QCOMPARE(names(), QStringList{"alpha"});
    HostEntry renamed = fleet.entries().constLast();
    renamed.name = "omega";
    fleet.edit(renamed);
    QTRY_VERIFY(cards.card(cards.rowCount() - 1).row.entry.name == "omega");
}

QTEST_GUILESS_MAIN(TestHostCards)
#include "tst_hostcards.moc"
