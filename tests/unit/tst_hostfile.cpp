// SPDX-License-Identifier: GPL-3.0-or-later
// The file of hosts: what it keeps, what it refuses, how what it offers compares with the list.
#include "model/hosts/hostfile.h"
#include "model/hosts/hostoffers.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace model;

class TestHostFile : public QObject {
    Q_OBJECT
private slots:
    void comesBack();
    void holdsNoPasswordsAndNothingLocal();
    void refused_data();
    void refused();
    void badEntriesAreToldApart();
    void documentedExample();
    void offers_data();
    void offers();
    void oneIdTwice();
    void byAddress();

private:
    void write(const QByteArray &content) const;
    [[nodiscard]] QString file() const { return m_dir.filePath("hosts.json"); }
    QTemporaryDir m_dir;
};

static HostEntry host(const QString &name, const QString &uri)
{
    return {.id = {QUuid::createUuid()}, .name = name, .uri = uri};
}

void TestHostFile::write(const QByteArray &content) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(content);
}

void TestHostFile::comesBack()
{
    HostList list{
        .groups = {"a", "a/b", "empty"},
        .hosts = {host("Käse \"1\"", "qemu+ssh://root@alpha:2222/system?keyfile=/k"), host("local", "qemu:///system")},
        .faults = {}};
    list.hosts[0].jump = QStringLiteral("me@gate:22,inner");
    list.hosts[0].group = QStringLiteral("a/b");
    list.hosts[1].readOnly = true;
    list.hosts[1].connectAtStart = false;
    QVERIFY(writeHostFile(file(), list));
    const auto read = readHostFile(file());
    QVERIFY(read);
    QCOMPARE(*read, list);
}

void TestHostFile::holdsNoPasswordsAndNothingLocal()
{
    HostEntry entry = host("alpha", "qemu+ssh://root:s3cret@alpha/system");
    entry.cordoned = true;
    QVERIFY(writeHostFile(file(), {.groups = {}, .hosts = {entry}, .faults = {}}));
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray content = in.readAll();
    QVERIFY(!content.contains("s3cret") && !content.contains("cordoned"));
    QVERIFY(!readHostFile(file())->hosts.first().cordoned);
}

void TestHostFile::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << "Line 1";
    QTest::newRow("no JSON") << QByteArray("hosts:\n- alpha\n") << "Line 1";
    QTest::newRow("cut off") << QByteArray("{\"format\":\"virtdeck-hosts\",\n\"version\":1,\n\"hosts\":[{") << "Line 3";
    QTest::newRow("other JSON") << QByteArray("{\"hosts\":[]}") << "virtdeck-hosts";
    QTest::newRow("newer") << QByteArray("{\"format\":\"virtdeck-hosts\",\"version\":2,\"hosts\":[]}") << "newer";
    QTest::newRow("no hosts") << QByteArray("{\"format\":\"virtdeck-hosts\",\"version\":1,\"hosts\":5}") << "no hosts";
}

void TestHostFile::refused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    write(content);
    const auto read = readHostFile(file());
    QVERIFY(!read);
    QVERIFY2(read.error().text().contains(words), qPrintable(read.error().text()));
    QVERIFY(read.error().text().contains(file()));
    QVERIFY(!readHostFile(m_dir.filePath("none.json")));
}

void TestHostFile::badEntriesAreToldApart()
{
    write("{\"format\":\"virtdeck-hosts\",\"version\":1,\"hosts\":[5,{\"name\":\"b\",\"uri\":\"nonsense\"},"
          "{\"uri\":\" qemu+ssh://root@c.example.org/system \",\"group\":\" x // y \",\"id\":\"odd\"}]}");
    const auto read = readHostFile(file());
    QVERIFY(read);
    QCOMPARE(read->hosts.size(), 1);
    QCOMPARE(read->hosts[0].name, QStringLiteral("c"));
    QCOMPARE(read->hosts[0].group, QStringLiteral("x/y"));
    QVERIFY(read->hosts[0].id.isNull() && read->hosts[0].connectAtStart);
    QCOMPARE(read->faults.size(), 2);
    QVERIFY(read->faults[1].startsWith(QStringLiteral("Entry 2 (b)")));
}

// What the documentation shows must be what is read.
void TestHostFile::documentedExample()
{
    QFile document(QStringLiteral(VIRTDECK_SOURCE_DIR "/docs/hosts-file.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    write(text.section("```json", 1, 1).section("```", 0, 0).toUtf8());
    const auto read = readHostFile(file());
    QVERIFY(read);
    QCOMPARE(read->hosts.size(), 1);
    QCOMPARE(read->groups.size(), 3);
    QCOMPARE(read->hosts[0].jump, QStringLiteral("me@gate.example.org:2222"));
    QVERIFY(read->faults.isEmpty());
}

void TestHostFile::offers_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    using Kind = HostOffer::Kind;
    QTest::newRow("the same") << "" << int(Kind::Same) << "the same";
    QTest::newRow("another id") << "id" << int(Kind::Same) << "the same";
    QTest::newRow("renamed") << "name" << int(Kind::Changed) << "name";
    QTest::newRow("moved") << "uri" << int(Kind::Changed) << "URI";
    QTest::newRow("by way of") << "jump" << int(Kind::Changed) << "jump host";
    QTest::newRow("regrouped") << "group" << int(Kind::Changed) << "group";
    QTest::newRow("rights") << "readOnly" << int(Kind::Changed) << "read-only";
    QTest::newRow("start") << "start" << int(Kind::Changed) << "connect at start";
    QTest::newRow("new") << "id uri" << int(Kind::New) << "new";
}

void TestHostFile::offers()
{
    QFETCH(const QString, field);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    HostEntry present = host("alpha", "qemu+ssh://root@alpha/system");
    present.cordoned = true;
    HostEntry found = present;
    found.cordoned = false;
    if (field.contains("id"))
        found.id = {QUuid::createUuid()};
    if (field.contains("uri"))
        found.uri = QStringLiteral("qemu+ssh://root@beta/system");
    if (field == "name")
        found.name = QStringLiteral("b");
    if (field == "jump")
        found.jump = QStringLiteral("gate");
    if (field == "group")
        found.group = QStringLiteral("g");
    if (field == "readOnly")
        found.readOnly = true;
    if (field == "start")
        found.connectAtStart = false;
    const HostOffer offer = offersFromFile({found}, {host("other", "qemu:///system"), present}).first();
    QCOMPARE(int(offer.kind), kind);
    QVERIFY2(offer.remark.contains(words), qPrintable(offer.remark));
    if (offer.kind != HostOffer::Kind::New) {
        QCOMPARE(offer.entry.id, present.id); // it replaces that one
        QVERIFY(offer.entry.cordoned);        // which the file does not say
    }
}

void TestHostFile::oneIdTwice()
{
    const HostEntry first = host("a", "qemu+ssh://a/system");
    HostEntry second = host("b", "qemu+ssh://b/system");
    second.id = first.id;
    const auto offers = offersFromFile({first, second}, {});
    QVERIFY(offers[0].entry.id == first.id && offers[1].entry.id.isNull());
}

void TestHostFile::byAddress()
{
    HostEntry present = host("alpha", "qemu+ssh://root@alpha/system");
    present.readOnly = true;
    HostEntry same{.name = "other name", .uri = present.uri}, behind = same;
    behind.jump = QStringLiteral("gate"); // the same address in another network
    const auto offers = offersByAddress({same, behind}, {present});
    QVERIFY(offers[0].kind == HostOffer::Kind::Same && offers[0].remark.contains("alpha"));
    QVERIFY(offers[1].kind == HostOffer::Kind::New);
}

QTEST_GUILESS_MAIN(TestHostFile)
#include "tst_hostfile.moc"
