// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues are complete, fit their sources, and are the ones in the program.
#include "app/translation.h"
#include "tests/gui/catalogue.h"
#include <QRegularExpression>
#include <QTest>

namespace {

QStringList found(const QString &text, const char *pattern)
{
    QStringList out;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        out.append(it.next().captured(0).toUpper());
    out.sort();
    return out;
}

QString withNumber(QString text)
{
    return text.replace("%Ln", "2").replace("%n", "2");
}

} // namespace

class TestCatalogues : public QObject {
    Q_OBJECT
private slots:
    void chineseIsComplete();
    void placesAndKeysAgree();
    void chineseIsFound();
    void englishHasPlurals();

private:
    QList<Message> m_chinese = catalogue(QStringLiteral("zh_CN"));
};

void TestCatalogues::chineseIsComplete()
{
    QVERIFY(m_chinese.size() > 500);
    for (const Message &m : std::as_const(m_chinese)) {
        QVERIFY2(m.finished, qPrintable(m.key()));
        QVERIFY2(m.translations.size() == 1 && !m.translations.constFirst().isEmpty(), qPrintable(m.key()));
        // A class of a room has its namespace, else lupdate did not see the class; app/ has none.
        QVERIFY2(m.context.contains("::") || m.context == "HostKeeper", qPrintable(m.key()));
    }
}

void TestCatalogues::placesAndKeysAgree()
{
    for (const Message &m : std::as_const(m_chinese)) {
        const QString &text = m.translations.constFirst();
        for (const char *pattern : {"%L?\\d", "%L?n", "&[A-Za-z]", "…$", "\n", "[Vv]irtdeck"})
            QVERIFY2(found(text, pattern) == found(m.source, pattern), qPrintable(m.key() + pattern));
        QVERIFY2(!QString(m.source).remove("&&").contains(u'&') || text.contains("(&"), qPrintable(m.key()));
        QVERIFY2(!m.source.endsWith(u'.') || text.endsWith(u"。"), qPrintable(m.key()));
        QVERIFY2(!found(text, "[\\x{4e00}-\\x{9fff}][,;:?!.]").size(), qPrintable(m.key())); // half-width marks
    }
}

// The catalogue in the program is the one in the sources.
void TestCatalogues::chineseIsFound()
{
    installTranslations(*qApp, QStringLiteral("zh_CN"));
    for (const Message &m : std::as_const(m_chinese)) {
        const QByteArray context = m.context.toUtf8(), source = m.source.toUtf8(), comment = m.comment.toUtf8();
        const QString text = QCoreApplication::translate(context.constData(), source.constData(), comment.constData(),
                                                         m.plural ? 2 : -1);
        QCOMPARE(text, m.plural ? withNumber(m.translations.constFirst()) : m.translations.constFirst());
    }
}

void TestCatalogues::englishHasPlurals()
{
    QSet<QString> chinese, english;
    for (const Message &m : std::as_const(m_chinese))
        if (m.plural)
            chinese.insert(m.key());
    for (const Message &m : catalogue(QStringLiteral("en"))) {
        QVERIFY2(m.plural && m.finished && m.translations.size() == 2, qPrintable(m.key()));
        for (const QString &form : m.translations)
            QVERIFY2(!form.contains("(s)") && found(form, "%L?[\\dn]") == found(m.source, "%L?[\\dn]"),
                     qPrintable(m.key()));
        english.insert(m.key());
    }
    QCOMPARE(english, chinese);
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
