// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hoststreemodel.h"

namespace model {

HostsTreeModel::HostsTreeModel(HostsModel &hosts, QObject *parent) : QAbstractItemModel(parent), m_hosts(hosts)
{
    follow();
}

void HostsTreeModel::follow()
{
    const auto *hosts = &m_hosts;
    connect(hosts, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows(fleetIndex(), first, last); });
    connect(hosts, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(hosts, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows(fleetIndex(), first, last); });
    connect(hosts, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(hosts, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                emit dataChanged(hostIndex(first.row()), hostIndex(last.row()), roles);
            });
}

QModelIndex HostsTreeModel::fleetIndex() const
{
    return createIndex(0, 0, quintptr(Item::Fleet));
}

QModelIndex HostsTreeModel::hostIndex(int row) const
{
    return createIndex(row, 0, quintptr(Item::Host));
}

QModelIndex HostsTreeModel::indexOf(const HostId &host) const
{
    const QModelIndex at = m_hosts.indexOf(host);
    return at.isValid() ? hostIndex(at.row()) : QModelIndex();
}

HostId HostsTreeModel::hostAt(const QModelIndex &index) const
{
    return index.data(HostsModel::IdRole).value<HostId>();
}

QModelIndex HostsTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? hostIndex(row) : fleetIndex();
}

QModelIndex HostsTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() && itemOf(child) == Item::Host ? fleetIndex() : QModelIndex();
}

int HostsTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    return itemOf(parent) == Item::Fleet && parent.column() == 0 ? m_hosts.rowCount() : 0;
}

int HostsTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant HostsTreeModel::fleetData(int role) const
{
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return text ? tr("Fleet") : QVariant();
}

QVariant HostsTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return itemOf(index) == Item::Fleet ? fleetData(role) : m_hosts.data(m_hosts.index(index.row()), role);
}

QVariant HostsTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_hosts.headerData(section, orientation, role);
}

} // namespace model
