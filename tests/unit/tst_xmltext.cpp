// SPDX-License-Identifier: GPL-3.0-or-later
// The pure parts of the XML editor: colours, passwords, places of faults.
#include "gui/instance/definitionfault.h"
#include "gui/instance/secretmask.h"
#include "gui/instance/xmllexer.h"
#include <QTest>

using gui::XmlInside;
using Kind = gui::XmlToken::Kind;

static QString parts(const QString &line, Kind kind, XmlInside &inside)
{
    QStringList out;
    for (const gui::XmlToken &token : gui::xmlTokens(line, inside)) {
        if (token.kind == kind)
            out << line.mid(token.start, token.length);
    }
    return out.join(u'|');
}

static QString parts(const QString &line, Kind kind)
{
    XmlInside inside = XmlInside::Text;
    return parts(line, kind, inside);
}

class XmlTextTest : public QObject {
    Q_OBJECT

private slots:
    void partsOfALine()
    {
        const QString line = QStringLiteral("  <disk type='file' device=\"disk\"/> text <!-- note -->");
        QCOMPARE(parts(line, Kind::Element), QStringLiteral("<disk|/|>"));
        QCOMPARE(parts(line, Kind::Attribute), QStringLiteral("type|device"));
        QCOMPARE(parts(line, Kind::Value), QStringLiteral("'file'|\"disk\""));
        QCOMPARE(parts(line, Kind::Comment), QStringLiteral("<!-- note -->"));
    }

    void stateGoesFromLineToLine()
    {
        XmlInside inside = XmlInside::Text;
        QCOMPARE(parts(QStringLiteral("a <!-- begins"), Kind::Comment, inside), QStringLiteral("<!-- begins"));
        QCOMPARE(inside, XmlInside::Comment);
        QCOMPARE(parts(QStringLiteral("goes on"), Kind::Comment, inside), QStringLiteral("goes on"));
        QCOMPARE(parts(QStringLiteral("ends --> <a"), Kind::Comment, inside), QStringLiteral("ends -->"));
        QCOMPARE(inside, XmlInside::Tag);
        QCOMPARE(parts(QStringLiteral("  x='1"), Kind::Attribute, inside), QStringLiteral("x"));
        QCOMPARE(inside, XmlInside::SingleQuotes);
        QCOMPARE(parts(QStringLiteral("2' y='3'>"), Kind::Value, inside), QStringLiteral("2'|'3'"));
        QCOMPARE(inside, XmlInside::Text);
    }

    void whatLooksLikeATagInsideIsNone()
    {
        QVERIFY(parts(QStringLiteral("<![CDATA[<not-a-tag x='1'>]]>"), Kind::Attribute).isEmpty());
        QCOMPARE(parts(QStringLiteral("<a x='<b>'/>"), Kind::Element), QStringLiteral("<a|/|>"));
    }

    void halfWrittenTextComesToAnEnd_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"<", "</", "<a <b", "<a x=", "<a x='", "<>", "< a", "<a//>", "<!", "<?xml", "'\"<", "<a ="})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void halfWrittenTextComesToAnEnd()
    {
        QFETCH(QString, line);
        XmlInside inside = XmlInside::Text;
        for (const gui::XmlToken &token : gui::xmlTokens(line, inside)) {
            QVERIFY(token.length > 0);
            QVERIFY(token.start >= 0 && token.start + token.length <= line.size());
        }
    }

    void passwordsAreMasked()
    {
        const QString before = QStringLiteral("<graphics type='vnc' passwd='s3cret' port='1'/>");
        const auto same = gui::withoutSecrets(before, QStringLiteral("<graphics passwd=\"s3cret\" port='2'/>"));
        QVERIFY(!same.before.contains(QStringLiteral("s3cret")));
        QVERIFY(!same.after.contains(QStringLiteral("s3cret")));
        QVERIFY(!same.after.contains(QStringLiteral("(new)")));
        QVERIFY(same.before.endsWith(QStringLiteral("port='1'/>")));
    }

    void aNewPasswordIsSeenAsNew()
    {
        const auto pair = gui::withoutSecrets(QStringLiteral("<graphics passwd='old'/>"),
                                              QStringLiteral("<graphics passwd=\n  'fresh'/>"));
        QVERIFY(!pair.after.contains(QStringLiteral("fresh")));
        QVERIFY(pair.after.contains(QStringLiteral("(new)")));
        QVERIFY(pair.before != pair.after);
    }

    void textWithoutPasswordsIsLeftAlone()
    {
        const QString xml = QStringLiteral("<domain><passwd>no attribute</passwd></domain>");
        QCOMPARE(gui::withoutSecrets(xml, xml).after, xml);
    }

    void placesOfFaults_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("xml");
        QTest::addColumn<int>("line");
        const QString good = QStringLiteral("<domain>\n  <name>a</name>\n  <foo/>\n</domain>");
        QTest::newRow("not XML") << QString() << QStringLiteral("<domain>\n<a></b>\n</domain>") << 2;
        QTest::newRow("libxml2") << QStringLiteral("(domain_definition):3: bad prefix\n") << good << 3;
        QTest::newRow("schema") << QStringLiteral("Extra element foo in interleave\nElement domain failed") << good
                                << 3;
        QTest::newRow("schema, second word") << QStringLiteral("Element domain has extra content: foo\n") << good << 3;
        QTest::newRow("unknown") << QStringLiteral("out of memory") << good << 0;
        QTest::newRow("whole") << QStringLiteral("Element domain failed to validate content") << good << 0;
        QTest::newRow("huge") << QString() << QString(5 * 1024 * 1024, u'<') << 0;
    }
    void placesOfFaults()
    {
        QFETCH(QString, message);
        QFETCH(QString, xml);
        const auto place = gui::placeOf({.message = message}, xml);
        QTEST(place ? place->line : 0, "line");
    }

    void columnsCountFromOne()
    {
        const auto place = gui::placeOf({.message = QStringLiteral("Extra element b in interleave")},
                                        QStringLiteral("<a>\n  <b/></a>"));
        QVERIFY(place);
        QCOMPARE(*place, (gui::TextPlace{.line = 2, .column = 3}));
    }
};

QTEST_GUILESS_MAIN(XmlTextTest)
#include "tst_xmltext.moc"
