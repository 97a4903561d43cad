// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/query.h"
#include <algorithm>
#include <QCoreApplication>

namespace model {

namespace {

using Kind = QueryWord::Kind;
using Test = tl::expected<QueryTest, QueryFault>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Query)
};

QueryTest allOf(std::vector<QueryTest> tests)
{
    if (tests.size() == 1)
        return tests.front();
    return [tests = std::move(tests)](const Subject &s) {
        return std::ranges::all_of(tests, [&](const QueryTest &test) { return test(s); });
    };
}

QueryTest anyOf(std::vector<QueryTest> tests)
{
    if (tests.size() == 1)
        return tests.front();
    return [tests = std::move(tests)](const Subject &s) {
        return std::ranges::any_of(tests, [&](const QueryTest &test) { return test(s); });
    };
}

// any := all ("|" all)*    all := one+    one := "-" one | "(" any ")" | word
class Parser {
public:
    Parser(const QList<QueryWord> &words, Needs &needs) : m_words(words), m_needs(needs) {}
    Test whole();

private:
    static constexpr int deepest = 50; // a text may come from anywhere
    [[nodiscard]] bool sees(Kind kind) const { return m_at < m_words.size() && m_words[m_at].kind == kind; }
    [[nodiscard]] bool sees() const { return m_at < m_words.size() && !sees(Kind::Or) && !sees(Kind::Close); }
    [[nodiscard]] tl::unexpected<QueryFault> faultHere(const QString &text) const;
    Test any();
    Test all();
    Test one();
    Test negated();
    Test bracketed();

    const QList<QueryWord> &m_words;
    Needs &m_needs;
    qsizetype m_at = 0;
    int m_depth = 0;
};

tl::unexpected<QueryFault> Parser::faultHere(const QString &text) const
{
    const QueryWord &word = m_words[std::min(m_at, m_words.size() - 1)];
    return tl::unexpected(QueryFault{word.at, word.length, text});
}

Test Parser::whole()
{
    Test test = any();
    if (test && m_at < m_words.size())
        return faultHere(Words::tr("There is no \"(\" for this \")\"."));
    return test;
}

Test Parser::any()
{
    std::vector<QueryTest> tests;
    do {
        Test test = all();
        if (!test)
            return test;
        tests.push_back(std::move(*test));
    } while (sees(Kind::Or) && ++m_at);
    return anyOf(std::move(tests));
}

Test Parser::all()
{
    std::vector<QueryTest> tests;
    while (sees()) {
        Test test = one();
        if (!test)
            return test;
        tests.push_back(std::move(*test));
    }
    if (tests.empty())
        return faultHere(Words::tr("A word is missing here."));
    return allOf(std::move(tests));
}

Test Parser::one()
{
    if (m_depth >= deepest)
        return faultHere(Words::tr("There are too many brackets."));
    if (sees(Kind::Not))
        return negated();
    if (sees(Kind::Open))
        return bracketed();
    return testOf(m_words[m_at++], m_needs);
}

Test Parser::negated()
{
    ++m_at;
    if (!sees())
        return faultHere(Words::tr("A word is missing here."));
    ++m_depth;
    Test test = one();
    --m_depth;
    if (!test)
        return test;
    return [inner = std::move(*test)](const Subject &s) { return !inner(s); };
}

Test Parser::bracketed()
{
    const QueryWord opening = m_words[m_at++];
    ++m_depth;
    Test test = any();
    --m_depth;
    if (!test)
        return test;
    if (!sees(Kind::Close))
        return tl::unexpected(QueryFault{opening.at, opening.length, Words::tr("There is no \")\" for this \"(\".")});
    ++m_at;
    return test;
}

} // namespace

tl::expected<Query, QueryFault> Query::parse(const QString &text)
{
    const QueryWords read = readWords(text);
    Query query;
    if (read.fault)
        return tl::unexpected(*read.fault);
    if (read.words.isEmpty())
        return query;
    Test test = Parser(read.words, query.m_needs).whole();
    if (!test)
        return tl::unexpected(test.error());
    query.m_test = std::move(*test);
    return query;
}

QString lastGood(const QString &good, const QString &text, const QueryFault &fault)
{
    for (const QueryWord &word : readWords(text).words) {
        const bool faulty = !word.key.isEmpty() && fault.at >= word.at && fault.at < word.at + word.length;
        if (faulty && good.size() > word.at && good == text.left(good.size()) && good.size() <= word.valueAt)
            return good.left(word.at);
    }
    return good;
}

} // namespace model
