// SPDX-License-Identifier: GPL-3.0-or-later
// Records of plans: written before each step, found again by the next run, damaged ones set aside; the mark in a domain.
#include "model/plans/planbook.h"
#include "model/store/notices.h"
#include "virt/plan/record.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace virt;
using model::PlanBook;

namespace {

PlanRecord sample()
{
    return {.id = QUuid::createUuid(),
            .kind = QStringLiteral("revert-external"),
            .title = QStringLiteral("Revert web-1 to \"<&>\""),
            .uuid = QUuid::createUuid(),
            .object = QStringLiteral("web-1"),
            .host = QStringLiteral("alpha"),
            .uri = QStringLiteral("qemu+ssh://alpha/system"),
            .begun = QDateTime::fromSecsSinceEpoch(1795175823, Qt::UTC),
            .step = 3,
            .final = true,
            .parameters = {{QStringLiteral("snapshot"), QStringLiteral("]]>&\"é")}}};
}

// As a job does it.
Result<> keepOnThread(const PlanLedger &ledger, const PlanRecord &record)
{
    Result<> out;
    std::thread([&] { out = ledger.keep(record); }).join();
    return out;
}

} // namespace

class TestPlanBook : public QObject {
    Q_OBJECT
private slots:
    void recordsSurviveTheirText();
    void marksAreFoundAndLeaveTheRestAlone();
    void theNextRunFindsThem();
    void whatIsUnderWayIsNotUnfinished();
    void whatIsToldIsWithdrawnWhenSomebodyIsAtIt();
    void damagedOnesAreSetAside();
    void aFolderThatCannotBeWrittenStopsThePlan();
};

void TestPlanBook::recordsSurviveTheirText()
{
    const PlanRecord record = sample();
    const auto read = parseRecord(recordJson(record));
    QVERIFY(read);
    QCOMPARE(*read, record);
    QVERIFY(!parseRecord("{}"));
    QVERIFY(!parseRecord("not json"));
    QByteArray later = recordJson(record);
    QVERIFY(!parseRecord(later.replace("\"format\":1", "\"format\":2")));
}

void TestPlanBook::marksAreFoundAndLeaveTheRestAlone()
{
    const QByteArray plain = "<domain type=\"qemu\">\n  <name>web-1</name>\n  <odd x=\"1\" />\n</domain>\n";
    const PlanRecord record = sample();
    const QByteArray marked = withMark(plain, record);
    QVERIFY(!markIn(plain));
    QVERIFY(markIn(marked));
    QCOMPARE(*markIn(marked), record);
    QCOMPARE(withMark(marked, {}), plain);
    const PlanRecord other = sample();
    QCOMPARE(*markIn(withMark(marked, other)), other); // one at a time
    const QByteArray owned = "<domain><name>a</name><metadata><x:y xmlns:x=\"urn:x\">1</x:y></metadata></domain>";
    QVERIFY(withMark(withMark(owned, record), {}).contains("<x:y xmlns:x=\"urn:x\">1</x:y>"));
}

void TestPlanBook::theNextRunFindsThem()
{
    const QTemporaryDir folder;
    const PlanRecord record = sample();
    {
        PlanBook book;
        book.keepIn(folder.path());
        QVERIFY(keepOnThread(book.ledger(), record));
    }
    const QStringList files = QDir(folder.filePath(QStringLiteral("plans"))).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("plans/") + files.first()))
                 & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    PlanBook book;
    book.keepIn(folder.path());
    QCOMPARE(book.unfinished(), QList<PlanRecord>{record});
    QCOMPARE(book.unfinishedOf(record.uuid).size(), 1);
    QVERIFY(book.unfinishedOf(QUuid::createUuid()).isEmpty());
    book.ledger().forget(record.id);
    QTRY_VERIFY(book.unfinished().isEmpty());
    QVERIFY(QDir(folder.filePath(QStringLiteral("plans"))).entryList(QDir::Files).isEmpty());
}

void TestPlanBook::whatIsUnderWayIsNotUnfinished()
{
    PlanBook book; // keeps nothing on the disk, but knows
    QSignalSpy changed(&book, &PlanBook::changed);
    const PlanRecord record = sample();
    book.begin(record.id);
    QVERIFY(keepOnThread(book.ledger(), record));
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(book.unfinished().isEmpty());
    book.settle(record.id); // it stopped on the way
    QCOMPARE(book.unfinished().size(), 1);
    book.drop(record.id);
    QVERIFY(book.unfinished().isEmpty());
}

// As the windows show it: Finish takes the notice away, and it returns only when that failed.
void TestPlanBook::whatIsToldIsWithdrawnWhenSomebodyIsAtIt()
{
    const QTemporaryDir folder;
    const PlanRecord record = sample();
    {
        PlanBook book;
        book.keepIn(folder.path());
        QVERIFY(keepOnThread(book.ledger(), record));
    }
    model::Notices notices;
    PlanBook book;
    connect(&book, &PlanBook::told, &notices, &model::Notices::add);
    connect(&book, &PlanBook::withdrawn, &notices, &model::Notices::dismiss);
    book.keepIn(folder.path());
    const QStringList sentences = notices.all();
    QCOMPARE(sentences.size(), 1);
    QVERIFY2(sentences.first().contains(record.title), qPrintable(sentences.first()));
    book.begin(record.id);
    QCOMPARE(notices.all(), QStringList());
    book.settle(record.id); // it failed
    QCOMPARE(notices.all(), sentences);
    book.begin(record.id);
    QSignalSpy changed(&book, &PlanBook::changed);
    book.ledger().forget(record.id);
    QTRY_COMPARE(changed.size(), 1);
    book.settle(record.id); // it is done
    QCOMPARE(notices.all(), QStringList());
}

void TestPlanBook::damagedOnesAreSetAside()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("plans")));
    QFile file(folder.filePath(QStringLiteral("plans/plan-x.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\":1") > 0);
    file.close();
    PlanBook book;
    QSignalSpy fault(&book, &PlanBook::told);
    book.keepIn(folder.path());
    QCOMPARE(fault.size(), 1);
    QVERIFY(book.unfinished().isEmpty());
    QVERIFY(!QFile::exists(file.fileName()));
}

// Without a record nobody could mend it after a power cut: so the plan does not begin.
void TestPlanBook::aFolderThatCannotBeWrittenStopsThePlan()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("plans")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    PlanBook book;
    book.keepIn(folder.path());
    QVERIFY(!keepOnThread(book.ledger(), sample()));
    QVERIFY(book.unfinished().isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanBook)
#include "tst_planbook.moc"
