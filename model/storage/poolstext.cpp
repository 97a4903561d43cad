// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/poolsmodel.h"
#include "model/text/quantity.h"
#include "model/text/storagetext.h"

namespace model {

using Column = PoolsModel::Column;

bool PoolRow::inTrouble() const
{
    using State = virt::StoragePool::State;
    const bool full = pool.isActive() && pool.capacity > 0 && pool.available == 0;
    return pool.state == State::Degraded || pool.state == State::Inaccessible || full;
}

bool isNumber(Column column)
{
    return column == PoolsModel::Capacity || column == PoolsModel::Used || column == PoolsModel::Available
           || column == PoolsModel::Promised;
}

std::optional<quint64> promisedBytes(const PoolRow &row)
{
    return row.promise.isComplete() ? std::optional(row.promise.bytes) : std::nullopt;
}

static std::optional<double> numberOf(const PoolRow &row, int column)
{
    const virt::StoragePool &pool = row.pool;
    if (!pool.isActive())
        return {};
    switch (column) {
    case Column::Capacity: return double(pool.capacity);
    case Column::Used: return double(pool.usedBytes());
    case Column::Available: return double(pool.available);
    case Column::Promised: return promisedBytes(row);
    case Column::Space: return pool.capacity ? double(pool.usedBytes()) / double(pool.capacity) : 0;
    default: return {};
    }
}

// What the bar draws, in words.
static QString spaceText(const PoolRow &row)
{
    if (!row.pool.isActive())
        return noFigure;
    const QString used = PoolsModel::tr("%1 of %2 allocated")
                             .arg(bytesText(double(row.pool.usedBytes())), bytesText(double(row.pool.capacity)));
    const auto promised = promisedBytes(row);
    return promised ? PoolsModel::tr("%1, %2 promised").arg(used, bytesText(double(*promised))) : used;
}

static QString orDash(const QString &text)
{
    return text.isEmpty() ? noFigure : text;
}

static QString wordOf(const PoolRow &row, int column)
{
    switch (column) {
    case Column::Name: return row.pool.name;
    case Column::Type: return virt::poolTypeText(row.pool.type);
    case Column::State: return poolStateText(row.pool.state);
    case Column::Space: return spaceText(row);
    case Column::Autostart: return row.pool.autostart ? PoolsModel::tr("Yes") : PoolsModel::tr("No");
    case Column::Target: return orDash(row.pool.target);
    case Column::Source: return orDash(row.pool.source);
    default: return {};
    }
}

QString poolText(const PoolRow &row, int column)
{
    if (!isNumber(Column(column)))
        return wordOf(row, column);
    if (column == Column::Promised && row.pool.isActive() && !row.promise.isComplete())
        return asking;
    const auto number = numberOf(row, column);
    return number ? bytesText(*number) : noFigure;
}

QVariant poolSortValue(const PoolRow &row, int column)
{
    if (isNumber(Column(column)) || column == Column::Space)
        return numberOf(row, column).value_or(-1);
    return wordOf(row, column);
}

} // namespace model
