// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/savedview.h"
#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QJsonArray>

namespace gui {

using M = model::InstancesModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::Views)
};

constexpr int mostWidth = 2000;
const QString builtInKey = QStringLiteral("builtIn");

struct ColumnFacts {
    QString name; // in the settings
    int digits;   // wide, of the program's font
    bool shown;   // from the start
};

int widthOf(int digits)
{
    return digits * QFontMetrics(QGuiApplication::font()).horizontalAdvance(u'0');
}

const std::array<ColumnFacts, M::ColumnCount> &columnFacts()
{
    static const std::array<ColumnFacts, M::ColumnCount> facts{{
        {QStringLiteral("name"), 18, true},
        {QStringLiteral("display-name"), 18, false},
        {QStringLiteral("host"), 11, true},
        {QStringLiteral("id"), 6, true},
        {QStringLiteral("state"), 19, true},
        {QStringLiteral("cpu"), 9, true},
        {QStringLiteral("cpu-history"), 13, true},
        {QStringLiteral("vcpus"), 9, true},
        {QStringLiteral("memory"), 18, true},
        {QStringLiteral("disk-read"), 10, true},
        {QStringLiteral("disk-write"), 10, true},
        {QStringLiteral("network-in"), 11, true},
        {QStringLiteral("network-out"), 12, true},
        {QStringLiteral("ip-address"), 15, false},
        {QStringLiteral("time"), 8, true},
        {QStringLiteral("autostart"), 11, false},
        {QStringLiteral("persistent"), 11, false},
        {QStringLiteral("tags"), 15, false},
        {QStringLiteral("flavor"), 13, false},
        {QStringLiteral("project"), 13, false},
        {QStringLiteral("security-label"), 20, false},
        {QStringLiteral("snapshots"), 11, false},
        {QStringLiteral("changed"), 11, false},
    }};
    return facts;
}

QString columnName(int column)
{
    return columnFacts()[size_t(column)].name;
}

int usualWidth(int column)
{
    return widthOf(columnFacts()[size_t(column)].digits);
}

int columnNamed(const QString &name)
{
    const auto &facts = columnFacts();
    const auto hit = std::ranges::find(facts, name, &ColumnFacts::name);
    return hit == facts.end() ? -1 : int(hit - facts.begin());
}

bool has(const ColumnChoices &columns, int column)
{
    return std::ranges::any_of(columns, [=](const ColumnChoice &c) { return c.column == column; });
}

// Exactly these, in this order; the others are there to be chosen.
ColumnChoices onlyColumns(const ColumnChoices &shown)
{
    ColumnChoices out = shown;
    if (!has(out, M::Name))
        out.prepend({.column = M::Name, .width = usualWidth(M::Name)});
    for (ColumnChoice choice : defaultColumns()) {
        choice.shown = false;
        if (!has(out, choice.column))
            out.append(choice);
    }
    return out;
}

ColumnChoices columnsFromJson(const QJsonArray &array)
{
    ColumnChoices out;
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const int column = columnNamed(object[QStringLiteral("column")].toString());
        const int width = object[QStringLiteral("width")].toInt();
        if (column >= 0 && !has(out, column))
            out.append({.column = column,
                        .width = width > 0 ? std::min(width, mostWidth) : usualWidth(column),
                        .shown = column == M::Name || object[QStringLiteral("shown")].toBool()});
    }
    return out.isEmpty() ? defaultColumns() : onlyColumns(out);
}

// By ids that the settings keep.
struct BuiltIn {
    QString id;
    const char *title;
};

const std::array<BuiltIn, 3> &builtIns()
{
    static const std::array<BuiltIn, 3> all{{
        {QStringLiteral("all"), QT_TRANSLATE_NOOP("gui::Views", "All instances")},
        {problemsView, QT_TRANSLATE_NOOP("gui::Views", "Problems")},
        {QStringLiteral("xm-list"), QT_TRANSLATE_NOOP("gui::Views", "xm list")},
    }};
    return all;
}

const BuiltIn *builtInOf(const QString &id)
{
    const auto *const hit = std::ranges::find(builtIns(), id, &BuiltIn::id);
    return hit == builtIns().end() ? nullptr : hit;
}

// Of settings that knew no ids: in English, or in the language of now, which is the one of then as a rule.
QString builtInCalled(const QString &name)
{
    const auto *const hit = std::ranges::find_if(
        builtIns(), [&](const BuiltIn &b) { return name == QLatin1String(b.title) || name == Words::tr(b.title); });
    return hit == builtIns().end() ? QString() : hit->id;
}

QString builtInFrom(const QJsonObject &view)
{
    const QJsonValue id = view[builtInKey];
    const QString told = id.isString() ? id.toString() : builtInCalled(view[QStringLiteral("name")].toString());
    return builtInOf(told) ? told : QString(); // of another version: a view like any other
}

SavedView allInstances()
{
    return {.builtIn = QStringLiteral("all"), .columns = defaultColumns()};
}

SavedView problems()
{
    return {.builtIn = problemsView,
            .query = QStringLiteral("state:problem | state:crashed | stale:yes"),
            .columns = defaultColumns(),
            .sortColumn = M::State};
}

SavedView xmList()
{
    return {.builtIn = QStringLiteral("xm-list"),
            .columns = onlyColumns({{M::Name, widthOf(32)},
                                    {M::Id, widthOf(8)},
                                    {M::Memory, widthOf(13)},
                                    {M::Vcpus, widthOf(9)},
                                    {M::State, widthOf(12)},
                                    {M::Time, widthOf(12)}}),
            .xmList = true};
}

} // namespace

ColumnChoices defaultColumns()
{
    ColumnChoices out;
    for (int column = 0; column < M::ColumnCount; ++column) {
        const ColumnFacts &facts = columnFacts()[size_t(column)];
        out.append({.column = column, .width = usualWidth(column), .shown = facts.shown});
    }
    return out;
}

QList<SavedView> builtInViews()
{
    return {allInstances(), problems(), xmList()};
}

QString titleOf(const SavedView &view)
{
    const BuiltIn *builtIn = builtInOf(view.builtIn);
    return builtIn ? Words::tr(builtIn->title) : view.name;
}

QJsonObject toJson(const SavedView &view)
{
    QJsonArray columns;
    for (const ColumnChoice &choice : view.columns)
        columns.append(QJsonObject{{QStringLiteral("column"), columnName(choice.column)},
                                   {QStringLiteral("width"), choice.width},
                                   {QStringLiteral("shown"), choice.shown}});
    return {{builtInKey, view.builtIn},
            {QStringLiteral("name"), view.name},
            {QStringLiteral("query"), view.query},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("sort"), columnName(view.sortColumn)},
            {QStringLiteral("descending"), view.order == Qt::DescendingOrder},
            {QStringLiteral("grouping"), model::groupingName(view.grouping)},
            {QStringLiteral("xmList"), view.xmList}};
}

std::optional<SavedView> viewFromJson(const QJsonObject &object)
{
    const QJsonValue columns = object[QStringLiteral("columns")];
    if (!columns.isArray())
        return {};
    return SavedView{.builtIn = builtInFrom(object),
                     .name = object[QStringLiteral("name")].toString(),
                     .query = object[QStringLiteral("query")].toString(),
                     .columns = columnsFromJson(columns.toArray()),
                     .sortColumn = std::max(0, columnNamed(object[QStringLiteral("sort")].toString())),
                     .order = object[QStringLiteral("descending")].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder,
                     .grouping = model::groupingNamed(object[QStringLiteral("grouping")].toString()),
                     .xmList = object[QStringLiteral("xmList")].toBool()};
}

} // namespace gui
