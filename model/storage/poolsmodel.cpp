// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/poolsmodel.h"
#include <algorithm>

namespace model {

int PoolsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PoolsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QVariant alignment(PoolsModel::Column column)
{
    return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

// Of a pool that does not run nothing is known.
static QVariant bytes(const PoolRow &row, int role)
{
    if (!row.pool.isActive())
        return {};
    if (role == PoolsModel::CapacityRole)
        return double(row.pool.capacity);
    if (role == PoolsModel::UsedRole)
        return double(row.pool.usedBytes());
    const auto promised = promisedBytes(row);
    return promised ? QVariant(double(*promised)) : QVariant();
}

QVariant PoolsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PoolRow &row = m_rows[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return column == Space ? QString() : poolText(row, column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return poolText(row, column);
    case Qt::TextAlignmentRole: return alignment(column);
    case SortRole: return poolSortValue(row, column);
    case UuidRole: return row.pool.uuid;
    case StateRole: return int(row.pool.state);
    case CapacityRole:
    case UsedRole:
    case PromisedRole: return bytes(row, role);
    case TroubleRole: return row.inTrouble();
    default: return {};
    }
}

QVariant PoolsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(Column(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Type: return tr("Type");
    case State: return tr("State");
    case Space: return tr("Space");
    case Capacity: return tr("Capacity");
    case Used: return tr("Allocated");
    case Available: return tr("Available");
    case Promised: return tr("Promised");
    case Autostart: return tr("Autostart");
    case Target: return tr("Target");
    case Source: return tr("Source");
    default: return {};
    }
}

void PoolsModel::apply(const QList<virt::StoragePool> &pools)
{
    dropMissing(pools);
    for (const virt::StoragePool &pool : pools)
        follow(pool);
}

void PoolsModel::dropMissing(const QList<virt::StoragePool> &next)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(next, m_rows[row].pool.uuid, &virt::StoragePool::uuid) != next.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void PoolsModel::follow(const virt::StoragePool &pool)
{
    const int row = rowOf(pool.uuid);
    if (row < 0) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append({.pool = pool});
        endInsertRows();
    } else if (m_rows[row].pool != pool) {
        m_rows[row].pool = pool;
        touch(row);
    }
}

void PoolsModel::setPromise(const QUuid &pool, const virt::PoolPromise &promise)
{
    const int row = rowOf(pool);
    if (row < 0 || m_rows[row].promise == promise)
        return;
    m_rows[row].promise = promise;
    touch(row);
}

void PoolsModel::touch(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QList<virt::StoragePool> PoolsModel::pools(const QSet<QString> &butNot) const
{
    QList<virt::StoragePool> out;
    for (const PoolRow &row : m_rows)
        if (!butNot.contains(row.pool.name))
            out.append(row.pool);
    return out;
}

int PoolsModel::rowOf(const QUuid &pool) const
{
    const auto hit = std::ranges::find_if(m_rows, [&](const PoolRow &row) { return row.pool.uuid == pool; });
    return hit == m_rows.end() ? -1 : int(hit - m_rows.begin());
}

const virt::StoragePool *PoolsModel::find(const QUuid &pool) const
{
    const int row = rowOf(pool);
    return row < 0 ? nullptr : &m_rows[row].pool;
}

} // namespace model
