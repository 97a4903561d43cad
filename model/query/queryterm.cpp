// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/queryterm.h"
#include "model/query/querykeys.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QRegularExpression>

namespace model {

namespace {

using Kind = QueryKey::Kind;
using Unit = QueryKey::Unit;
using Test = tl::expected<QueryTest, QueryFault>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Query)
};

tl::unexpected<QueryFault> fault(qsizetype at, qsizetype length, const QString &text)
{
    return tl::unexpected(QueryFault{at, length, text});
}

tl::unexpected<QueryFault> faultOfValue(const QueryWord &word, const QString &text)
{
    const qsizetype end = word.at + word.length;
    return word.valueAt < end ? fault(word.valueAt, end - word.valueAt, text) : fault(word.at, word.length, text);
}

QString withGuess(const QString &text, const QString &guess)
{
    return guess.isEmpty() ? text : Words::tr("%1: did you mean %2?").arg(text, guess);
}

bool isIdentifier(const QString &word) // of a UUID, so much of it that it is no other text
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f-]{8,36}$"));
    return hex.match(word).hasMatch();
}

QueryTest plainTest(const QString &value)
{
    const QString word = value.toLower();
    bool isNumber = false;
    const int id = word.toInt(&isNumber);
    return [word, id, isNumber, identifier = isIdentifier(word)](const Subject &s) {
        return s.haystack().contains(word) || (isNumber && s.row.instance.id == id)
               || (identifier && s.row.id.uuid.toString(QUuid::WithoutBraces).contains(word));
    };
}

bool textMatches(const QString &text, const QString &value, const QString &op, Kind kind)
{
    if (op != u":" || kind == Kind::Whole)
        return text.compare(value, Qt::CaseInsensitive) == 0;
    return kind == Kind::Prefix ? text.startsWith(value, Qt::CaseInsensitive)
                                : text.contains(value, Qt::CaseInsensitive);
}

// A value of "" asks for those that have none.
bool anyMatches(const QStringList &texts, const QStringList &values, const QString &op, Kind kind)
{
    return std::ranges::any_of(values, [&](const QString &value) {
        if (value.isEmpty())
            return std::ranges::all_of(texts, &QString::isEmpty);
        return std::ranges::any_of(texts, [&](const QString &text) { return textMatches(text, value, op, kind); });
    });
}

Test textTest(const QueryWord &word, const QueryKey &key)
{
    if (word.op.contains(u'<') || word.op.contains(u'>'))
        return fault(word.at, word.valueAt - word.at, Words::tr("\"%1\" is not a number: ask %1:…").arg(key.name));
    return [values = word.values, op = word.op, texts = key.texts, kind = key.kind](const Subject &s) {
        return anyMatches(texts(s), values, op, kind) == (op != u"!=");
    };
}

Test yesNoTest(const QueryWord &word, const QueryKey &key)
{
    const QString value = word.values.constFirst().toLower();
    const auto isOneOf = [&](std::initializer_list<const char16_t *> words) {
        return std::ranges::any_of(words, [&](const char16_t *w) { return value == QStringView(w); });
    };
    const bool yes = isOneOf({u"yes", u"y", u"true", u"on", u"1"});
    if (!yes && !isOneOf({u"no", u"n", u"false", u"off", u"0"}))
        return faultOfValue(word, Words::tr("\"%1\" is yes or no.").arg(key.name));
    return [wanted = yes == (word.op != u"!="), flag = key.flag](const Subject &s) { return flag(s.row) == wanted; };
}

// The state of that name, or all whose names begin like it.
std::vector<const StateWord *> statesNamed(const QString &name)
{
    std::vector<const StateWord *> begun;
    for (const StateWord &state : stateWords()) {
        if (state.name == name)
            return {&state};
        if (state.name.startsWith(name))
            begun.push_back(&state);
    }
    return begun;
}

Test stateTest(const QueryWord &word, const QueryKey &)
{
    std::vector<const StateWord *> wanted;
    for (const QString &value : word.values) {
        const auto states = statesNamed(value.toLower());
        if (states.empty() || value.isEmpty()) {
            QStringList names;
            for (const StateWord &state : stateWords())
                names << state.name;
            return faultOfValue(
                word, withGuess(Words::tr("Unknown state \"%1\"").arg(value), nearest(value.toLower(), names)));
        }
        wanted.insert(wanted.end(), states.begin(), states.end());
    }
    return [wanted, asked = word.op != u"!="](const Subject &s) {
        return std::ranges::any_of(wanted, [&](const StateWord *state) { return state->is(s.row); }) == asked;
    };
}

// What the unit after a number multiplies it by; negative: there is no such unit.
double factorOf(const QString &unit, Unit kind)
{
    static const QString sizes = QStringLiteral("bkmgtp");
    static const QString spans = QStringLiteral("smhd");
    static constexpr std::array seconds{1.0, 60.0, 3600.0, 86400.0};
    if (unit.isEmpty())
        return kind == Unit::Mebibytes ? 1048576 : 1;
    if (kind == Unit::Percent)
        return unit == u"%" ? 1 : -1;
    if (kind == Unit::Seconds)
        return unit.size() == 1 && spans.contains(unit) ? seconds[size_t(spans.indexOf(unit))] : -1;
    static const QRegularExpression size(QStringLiteral("^([kmgtp](ib|b)?|b)(/s)?$"));
    if (kind == Unit::None || !size.match(unit).hasMatch())
        return -1;
    return std::pow(1024.0, double(sizes.indexOf(unit[0])));
}

std::optional<double> number(const QString &text, Unit unit)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]*\\.?[0-9]+)([a-z%/]*)$"));
    const auto match = form.match(text.toLower());
    const double factor = match.hasMatch() ? factorOf(match.captured(2), unit) : -1;
    return factor < 0 ? std::nullopt : std::optional(match.captured(1).toDouble() * factor);
}

QString exampleOf(const QueryKey &key)
{
    switch (key.unit) {
    case Unit::Percent: return Words::tr("\"%1\" wants a number: %1>50").arg(key.name);
    case Unit::Mebibytes: return Words::tr("\"%1\" wants a size: %1>4G or %1>512 (MiB)").arg(key.name);
    case Unit::Bytes: return Words::tr("\"%1\" wants a rate: %1>10M").arg(key.name);
    case Unit::Seconds: return Words::tr("\"%1\" wants a time: %1>3600 or %1>2h").arg(key.name);
    case Unit::None: break;
    }
    return Words::tr("\"%1\" wants a number: %1>=2").arg(key.name);
}

bool compares(double figure, const QString &op, double wanted)
{
    if (op == u">")
        return figure > wanted;
    if (op == u"<")
        return figure < wanted;
    if (op == u">=")
        return figure >= wanted;
    if (op == u"<=")
        return figure <= wanted;
    return qFuzzyCompare(1 + figure, 1 + wanted) == (op != u"!=");
}

Test figureTest(const QueryWord &word, const QueryKey &key)
{
    const auto wanted = number(word.values.constFirst(), key.unit);
    if (!wanted || word.values.size() > 1)
        return faultOfValue(word, exampleOf(key));
    return [wanted = *wanted, op = word.op, figure = key.figure](const Subject &s) {
        const double value = figure(s.row);
        return value >= 0 && compares(value, op, wanted);
    };
}

Test unknownKey(const QueryWord &word)
{
    QStringList names;
    for (const QueryKey &key : queryKeys())
        names << key.name;
    return fault(word.at, word.key.size(),
                 withGuess(Words::tr("Unknown word \"%1\"").arg(word.key), nearest(word.key, names)));
}

} // namespace

Test testOf(const QueryWord &word, Needs &needs)
{
    if (word.key.isEmpty())
        return plainTest(word.values.constFirst());
    const QueryKey *key = queryKey(word.key);
    if (!key)
        return unknownKey(word);
    if (!word.quoted && word.values.contains(QString()))
        return fault(word.at, word.length, Words::tr("Something must follow \"%1%2\".").arg(word.key, word.op));
    needs |= key->needs;
    switch (key->kind) {
    case Kind::YesNo: return yesNoTest(word, *key);
    case Kind::State: return stateTest(word, *key);
    case Kind::Figure: return figureTest(word, *key);
    default: return textTest(word, *key);
    }
}

} // namespace model
