// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/needs.h"
#include "model/query/subject.h"
#include <optional>
#include <span>

namespace model {

// A word of the query language that asks for something certain: `host:`, `cpu>`.
struct QueryKey {
    enum class Kind {
        Text,   // contains the value
        Prefix, // begins with the value
        Whole,  // is the value
        YesNo,
        State,
        Figure
    };
    enum class Unit { None, Percent, Mebibytes, Bytes, Seconds }; // of a figure without one

    QString name;
    Kind kind = Kind::Text;
    QStringList (*texts)(const Subject &) = nullptr;
    std::optional<bool> (*flag)(const InstanceRow &) = nullptr; // nothing: not known
    double (*figure)(const InstanceRow &) = nullptr;            // negative: not known
    Unit unit = Unit::None;
    Needs needs = {};
};

[[nodiscard]] std::span<const QueryKey> queryKeys();
[[nodiscard]] const QueryKey *queryKey(const QString &name);

// What `state:` may ask for. Known by more than one name: the first of its kind is the one to offer.
struct StateWord {
    QString name;
    bool (*is)(const InstanceRow &);
    bool offered = true;
};
[[nodiscard]] std::span<const StateWord> stateWords();

// The nearest of the words, if one is near enough to be what was meant.
[[nodiscard]] QString nearest(const QString &word, const QStringList &words);

} // namespace model
