// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hoststreemodel.h"
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststreenode.h"
#include <algorithm>

namespace model {

HostsTreeModel::HostsTreeModel(HostsModel &hosts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_hosts(hosts)
    , m_fleet(std::make_unique<Node>())
{
    m_groupNodes.insert({}, m_fleet.get());
    arrangeAll();
    followHosts();
}

HostsTreeModel::~HostsTreeModel() = default;

HostsTreeModel::Node &HostsTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_fleet;
}

HostsTreeModel::Item HostsTreeModel::itemOf(const QModelIndex &index)
{
    const Node &node = *static_cast<const Node *>(index.constInternalPointer());
    if (!node.host.isNull())
        return Item::Host;
    return node.parent ? Item::Group : Item::Fleet;
}

QModelIndex HostsTreeModel::indexOf(const Node &node) const
{
    return createIndex(node.row, 0, &node);
}

QModelIndex HostsTreeModel::fleetIndex() const
{
    return indexOf(*m_fleet);
}

QModelIndex HostsTreeModel::indexOf(const HostId &host) const
{
    const Node *node = m_hostNodes.value(host);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex HostsTreeModel::indexOfGroup(const QString &group) const
{
    const Node *node = m_groupNodes.value(group);
    return node ? indexOf(*node) : QModelIndex();
}

HostId HostsTreeModel::hostAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index).host : HostId();
}

QString HostsTreeModel::groupAt(const QModelIndex &index) const
{
    const Node &node = nodeOf(index);
    return node.host.isNull() ? node.group : node.parent->group;
}

QModelIndex HostsTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? indexOf(*nodeOf(parent).children[size_t(row)]) : fleetIndex();
}

QModelIndex HostsTreeModel::parent(const QModelIndex &child) const
{
    const Node *up = child.isValid() ? nodeOf(child).parent : nullptr;
    return up ? indexOf(*up) : QModelIndex();
}

int HostsTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    return parent.column() == 0 ? int(nodeOf(parent).children.size()) : 0;
}

int HostsTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

std::pair<int, int> HostsTreeModel::connectedIn(const Node &group) const
{
    std::pair<int, int> out;
    for (const auto &child : group.children) {
        if (child->host.isNull()) {
            const auto [connected, all] = connectedIn(*child);
            out = {out.first + connected, out.second + all};
        } else if (const HostRow *row = m_hosts.find(child->host)) {
            out = {out.first + (row->state == HostState::Connected ? 1 : 0), out.second + 1};
        }
    }
    return out;
}

QVariant HostsTreeModel::groupData(const Node &group, int role) const
{
    const QString name = group.parent ? groupLeaf(group.group) : tr("Fleet");
    if (role == Qt::DisplayRole || (role == Qt::AccessibleTextRole && !group.parent))
        return name;
    if (!group.parent)
        return {};
    const auto [connected, all] = connectedIn(group);
    switch (role) {
    case ConnectedRole: return connected;
    case CountRole: return all;
    case HostsModel::DetailRole: return all ? tr("%1 of %2").arg(connected).arg(all) : tr("empty");
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return all ? tr("%1, group: %2 of %n hosts connected", nullptr, all).arg(name).arg(connected)
                   : tr("%1, an empty group").arg(name);
    default: return {};
    }
}

QVariant HostsTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    return node.host.isNull() ? groupData(node, role) : m_hosts.data(m_hosts.indexOf(node.host), role);
}

QVariant HostsTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_hosts.headerData(section, orientation, role);
}

} // namespace model
