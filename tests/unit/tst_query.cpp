// SPDX-License-Identifier: GPL-3.0-or-later
// The query language of the Instances list: what it finds, what it needs, where it says that it is wrong.
#include "model/hosts/hostsmodel.h"
#include "model/query/completion.h"
#include "model/query/haystacks.h"
#include "model/query/query.h"
#include <QRandomGenerator>
#include <QTest>

using model::Query;
using virt::DomainState;
using virt::StateReason;
using virt::StatsGroup;

namespace {

model::InstanceRow row(const QString &name, DomainState state = DomainState::Running)
{
    model::InstanceRow r;
    r.id = {{QUuid::createUuid()}, QUuid(QStringLiteral("4dea22b3-1d52-d8f3-2516-782e98ab3fa0"))};
    r.hostName = QStringLiteral("alpha");
    r.instance = {.uuid = r.id.uuid,
                  .name = name,
                  .id = state == DomainState::Running ? 3 : -1,
                  .state = state,
                  .vcpus = 2,
                  .memoryKiB = 4 * 1024 * 1024,
                  .cpuTimeNs = 7'200'000'000'000,
                  .cpuPercent = 60,
                  .diskReadRate = 8 * 1048576,
                  .diskWriteRate = 4 * 1048576,
                  .netInRate = 500,
                  .flagsKnown = true,
                  .autostart = true};
    return r;
}

model::InstanceRow detailed()
{
    model::InstanceRow r = row(QStringLiteral("web-1"));
    r.details = std::make_shared<virt::Details>(
        virt::Details{.title = QStringLiteral("Shop front"),
                      .tags = {QStringLiteral("web"), QStringLiteral("eu west")},
                      .note = QStringLiteral("Ask Ann first"),
                      .owner = virt::Owner::Nova,
                      .displayName = QStringLiteral("shop"),
                      .flavor = QStringLiteral("m1.small"),
                      .project = QStringLiteral("demo"),
                      .macs = {QStringLiteral("52:54:00:aa:bb:cc")},
                      .changed = true});
    r.addresses = {QStringLiteral("10.0.3.4"), QStringLiteral("fe80::1")};
    return r;
}

bool matches(const QString &text, const model::InstanceRow &r)
{
    const auto query = Query::parse(text);
    if (!query) {
        qWarning("%s: %s", qPrintable(text), qPrintable(query.error().text));
        return false;
    }
    model::Haystacks stacks;
    return query->matches({.row = r, .group = QStringLiteral("rack 1/left"), .haystacks = &stacks});
}

} // namespace

class TstQuery : public QObject {
    Q_OBJECT
private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        for (const char *yes : {"",
                                "  ",
                                "web",
                                "WEB alpha",
                                "running",
                                "shop",
                                "front",
                                "ann",
                                "m1.small",
                                "demo",
                                "10.0.3",
                                "fe80::1",
                                "52:54:00:aa",
                                "3",
                                "4dea22b3",
                                "\"eu west\"",
                                "\"shop front\"",
                                "rack",
                                "state:running",
                                "state:run",
                                "state:off,running",
                                "state!=off",
                                "-state:off",
                                "host:alpha",
                                "host:ALP",
                                "host=alpha",
                                "host:beta,alpha",
                                "group:rack",
                                "group:\"rack 1\"",
                                "tag:web",
                                "tag:\"eu west\"",
                                "tag=web",
                                "project:demo",
                                "flavor:m1",
                                "ip:10.0",
                                "ip:fe80",
                                "mac:52:54",
                                "name:web",
                                "name=web-1",
                                "id:3",
                                "uuid:4dea",
                                "owner:nova",
                                "note:ann",
                                "title:shop",
                                "changed:yes",
                                "changed:no | web",
                                "autostart:yes",
                                "autostart:on",
                                "stale:no",
                                "persistent:yes",
                                "snapshots:no",
                                "cpu>50",
                                "cpu>=60",
                                "cpu=60",
                                "cpu<61%",
                                "cpu!=1",
                                "mem>3G",
                                "mem=4G",
                                "mem>=4096",
                                "mem<4.5GiB",
                                "mem:4G",
                                "vcpus>=2",
                                "vcpus=2",
                                "disk>10M",
                                "disk=12MiB",
                                "disk>10M/s",
                                "net>400",
                                "net<1K",
                                "time>3600",
                                "time=2h",
                                "time>100m",
                                "time<1d",
                                "web | nothing",
                                "nothing OR web",
                                "nothing|web",
                                "(nothing | web) alpha",
                                "-(nothing web)",
                                "--web",
                                "web-1",
                                "-nothing",
                                "image:\"\""})
            QTest::newRow(yes) << QString::fromLatin1(yes) << true;
        for (const char *no : {"nothing",
                               "web nothing",
                               "-web",
                               "-running",
                               "\"state:running\"",
                               "77",
                               "4dea22b4",
                               "4dea22",
                               "state:off",
                               "state!=running",
                               "state:crashed",
                               "host:beta",
                               "host=alph",
                               "id:30",
                               "id:33",
                               "ip:0.0",
                               "tag=we",
                               "name=web",
                               "owner:ovirt",
                               "changed:no",
                               "autostart:no",
                               "autostart!=yes",
                               "cpu>60",
                               "cpu<10",
                               "mem>4G",
                               "mem<4096",
                               "vcpus>2",
                               "disk>12M",
                               "net>1K",
                               "time>7200",
                               "(web | nothing) beta",
                               "-(web | nothing)",
                               "tag:\"\"",
                               "tag!=web"})
            QTest::newRow(no) << QString::fromLatin1(no) << false;
    }
    void finds()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        QVERIFY2(Query::parse(query).has_value(), qPrintable(query));
        QCOMPARE(matches(query, detailed()), found);
    }

    void statesByName_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("query");
        const auto add = [](const char *name, DomainState s, StateReason r) {
            QTest::newRow(name) << int(s) << int(r) << QString::fromLatin1(name);
        };
        add("state:paused", DomainState::Paused, StateReason::User);
        add("state:problem", DomainState::Paused, StateReason::IoError);
        add("state:error", DomainState::Crashed, StateReason::None);
        add("state:crashed", DomainState::Crashed, StateReason::None);
        add("state:crashed state:problem", DomainState::Off, StateReason::Crashed);
        add("state:off", DomainState::Off, StateReason::User);
        add("state:shutoff", DomainState::Off, StateReason::User);
        add("state:stopping", DomainState::ShuttingDown, StateReason::User);
        add("state:migrating", DomainState::Paused, StateReason::Migrating);
        add("state:unknown", DomainState::Unknown, StateReason::None);
    }
    void statesByName()
    {
        QFETCH(int, state);
        QFETCH(int, reason);
        QFETCH(QString, query);
        model::InstanceRow r = row(QStringLiteral("vm"), DomainState(state));
        r.instance.reason = StateReason(reason);
        QVERIFY(matches(query, r));
        QVERIFY(!matches(QStringLiteral("state:running"), r));
    }

    void staleAndSaved()
    {
        model::InstanceRow r = row(QStringLiteral("vm"), DomainState::Off);
        QVERIFY(!matches(QStringLiteral("state:saved"), r));
        r.instance.savedImage = true;
        QVERIFY(matches(QStringLiteral("state:saved saved:yes"), r));
        QVERIFY(!matches(QStringLiteral("state:stale"), r));
        r.stale = true;
        QVERIFY(matches(QStringLiteral("state:stale stale:yes"), r));
    }

    void whatIsNotKnownIsNeitherYesNorNo()
    {
        model::InstanceRow r = row(QStringLiteral("vm"));
        r.instance.flagsKnown = false;
        r.instance.cpuPercent = virt::Instance::noRate;
        for (const char *query : {"autostart:yes", "autostart:no", "changed:yes", "changed:no", "cpu>=0", "cpu<100"})
            QVERIFY2(!matches(QString::fromLatin1(query), r), query);
        QVERIFY(matches(QStringLiteral("-changed:yes"), r));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown word") << "web stat:running" << 4 << 4 << "Unknown word \"stat\": did you mean state?";
        QTest::newRow("nothing near") << "zzzzzz:1" << 0 << 6 << "Unknown word \"zzzzzz\"";
        QTest::newRow("unknown state") << "state:runing" << 6 << 6 << "Unknown state \"runing\": did you mean running?";
        QTest::newRow("second state") << "state:off,blue" << 6 << 8 << "Unknown state \"blue\"";
        QTest::newRow("no value") << "a host: b" << 2 << 5 << "Something must follow \"host:\".";
        QTest::newRow("no second value") << "host:a," << 0 << 7 << "Something must follow \"host:\".";
        QTest::newRow("not a number") << "cpu>much" << 4 << 4 << "\"cpu\" wants a number: cpu>50";
        QTest::newRow("wrong unit") << "mem>4X" << 4 << 2 << "\"mem\" wants a size: mem>4G or mem>512 (MiB)";
        QTest::newRow("seconds of bytes") << "disk>3h" << 5 << 2 << "\"disk\" wants a rate: disk>10M";
        QTest::newRow("bytes of seconds") << "time>3K" << 5 << 2 << "\"time\" wants a time: time>3600 or time>2h";
        QTest::newRow("percent of vcpus") << "vcpus>3%" << 6 << 2 << "\"vcpus\" wants a number: vcpus>=2";
        QTest::newRow("text is no number") << "host>3" << 0 << 5 << "\"host\" is not a number: ask host:…";
        QTest::newRow("perhaps") << "autostart:perhaps" << 10 << 7 << "\"autostart\" is yes or no.";
        QTest::newRow("quote") << "web \"eu" << 4 << 3 << "The quotation mark is not closed.";
        QTest::newRow("open") << "web (db" << 4 << 1 << "There is no \")\" for this \"(\".";
        QTest::newRow("close") << "web) db" << 3 << 1 << "There is no \"(\" for this \")\".";
        QTest::newRow("empty") << "()" << 1 << 1 << "A word is missing here.";
        QTest::newRow("or what") << "web |" << 4 << 1 << "A word is missing here.";
        QTest::newRow("or first") << "| web" << 0 << 1 << "A word is missing here.";
        QTest::newRow("minus what") << "web -|" << 5 << 1 << "A word is missing here.";
        QTest::newRow("deep") << QString(200, u'(') << 50 << 1 << "There are too many brackets.";
    }
    void faults()
    {
        QFETCH(QString, query);
        QFETCH(int, at);
        QFETCH(int, length);
        QFETCH(QString, text);
        const auto parsed = Query::parse(query);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().text, text);
        QCOMPARE(int(parsed.error().at), at);
        QCOMPARE(int(parsed.error().length), length);
    }

    void anyTextParsesOrTellsWhere()
    {
        QRandomGenerator rng(7);
        const QStringList pieces{"(", ")", "|",     "-",   "\"",  ":",  ">",  "<", "=",   "!",
                                 ",", " ", "state", "cpu", "web", "OR", "4G", "é", "10.0"};
        int good = 0;
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (int i = int(rng.bounded(12)); i >= 0; --i)
                text += pieces[rng.bounded(int(pieces.size()))];
            if (const auto query = Query::parse(text)) {
                ++good;
                matches(text, detailed());
            } else {
                QVERIFY2(query.error().at >= 0 && query.error().at + query.error().length <= text.size(),
                         qPrintable(text));
                QVERIFY(!query.error().text.isEmpty());
            }
        }
        QVERIFY(good > 1000);
    }

    void needsOnlyWhatItAsksFor()
    {
        const auto needs = [](const char *text) { return Query::parse(QString::fromLatin1(text))->needs(); };
        QCOMPARE(needs("web state:running host:alpha autostart:yes vcpus>1"), model::Needs{});
        QCOMPARE(needs("cpu>5 | disk>1").groups, StatsGroup::Cpu | StatsGroup::Disk);
        QCOMPARE(needs("-net>1").groups, virt::StatsGroups(StatsGroup::Network));
        QCOMPARE(needs("mem>1").groups, virt::StatsGroups(StatsGroup::Memory));
        QVERIFY(needs("(web | tag:x)").details);
        QVERIFY(!needs("tag:x").addresses);
        QVERIFY(needs("ip:10").addresses && needs("ip:10").details);
        QVERIFY(needs("changed:yes").changed);
    }

    void aWordInProgressIsNotSearchedFor()
    {
        const auto good = [](const QString &before, const QString &text) {
            return model::lastGood(before, text, Query::parse(text).error());
        };
        QCOMPARE(good("web sta", "web stat:"), QStringLiteral("web "));
        QCOMPARE(good("web state", "web state:"), QStringLiteral("web "));
        QCOMPARE(good("web ", "web state:"), QStringLiteral("web "));
        QCOMPARE(good("web state:run", "web state:runx"), QStringLiteral("web state:run"));
        QCOMPARE(good("web (db", "web (db x:"), QStringLiteral("web (db"));
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QStringList>("candidates");
        QTest::newRow("key") << "web sta"
                             << "sta" << QStringList{"state:", "stale:"};
        QTest::newRow("figure") << "cp"
                                << "cp" << QStringList{"cpu>"};
        QTest::newRow("negated") << "-aut"
                                 << "aut" << QStringList{"autostart:"};
        QTest::newRow("one letter is a plain word yet") << "s"
                                                        << "s" << QStringList{};
        QTest::newRow("yes") << "changed:"
                             << "" << QStringList{"yes", "no"};
        QTest::newRow("state") << "(state:s"
                               << "s" << QStringList{"saved", "stopping", "stale"};
        QTest::newRow("second state") << "state:off,r"
                                      << "r" << QStringList{"running"};
        QTest::newRow("host") << "host:"
                              << "" << QStringList{"alpha", "beta", "\"my host\""};
        QTest::newRow("quoted") << "host:\"my"
                                << "\"my" << QStringList{"\"my host\""};
        QTest::newRow("after a space") << "host:alpha "
                                       << "" << QStringList{};
        QTest::newRow("unknown") << "what:"
                                 << "" << QStringList{};
        QTest::newRow("number") << "cpu>"
                                << "" << QStringList{};
    }
    void completes()
    {
        QFETCH(QString, text);
        QFETCH(QString, replaced);
        QFETCH(QStringList, candidates);
        const auto values = [](const QString &key) {
            return key == u"host" ? QStringList{"alpha", "beta", "my host"} : QStringList();
        };
        const model::Completion c = model::completionAt(text, text.size(), values);
        QCOMPARE(c.candidates, candidates);
        QCOMPARE(text.mid(c.at, c.length), replaced);
    }

    void valuesComeFromWhatIsThere()
    {
        model::HostsModel hosts;
        const model::HostId host{QUuid::createUuid()};
        hosts.add({.entry = {.id = host, .name = QStringLiteral("alpha"), .group = QStringLiteral("rack 1")}});
        model::InstancesModel instances;
        const virt::Instance vm{.uuid = QUuid::createUuid(), .name = QStringLiteral("vm")};
        instances.apply(host, QStringLiteral("alpha"), {.instances = {vm}, .taken = QDateTime::currentDateTime()});
        QCOMPARE(model::valuesOf(QStringLiteral("host"), instances, hosts), QStringList{QStringLiteral("alpha")});
        QCOMPARE(model::valuesOf(QStringLiteral("group"), instances, hosts), QStringList{QStringLiteral("rack 1")});
        QCOMPARE(model::valuesOf(QStringLiteral("tag"), instances, hosts), QStringList{});
        QCOMPARE(model::valuesOf(QStringLiteral("cpu"), instances, hosts), QStringList{});
    }

    void haystacksFollowTheirRows()
    {
        model::Haystacks stacks;
        const auto of = [&](size_t at, const model::InstanceRow &r) { return stacks.of({.row = r, .at = at}); };
        model::InstanceRow a = row(QStringLiteral("A"));
        const model::InstanceRow b = row(QStringLiteral("B"));
        QVERIFY(of(0, a).startsWith(u'a'));
        QVERIFY(of(1, b).startsWith(u'b'));
        stacks.forget(0, 0);
        QVERIFY(of(0, b).startsWith(u'b'));
        a.instance.name = QStringLiteral("C");
        a.instance.state = DomainState::Paused;
        QVERIFY(of(0, a).contains(QStringLiteral("c\nalpha\npaused")));
        a.details = std::make_shared<virt::Details>(virt::Details{.tags = {QStringLiteral("Blue")}});
        QVERIFY(of(0, a).contains(QStringLiteral("blue")));
    }
};

QTEST_GUILESS_MAIN(TstQuery)
#include "tst_query.moc"
