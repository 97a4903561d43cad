// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/savedview.h"
#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QJsonArray>

namespace gui {

using M = model::InstancesModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::Views)
};

struct ColumnFacts {
    QString name; // in the settings
    int width;
    bool shown; // from the start
};

const std::array<ColumnFacts, M::ColumnCount> &columnFacts()
{
    static const std::array<ColumnFacts, M::ColumnCount> facts{{
        {QStringLiteral("name"), 140, true},
        {QStringLiteral("display-name"), 140, false},
        {QStringLiteral("host"), 84, true},
        {QStringLiteral("id"), 44, true},
        {QStringLiteral("state"), 150, true},
        {QStringLiteral("cpu"), 68, true},
        {QStringLiteral("cpu-history"), 100, true},
        {QStringLiteral("vcpus"), 68, true},
        {QStringLiteral("memory"), 138, true},
        {QStringLiteral("disk-read"), 80, true},
        {QStringLiteral("disk-write"), 80, true},
        {QStringLiteral("network-in"), 84, true},
        {QStringLiteral("network-out"), 92, true},
        {QStringLiteral("ip-address"), 120, false},
        {QStringLiteral("time"), 64, true},
        {QStringLiteral("autostart"), 84, false},
        {QStringLiteral("persistent"), 84, false},
        {QStringLiteral("tags"), 120, false},
        {QStringLiteral("flavor"), 100, false},
        {QStringLiteral("project"), 100, false},
        {QStringLiteral("security-label"), 160, false},
        {QStringLiteral("snapshots"), 84, false},
        {QStringLiteral("changed"), 84, false},
    }};
    return facts;
}

QString columnName(int column)
{
    return columnFacts()[size_t(column)].name;
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
        out.prepend({.column = M::Name, .width = columnFacts()[M::Name].width});
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
                        .width = width > 0 ? std::min(width, 2000) : columnFacts()[size_t(column)].width,
                        .shown = column == M::Name || object[QStringLiteral("shown")].toBool()});
    }
    return out.isEmpty() ? defaultColumns() : onlyColumns(out);
}

SavedView xmList()
{
    return {.name = Words::tr("xm list"),
            .columns = onlyColumns(
                {{M::Name, 240}, {M::Id, 60}, {M::Memory, 100}, {M::Vcpus, 70}, {M::State, 90}, {M::Time, 90}}),
            .xmList = true};
}

SavedView problems()
{
    return {.name = Words::tr("Problems"),
            .query = QStringLiteral("state:problem | state:crashed | stale:yes"),
            .columns = defaultColumns(),
            .sortColumn = M::State};
}

} // namespace

ColumnChoices defaultColumns()
{
    ColumnChoices out;
    for (int column = 0; column < M::ColumnCount; ++column) {
        const ColumnFacts &facts = columnFacts()[size_t(column)];
        out.append({.column = column, .width = facts.width, .shown = facts.shown});
    }
    return out;
}

QList<SavedView> builtInViews()
{
    return {{.name = Words::tr("All instances"), .columns = defaultColumns()}, problems(), xmList()};
}

QJsonObject toJson(const SavedView &view)
{
    QJsonArray columns;
    for (const ColumnChoice &choice : view.columns)
        columns.append(QJsonObject{{QStringLiteral("column"), columnName(choice.column)},
                                   {QStringLiteral("width"), choice.width},
                                   {QStringLiteral("shown"), choice.shown}});
    return {{QStringLiteral("name"), view.name},
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
    return SavedView{.name = object[QStringLiteral("name")].toString(),
                     .query = object[QStringLiteral("query")].toString(),
                     .columns = columnsFromJson(columns.toArray()),
                     .sortColumn = std::max(0, columnNamed(object[QStringLiteral("sort")].toString())),
                     .order = object[QStringLiteral("descending")].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder,
                     .grouping = model::groupingNamed(object[QStringLiteral("grouping")].toString()),
                     .xmList = object[QStringLiteral("xmList")].toBool()};
}

} // namespace gui
