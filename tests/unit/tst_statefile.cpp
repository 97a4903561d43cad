// SPDX-License-Identifier: GPL-3.0-or-later
// Files the program keeps: whole or not at all, for the user's eyes only, and never written over unread.
#include "model/store/notices.h"
#include "model/store/statefile.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace model;

class TestStateFile : public QObject {
    Q_OBJECT
private slots:
    void comesBack();
    void isTheUsersAlone();
    void missingIsEmpty();
    void damaged_data();
    void damaged();
    void olderVersionIsRead();
    void setAsideNeverOverwrites();
    void tooLarge();
    void folderThatCannotBe();
    void ownFileIsSetAside();
    void notices();

private:
    [[nodiscard]] JsonFile file(const QString &name = QStringLiteral("a.json")) const
    {
        return {.path = m_dir.filePath(name), .format = QStringLiteral("virtdeck-test"), .version = 2};
    }
    void write(const QByteArray &content) const
    {
        QFile out(file().path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QTemporaryDir m_dir;
};

void TestStateFile::comesBack()
{
    const JsonFile deep = file(QStringLiteral("new/folder/b.json"));
    QVERIFY(writeJson(deep, {{"a", 1}, {"b", QStringLiteral("ä\n")}}));
    const auto read = readJson(deep);
    QVERIFY(read);
    QCOMPARE(read->value("b").toString(), QStringLiteral("ä\n"));
    QCOMPARE(read->value("version").toInt(), 2);
}

void TestStateFile::isTheUsersAlone()
{
    QVERIFY(writeJson(file(), {}));
    const auto group = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                       | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(file().path).permissions() & group));
}

void TestStateFile::missingIsEmpty()
{
    const auto read = readJson(file(QStringLiteral("none.json")));
    QVERIFY(read && read->isEmpty());
}

void TestStateFile::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty file") << QByteArray() << "Line 1";
    QTest::newRow("half") << QByteArray("{\n\"format\":\n\"virtd") << "Line 3";
    QTest::newRow("zeros") << QByteArray(100, '\0') << "Line 1";
    QTest::newRow("another format") << QByteArray("{\"format\":\"x\",\"version\":1}") << "virtdeck-test";
    QTest::newRow("an array") << QByteArray("[1,2]") << "virtdeck-test";
    QTest::newRow("no version") << QByteArray("{\"format\":\"virtdeck-test\"}") << "version";
    QTest::newRow("newer") << QByteArray("{\"format\":\"virtdeck-test\",\"version\":3}") << "newer";
}

void TestStateFile::damaged()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    write(content);
    const auto read = readJson(file());
    QVERIFY(!read);
    QVERIFY(read.error().kind == virt::Error::Kind::Invalid);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().text()));
}

void TestStateFile::olderVersionIsRead()
{
    write("{\"format\":\"virtdeck-test\",\"version\":1,\"a\":5}");
    QCOMPARE(readJson(file())->value("a").toInt(), 5);
}

void TestStateFile::setAsideNeverOverwrites()
{
    const QDateTime when(QDate(2026, 1, 2), QTime(3, 4, 5));
    QStringList kept;
    for (const char *content : {"one", "two", "three"}) {
        write(content);
        kept << *setAside(file().path, when);
    }
    QCOMPARE(QFileInfo(kept[0]).fileName(), QStringLiteral("a.json.damaged-20260102-030405"));
    QCOMPARE(QFileInfo(kept[2]).fileName(), QStringLiteral("a.json.damaged-20260102-030405-3"));
    QCOMPARE(*readFile(kept[1], 100), QByteArray("two"));
    QVERIFY(!QFile::exists(file().path));
    QVERIFY(!setAside(file().path, when)); // there is nothing
}

void TestStateFile::tooLarge()
{
    write(QByteArray(100, ' '));
    JsonFile small = file();
    small.most = 99;
    QVERIFY(!readJson(small));
    QCOMPARE(readFile(file().path, 100)->size(), 100);
}

void TestStateFile::folderThatCannotBe()
{
    write("x");
    const auto written = writeFile(file().path + QStringLiteral("/b"), "y");
    QVERIFY(!written);
    QVERIFY(written.error().during.contains(file().path));
}

void TestStateFile::ownFileIsSetAside()
{
    write("{ damaged");
    QStringList faults;
    QVERIFY(readOwnJson(file(), &faults).isEmpty());
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.first().contains(QStringLiteral("a.json.damaged-")));
    QVERIFY(!QFile::exists(file().path));
    QVERIFY(readOwnJson(file(), &faults).isEmpty());
    QCOMPARE(faults.size(), 1); // it is not there any more, and that is no fault
}

void TestStateFile::notices()
{
    Notices all;
    const QSignalSpy changed(&all, &Notices::changed);
    all.add(QStringLiteral("a"));
    all.addAll({QStringLiteral("a"), QStringLiteral("b")});
    all.addAll({QStringLiteral("b")});
    QCOMPARE(all.all(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(changed.size(), 2);
    all.dismiss(QStringLiteral("a"));
    all.dismiss(QStringLiteral("a"));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(all.all(), QStringList{QStringLiteral("b")});
}

QTEST_GUILESS_MAIN(TestStateFile)
#include "tst_statefile.moc"
