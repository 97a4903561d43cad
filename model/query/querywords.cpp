// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/querywords.h"
#include <QCoreApplication>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Query)
};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}
    QueryWords read();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_text[m_at]; }
    [[nodiscard]] bool follows(qsizetype more) const;
    bool readSign();
    void readWord();
    void readKey(QueryWord &word);
    void readValues(QueryWord &word);
    void readQuoted(QString &value);
    void add(QueryWord::Kind kind, qsizetype length);

    const QString &m_text;
    qsizetype m_at = 0;
    QueryWords m_out;
};

// Something else than a space follows: a lone "-" is a word.
bool Reader::follows(qsizetype more) const
{
    return m_at + more < m_text.size() && !m_text[m_at + more].isSpace();
}

void Reader::add(QueryWord::Kind kind, qsizetype length)
{
    m_out.words.append({.kind = kind, .at = m_at, .length = length});
    m_at += length;
}

bool Reader::readSign()
{
    using Kind = QueryWord::Kind;
    const bool orWord = QStringView(m_text).mid(m_at).startsWith(u"OR") && !follows(2);
    if (orWord)
        add(Kind::Or, 2);
    else if (here() == u'|')
        add(Kind::Or, 1);
    else if (here() == u'(')
        add(Kind::Open, 1);
    else if (here() == u')')
        add(Kind::Close, 1);
    else if (here() == u'-' && follows(1))
        add(Kind::Not, 1);
    else
        return false;
    return true;
}

// Letters and a sign of comparison: "52:54:00" and "fe80::1" have no key.
void Reader::readKey(QueryWord &word)
{
    qsizetype end = m_at;
    while (end < m_text.size() && isLetter(m_text[end]))
        ++end;
    if (end == m_at || end == m_text.size())
        return;
    for (const QString &op : {QStringLiteral(">="), QStringLiteral("<="), QStringLiteral("!="), QStringLiteral(":"),
                              QStringLiteral("="), QStringLiteral(">"), QStringLiteral("<")}) {
        if (!QStringView(m_text).mid(end).startsWith(op))
            continue;
        word.key = m_text.mid(m_at, end - m_at).toLower();
        word.op = op;
        m_at = end + op.size();
        return;
    }
}

void Reader::readQuoted(QString &value)
{
    const qsizetype opening = m_at++;
    while (!atEnd() && here() != u'"')
        value += m_text[m_at++];
    if (atEnd())
        m_out.fault = QueryFault{opening, m_text.size() - opening, Words::tr("The quotation mark is not closed.")};
    else
        ++m_at;
}

void Reader::readValues(QueryWord &word)
{
    const auto ends = [this] { return here().isSpace() || here() == u'|' || here() == u'(' || here() == u')'; };
    word.values.append(QString());
    while (!atEnd() && !ends()) {
        if (here() == u'"') {
            word.quoted = true;
            readQuoted(word.values.last());
        } else if (here() == u',' && !word.key.isEmpty()) {
            word.values.append(QString());
            ++m_at;
        } else {
            word.values.last() += m_text[m_at++];
        }
    }
}

void Reader::readWord()
{
    QueryWord word{.at = m_at};
    readKey(word);
    word.valueAt = m_at;
    readValues(word);
    word.length = m_at - word.at;
    m_out.words.append(word);
}

QueryWords Reader::read()
{
    while (!atEnd()) {
        if (here().isSpace())
            ++m_at;
        else if (!readSign())
            readWord();
    }
    return std::move(m_out);
}

} // namespace

QueryWords readWords(const QString &text)
{
    return Reader(text).read();
}

} // namespace model
