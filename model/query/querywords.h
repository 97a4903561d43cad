// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <QList>
#include <QStringList>

namespace model {

// What is wrong with a query, and where.
struct QueryFault {
    qsizetype at = 0, length = 0; // in the text of the query
    QString text;                 // one sentence, translated
    bool operator==(const QueryFault &) const = default;
};

// One piece of a query. A word may have a key: `state:running`, `cpu>=50`.
struct QueryWord {
    enum class Kind { Word, Not, Or, Open, Close };
    Kind kind = Kind::Word;
    qsizetype at = 0, length = 0;
    QString key, op;       // "state", ":"; empty when it is a plain word
    qsizetype valueAt = 0; // where the value begins
    QStringList values;    // of "a,b,c"; a plain word is its only value
    bool quoted = false;
};

struct QueryWords {
    QList<QueryWord> words;
    std::optional<QueryFault> fault; // a quotation mark that is not closed
};

// Spaces separate, quotation marks keep together, "-" before a word negates it.
[[nodiscard]] QueryWords readWords(const QString &text);

} // namespace model
