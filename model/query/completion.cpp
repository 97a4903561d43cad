// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/completion.h"
#include "model/hosts/hostsmodel.h"
#include "model/query/querykeys.h"
#include "model/query/querywords.h"
#include <algorithm>
#include <QSet>

namespace model {

using Kind = QueryKey::Kind;

static constexpr qsizetype mostValues = 200;
static constexpr qsizetype fewestLetters = 2; // before keys are offered: most words are plain ones

static QString quoted(const QString &value)
{
    static const QString signs = QStringLiteral(" ,|()");
    const bool needed = std::ranges::any_of(signs, [&](QChar c) { return value.contains(c); });
    return needed ? u'"' + value + u'"' : value;
}

static QStringList keysLike(const QString &begun)
{
    QStringList out;
    for (const QueryKey &key : queryKeys())
        if (begun.size() >= fewestLetters && key.name.startsWith(begun, Qt::CaseInsensitive))
            out << key.name + (key.kind == Kind::Figure ? u'>' : u':');
    return out;
}

static QStringList fixedValues(const QueryKey &key)
{
    QStringList out;
    if (key.kind == Kind::YesNo)
        return {QStringLiteral("yes"), QStringLiteral("no")};
    if (key.kind == Kind::State)
        for (const StateWord &state : stateWords())
            if (state.offered)
                out << state.name;
    return out;
}

// The last word that ends at the cursor, if there is one.
static std::optional<QueryWord> wordBefore(const QString &text, qsizetype cursor)
{
    const QList<QueryWord> words = readWords(text.left(cursor)).words;
    if (words.isEmpty() || words.last().kind != QueryWord::Kind::Word)
        return {};
    return words.last().at + words.last().length == cursor ? std::optional(words.last()) : std::nullopt;
}

Completion completionAt(const QString &text, qsizetype cursor,
                        const std::function<QStringList(const QString &key)> &valuesOf)
{
    const auto word = wordBefore(text, cursor);
    if (!word)
        return {.at = cursor};
    if (word->key.isEmpty())
        return {.at = word->at, .length = word->length, .candidates = keysLike(text.mid(word->at, word->length))};
    const QueryKey *key = queryKey(word->key);
    if (!key || key->kind == Kind::Figure)
        return {.at = cursor};
    const QString begun = word->values.last();
    const qsizetype at = std::max(word->valueAt, text.lastIndexOf(u',', cursor - 1) + 1);
    Completion out{.at = at, .length = cursor - at};
    const QStringList fixed = fixedValues(*key);
    for (const QString &value : fixed.isEmpty() ? valuesOf(key->name) : fixed)
        if (value.startsWith(begun, Qt::CaseInsensitive) && value != begun)
            out.candidates << quoted(value);
    return out;
}

QStringList valuesOf(const QString &name, const InstancesModel &instances, const HostsModel &hosts)
{
    const QueryKey *key = queryKey(name);
    if (!key || !key->texts)
        return {};
    QSet<QString> found;
    for (int row = 0; row < instances.rowCount() && found.size() < mostValues; ++row) {
        const InstanceRow &r = instances.row(row);
        const HostRow *host = hosts.find(r.id.host);
        for (const QString &value : key->texts({.row = r, .group = host ? host->entry.group : QString()}))
            if (!value.isEmpty())
                found.insert(value);
    }
    QStringList out(found.cbegin(), found.cend());
    out.sort(Qt::CaseInsensitive);
    return out;
}

} // namespace model
