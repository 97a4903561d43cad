// SPDX-License-Identifier: GPL-3.0-or-later
// How the tree follows the list: what is wanted is worked out anew, and what is there is moved until it is so.
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststreenode.h"
#include <algorithm>

namespace model {

struct HostsTreeModel::Wanted {
    QHash<QString, QStringList> groups; // in each group
    QHash<QString, QList<HostId>> hosts;
    [[nodiscard]] int countIn(const QString &group) const
    {
        return int(groups.value(group).size() + hosts.value(group).size());
    }
};

static void renumber(auto &children, int from)
{
    for (int row = from; row < int(children.size()); ++row)
        children[size_t(row)]->row = row;
}

void HostsTreeModel::followHosts()
{
    const auto *hosts = &m_hosts;
    connect(hosts, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { inserted(first, last); });
    connect(hosts, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            if (const Node *node = m_hostNodes.value(m_hosts.rows()[row].entry.id))
                takeOut(*node->parent, node->row, node->row);
    });
    connect(hosts, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                changed(first.row(), last.row(), roles);
            });
    connect(hosts, &HostsModel::groupMoved, this, &HostsTreeModel::renamed);
    connect(hosts, &HostsModel::regrouped, this, &HostsTreeModel::arrangeAll);
}

void HostsTreeModel::inserted(int first, int last)
{
    if (last + 1 != m_hosts.rowCount())
        return arrangeAll();
    for (int row = first; row <= last; ++row) {
        const HostEntry &entry = m_hosts.rows()[row].entry;
        Node &group = *m_groupNodes.value(entry.group);
        insert(group, int(group.children.size()), {}, entry.id);
    }
}

void HostsTreeModel::changed(int first, int last, const QList<int> &roles)
{
    if (first == last) {
        const QModelIndex at = indexOf(m_hosts.rows()[first].entry.id);
        emit dataChanged(at, at, roles);
        for (QModelIndex up = at.parent(); roles.isEmpty() && up.parent().isValid(); up = up.parent())
            emit dataChanged(up, up); // a group tells how many are connected
        return;
    }
    for (const Node *group : std::as_const(m_groupNodes)) {
        const auto host = std::ranges::find_if(group->children, [](const auto &n) { return !n->host.isNull(); });
        if (host != group->children.end())
            emit dataChanged(indexOf(**host), indexOf(*group->children.back()), roles);
    }
}

void HostsTreeModel::renamed(const QString &from, const QString &to)
{
    QList<Node *> inside;
    for (Node *node : std::as_const(m_groupNodes))
        if (!node->group.isEmpty() && isInGroup(node->group, from))
            inside << node;
    for (Node *node : std::as_const(inside)) {
        const QString path = movedPath(node->group, from, to);
        if (m_groupNodes.contains(path))
            continue; // that one takes in what is here
        m_groupNodes.remove(node->group);
        node->group = path;
        m_groupNodes.insert(path, node);
        emit dataChanged(indexOf(*node), indexOf(*node));
    }
}

void HostsTreeModel::arrangeAll()
{
    Wanted wanted;
    for (const QString &group : m_hosts.groups())
        wanted.groups[groupParent(group)] << group;
    for (const HostRow &row : m_hosts.rows())
        wanted.hosts[row.entry.group] << row.entry.id;
    arrange(*m_fleet, wanted);
    prune(*m_fleet, wanted);
}

// All groups before all hosts: what leaves a group has its new one by then.
void HostsTreeModel::arrange(Node &parent, const Wanted &wanted)
{
    const QStringList groups = wanted.groups.value(parent.group);
    for (int row = 0; row < int(groups.size()); ++row) {
        place(parent, row, m_groupNodes.value(groups[row]), groups[row], {});
        arrange(*m_groupNodes.value(groups[row]), wanted);
    }
    arrangeHosts(parent, wanted);
}

void HostsTreeModel::arrangeHosts(Node &parent, const Wanted &wanted)
{
    int row = int(wanted.groups.value(parent.group).size());
    for (const HostId &host : wanted.hosts.value(parent.group))
        place(parent, row++, m_hostNodes.value(host), {}, host);
}

void HostsTreeModel::place(Node &parent, int row, Node *node, const QString &group, const HostId &host)
{
    if (!node)
        insert(parent, row, group, host);
    else if (node->parent != &parent || node->row != row)
        move(*node, parent, row);
}

void HostsTreeModel::insert(Node &parent, int row, const QString &group, const HostId &host)
{
    auto node = std::make_unique<Node>();
    node->parent = &parent;
    node->group = group;
    node->host = host;
    beginInsertRows(indexOf(parent), row, row);
    if (host.isNull())
        m_groupNodes.insert(group, node.get());
    else
        m_hostNodes.insert(host, node.get());
    parent.children.insert(parent.children.begin() + row, std::move(node));
    renumber(parent.children, row);
    endInsertRows();
}

void HostsTreeModel::move(Node &node, Node &to, int row)
{
    Node &from = *node.parent;
    const int was = node.row;
    beginMoveRows(indexOf(from), was, was, indexOf(to), row);
    auto held = std::move(from.children[size_t(was)]);
    from.children.erase(from.children.begin() + was);
    renumber(from.children, was);
    held->parent = &to;
    to.children.insert(to.children.begin() + row, std::move(held));
    renumber(to.children, row);
    endMoveRows();
}

void HostsTreeModel::forget(const Node &node)
{
    if (node.host.isNull())
        m_groupNodes.remove(node.group);
    else
        m_hostNodes.remove(node.host);
    for (const auto &child : node.children)
        forget(*child);
}

void HostsTreeModel::takeOut(Node &parent, int first, int last)
{
    beginRemoveRows(indexOf(parent), first, last);
    for (int row = first; row <= last; ++row)
        forget(*parent.children[size_t(row)]);
    parent.children.erase(parent.children.begin() + first, parent.children.begin() + last + 1);
    renumber(parent.children, first);
    endRemoveRows();
}

// What is wanted stands in front by now.
void HostsTreeModel::prune(Node &parent, const Wanted &wanted)
{
    const int count = wanted.countIn(parent.group);
    if (count < int(parent.children.size()))
        takeOut(parent, count, int(parent.children.size()) - 1);
    for (const auto &child : parent.children)
        if (child->host.isNull())
            prune(*child, wanted);
}

} // namespace model
