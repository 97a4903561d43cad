// SPDX-License-Identifier: GPL-3.0-or-later
// What hosts were asked and what was changed on them: the profile of calls and the record of changes.
#include "model/calls/callsmodel.h"
#include "model/changes/changejournal.h"
#include "model/changes/changejson.h"
#include "model/changes/changesmodel.h"
#include "model/text/csv.h"
#include "virt/xml/secrets.h"
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace model;

class TestCalls : public QObject {
    Q_OBJECT
private slots:
    void profileFollowsByDifference();
    void profileUnderRandomChanges();
    void callTimes();
    void percentiles();
    void shellLines_data();
    void shellLines();
    void csv_data();
    void csv();
    void lineOfTheRecord();
    void journalKeepsAndReads();
    void journalSurvivesDamage();
    void journalOfManyThreads();
    void modelShowsEarlierRuns();
    void passwordsComeFromThePresent();
};

static ChangeEntry entry(const QString &name, const QDateTime &when)
{
    return {.host = {QUuid::createUuid()},
            .change = {.intent = {.action = "Force off " + name,
                                  .object = name,
                                  .uuid = QUuid::createUuid(),
                                  .virsh = {virt::shellLine({"destroy", name})}},
                       .host = "alpha",
                       .uri = "qemu+ssh://root@alpha/system",
                       .started = when,
                       .durationMs = 42}};
}

void TestCalls::profileFollowsByDifference()
{
    CallsModel calls;
    const QAbstractItemModelTester tester(&calls);
    const QSignalSpy changed(&calls, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&calls, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&calls, &QAbstractItemModel::rowsRemoved);
    const QString open = QStringLiteral("virConnectOpenAuth"), list = QStringLiteral("virConnectListAllDomains");
    virt::Durations durations;
    for (const qint64 ms : {1, 2, 2, 3})
        durations.add(ms * 1'000'000);
    calls.apply({{open, {.count = 1, .failed = 0, .totalNs = 5'000'000, .longestNs = 5'000'000}},
                 {list, {.count = 4, .failed = 1, .longestNs = 3'000'000, .bytes = 2048, .durations = durations}}});
    QCOMPARE(inserted.size(), 1);
    const int at = calls.index(0, 0).data().toString() == list ? 0 : 1;
    const auto text = [&](int column) { return calls.index(at, column).data().toString(); };
    QCOMPARE(text(CallsModel::Function), list);
    QCOMPARE(text(CallsModel::Count), QStringLiteral("4"));
    QCOMPARE(text(CallsModel::Failed), QStringLiteral("1"));
    QCOMPARE(text(CallsModel::Median), QStringLiteral("2 ms"));
    QCOMPARE(text(CallsModel::NinetyFifth), QStringLiteral("3 ms")); // never beyond the longest
    QCOMPARE(text(CallsModel::Longest), QStringLiteral("3 ms"));
    QCOMPARE(text(CallsModel::Bytes), QStringLiteral("2\u00A0KiB"));
    calls.apply({{open, {.count = 1, .failed = 0, .totalNs = 5'000'000, .longestNs = 5'000'000}},
                 {list, {.count = 5, .failed = 1, .totalNs = 9'000'000, .longestNs = 3'000'000}}});
    QCOMPARE(changed.size(), 1); // only what changed
    QCOMPARE(text(CallsModel::Count), QStringLiteral("5"));
    calls.apply({{open, {.count = 1, .failed = 0, .totalNs = 5'000'000, .longestNs = 5'000'000}}});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(calls.rowCount(), 1);
    QCOMPARE(inserted.size(), 1);
}

void TestCalls::profileUnderRandomChanges()
{
    CallsModel calls;
    const QAbstractItemModelTester tester(&calls);
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        CallsModel::Totals totals;
        for (int n = random.bounded(12); n > 0; --n)
            totals[QStringLiteral("f%1").arg(random.bounded(20))] = {.count = random.bounded(9u) + 1};
        calls.apply(totals);
        QCOMPARE(calls.rowCount(), int(totals.size()));
        for (int r = 0; r < calls.rowCount(); ++r)
            QCOMPARE(calls.index(r, CallsModel::Count).data(CallsModel::SortRole).toULongLong(),
                     totals.value(calls.index(r, 0).data().toString()).count);
    }
}

void TestCalls::callTimes()
{
    QCOMPARE(callTimeText(0), QStringLiteral("0 µs"));
    QCOMPARE(callTimeText(420'300), QStringLiteral("420 µs"));
    QCOMPARE(callTimeText(999'800), QStringLiteral("1 ms"));
    QCOMPARE(callTimeText(12'400'000), QStringLiteral("12 ms"));
}

void TestCalls::percentiles()
{
    virt::Durations none;
    QCOMPARE(none.percentile(95), 0);
    virt::Durations durations;
    for (int ms = 1; ms <= 1000; ++ms)
        durations.add(ms * 1'000'000LL);
    const double p50 = double(durations.percentile(50)) / 1e6, p95 = double(durations.percentile(95)) / 1e6;
    QVERIFY2(p50 >= 500 && p50 <= 500 * 1.2, qPrintable(QString::number(p50)));
    QVERIFY2(p95 >= 950 && p95 <= 950 * 1.2, qPrintable(QString::number(p95)));
    virt::Durations extremes;
    extremes.add(0);
    extremes.add(std::numeric_limits<qint64>::max());
    QVERIFY(extremes.percentile(1) < 2000);
    extremes.add(durations);
    QVERIFY(extremes.percentile(50) > 400'000'000);
}

void TestCalls::shellLines_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{"destroy", "web-1"} << "destroy web-1";
    QTest::newRow("space") << QStringList{"destroy", "web 1"} << "destroy 'web 1'";
    QTest::newRow("quote") << QStringList{"destroy", "it's"} << "destroy 'it'\\''s'";
    QTest::newRow("empty") << QStringList{"desc", ""} << "desc ''";
    QTest::newRow("dollar") << QStringList{"start", "$(reboot)"} << "start '$(reboot)'";
    QTest::newRow("not Latin") << QStringList{"start", "主机"} << "start '主机'";
    QTest::newRow("line end") << QStringList{"a\nb"} << "'a\nb'";
}

void TestCalls::shellLines()
{
    QFETCH(QStringList, words);
    QTEST(virt::shellLine(words), "line");
}

void TestCalls::csv_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{"a", "b"} << "a,b\r\n";
    QTest::newRow("comma, quote, line") << QStringList{"a,b", "say \"x\"", "1\n2"}
                                        << "\"a,b\",\"say \"\"x\"\"\",\"1\n2\"\r\n";
    QTest::newRow("formula") << QStringList{"=1+1", "-2", "@x", "+3.5"} << "'=1+1,-2,'@x,+3.5\r\n";
    QTest::newRow("formula to be quoted") << QStringList{"=A(1,2)"} << "\"'=A(1,2)\"\r\n";
}

void TestCalls::csv()
{
    QFETCH(QStringList, cells);
    QTEST(csvLine(cells), "line");
}

void TestCalls::lineOfTheRecord()
{
    ChangeEntry full = entry("web\n\"1\"", QDateTime::currentDateTimeUtc());
    full.change.outcome = virt::Change::Outcome::Failed;
    full.change.error = "Force off: no";
    full.change.before = "<domain>\n  <name>é</name>\n</domain>\n";
    full.change.after = "<domain/>";
    const QByteArray line = toJsonLine(full);
    QVERIFY(!line.contains('\n'));
    QCOMPARE(fromJsonLine(line), std::optional(full));
    for (const char *bad : {"", "{}", "null", "{\"time\":\"x\",\"outcome\":\"done\"}",
                            "{\"time\":\"2026-01-01T00:00:00.000Z\",\"outcome\":\"odd\"}"})
        QVERIFY2(!fromJsonLine(bad), bad);
}

void TestCalls::journalKeepsAndReads()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath("sub/folder");
    ChangeJournal journal(folder);
    QList<ChangeEntry> made;
    for (int month = 1; month <= 3; ++month)
        for (int day = 1; day <= 4; ++day) {
            made << entry(QStringLiteral("web-%1-%2").arg(month).arg(day),
                          QDateTime({2026, month, day}, {12, 0}, Qt::UTC));
            journal.append(made.constLast());
        }
    QCOMPARE(journal.fault(), QString());
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo &file : files)
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(journal.newest(), made);
    QCOMPARE(journal.newest(5), made.last(5));
    QCOMPARE(ChangeJournal(QString()).newest(), {});
}

void TestCalls::journalSurvivesDamage()
{
    const QTemporaryDir dir;
    ChangeJournal journal(dir.path());
    const ChangeEntry one = entry("one", QDateTime({2026, 5, 1}, {0, 0}, Qt::UTC));
    const ChangeEntry two = entry("two", QDateTime({2026, 5, 2}, {0, 0}, Qt::UTC));
    journal.append(one);
    QFile file(dir.filePath("changes-2026-05.jsonl"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"time\":\"2026-05-01T1"); // the power went
    file.close();
    journal.append(two);
    qsizetype unreadable = 0;
    QCOMPARE(journal.newest(100, &unreadable), QList({one, two}));
    QCOMPARE(unreadable, 1);
    QVERIFY(QFile::remove(dir.filePath("changes-2026-05.jsonl")) && QDir(dir.path()).mkdir("changes-2026-05.jsonl"));
    journal.append(two); // a folder of that name cannot be written
    QVERIFY(!journal.fault().isEmpty());
}

void TestCalls::journalOfManyThreads()
{
    const QTemporaryDir dir;
    ChangeJournal journal(dir.path());
    const QDateTime when({2026, 5, 1}, {0, 0}, Qt::UTC);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&journal, &when, t] {
                for (int i = 0; i < 100; ++i)
                    journal.append(entry(QStringLiteral("web-%1-%2").arg(t).arg(i), when));
            });
    }
    qsizetype unreadable = 0;
    QCOMPARE(journal.newest(1000, &unreadable).size(), 400);
    QCOMPARE(unreadable, 0);
}

void TestCalls::modelShowsEarlierRuns()
{
    const QTemporaryDir dir;
    const ChangeEntry before = entry("old", QDateTime::currentDateTimeUtc().addDays(-1));
    ChangeJournal(dir.path()).append(before);
    ChangesModel changes;
    const QAbstractItemModelTester tester(&changes);
    changes.keepIn(dir.path());
    const ChangeEntry now = entry("new", QDateTime::currentDateTimeUtc());
    std::jthread([sink = changes.sinkOf(now.host), c = now.change] { sink(c); }).join();
    QTRY_COMPARE(changes.rowCount(), 2);
    QTest::qWait(20); // an entry that is read and told is there once
    QCOMPARE(changes.rowCount(), 2);
    QCOMPARE(changes.row(0), before);
    QCOMPARE(changes.row(1), now);
    QCOMPARE(changes.index(1, ChangesModel::Command).data().toString(), QStringLiteral("destroy new"));
    QCOMPARE(commandText(now.change), QStringLiteral("virsh -c qemu+ssh://root@alpha/system destroy new"));
    QCOMPARE(ChangeJournal(dir.path()).newest().size(), 2);
}

void TestCalls::passwordsComeFromThePresent()
{
    const QString kept = "<domain><devices><graphics type='vnc' passwd=''/><graphics type='spice' passwd=''/>"
                         "</devices></domain>";
    const QString present = "<domain><devices><graphics type='vnc' passwd='s3cret'/></devices></domain>";
    const QString filled = virt::withPasswordsOf(kept, present);
    QVERIFY2(filled.contains("type=\"vnc\" passwd=\"s3cret\""), qPrintable(filled));
    QVERIFY2(filled.contains("<graphics type=\"spice\" />"), qPrintable(filled));
    QCOMPARE(virt::withPasswordsOf(present, kept), present); // it has its own
    QCOMPARE(virt::withPasswordsOf("no xml", present), QStringLiteral("no xml"));
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
