// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/queryterm.h"

namespace model {

// What the search of the Instances list asks: `state:running host:alpha (tag:web | tag:db) -cpu<5 "two words"`.
// Words stand side by side: all must be true; "|" or OR between them: one of both sides. A value; pure.
class Query {
public:
    Query() = default; // everything
    [[nodiscard]] static tl::expected<Query, QueryFault> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return !m_test; }
    [[nodiscard]] bool matches(const Subject &subject) const { return !m_test || m_test(subject); }
    // Plain words search what is known already; only what is asked for by its key is needed.
    [[nodiscard]] const Needs &needs() const { return m_needs; }

private:
    QueryTest m_test;
    Needs m_needs;
};

// While a word is written it is a plain one until its sign follows: "sta" before "state:". What to go by while `text` is
// faulty and `good` was right before: `good`, but without the word that became the faulty one.
[[nodiscard]] QString lastGood(const QString &good, const QString &text, const QueryFault &fault);

} // namespace model
