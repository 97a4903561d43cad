// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostsmodel.h"
#include "model/hosts/hostgroups.h"
#include <algorithm>

namespace model {

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.entry.name;
    case Qt::AccessibleTextRole: return hostSpokenText(row);
    case Qt::ToolTipRole: return hostToolTip(row);
    case IdRole: return QVariant::fromValue(row.entry.id);
    case StateRole: return int(row.state);
    case DetailRole: return hostDetailText(row);
    case ReadOnlyRole: return row.entry.readOnly;
    case CordonedRole: return row.entry.cordoned;
    default: return {};
    }
}

QVariant HostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Hosts");
    return {};
}

const HostRow *HostsModel::find(const HostId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? nullptr : &m_rows[*at];
}

QModelIndex HostsModel::indexOf(const HostId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? QModelIndex() : index(*at);
}

void HostsModel::reindex(int from)
{
    for (int row = from; row < int(m_rows.size()); ++row)
        m_at.insert(m_rows[row].entry.id, row);
}

void HostsModel::needGroup(const QString &group)
{
    if (group.isEmpty() || m_groups.contains(group))
        return;
    m_groups = completeGroups(m_groups + QStringList(group));
    emit regrouped();
}

void HostsModel::add(HostRow row)
{
    row.entry.group = cleanGroup(row.entry.group);
    needGroup(row.entry.group);
    const int at = int(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows.append(std::move(row));
    reindex(at);
    endInsertRows();
}

void HostsModel::set(HostRow row)
{
    const QModelIndex at = indexOf(row.entry.id);
    if (!at.isValid() || m_rows[at.row()] == row)
        return;
    row.entry.group = cleanGroup(row.entry.group);
    needGroup(row.entry.group);
    const bool elsewhere = m_rows[at.row()].entry.group != row.entry.group;
    m_rows[at.row()] = std::move(row);
    emit dataChanged(at, at);
    if (elsewhere)
        emit regrouped();
}

void HostsModel::remove(const HostId &id)
{
    const QModelIndex at = indexOf(id);
    if (!at.isValid())
        return;
    beginRemoveRows({}, at.row(), at.row());
    m_rows.remove(at.row());
    m_at.remove(id);
    reindex(at.row());
    endRemoveRows();
}

void HostsModel::setGroups(const QStringList &groups)
{
    QStringList all = groups;
    for (const HostRow &row : std::as_const(m_rows))
        all << row.entry.group;
    all = completeGroups(all);
    if (all == m_groups)
        return;
    m_groups = all;
    emit regrouped();
}

void HostsModel::moveRow(int from, int to)
{
    if (to == from || to == from + 1) // it would stand before itself
        return;
    beginMoveRows({}, from, from, {}, to);
    m_rows.move(from, to > from ? to - 1 : to);
    reindex(std::min(from, to));
    endMoveRows();
}

void HostsModel::moveHosts(const QList<HostId> &hosts, const QString &group, const HostId &before)
{
    needGroup(group);
    for (const HostId &host : hosts) {
        const QModelIndex at = indexOf(host);
        if (!at.isValid() || host == before)
            continue;
        m_rows[at.row()].entry.group = group;
        emit dataChanged(at, at);
        const QModelIndex next = indexOf(before);
        moveRow(at.row(), next.isValid() ? next.row() : int(m_rows.size()));
    }
    if (const QModelIndex at = indexOf(before); hosts.contains(before) && at.isValid()) {
        m_rows[at.row()].entry.group = group;
        emit dataChanged(at, at);
    }
    emit regrouped();
}

void HostsModel::moveGroup(const QString &from, const QString &to, const QString &before)
{
    if (!m_groups.contains(from) || (to != from && isInGroup(to, from)))
        return;
    m_groups = movedGroup(m_groups, from, to, before);
    for (HostRow &row : m_rows)
        row.entry.group = movedPath(row.entry.group, from, to);
    if (from != to)
        emit groupMoved(from, to);
    emit regrouped();
}

void HostsModel::touch()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {DetailRole, Qt::AccessibleTextRole});
}

} // namespace model
