// SPDX-License-Identifier: GPL-3.0-or-later
// Drag and drop in the tree of hosts: hosts and groups go into groups and between their siblings.
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststreenode.h"
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace model {

static const QString mimeType = QStringLiteral("application/x-virtdeck-hosts");

namespace {
struct Dragged {
    QStringList groups;
    QList<HostId> hosts;
};

Dragged read(const QMimeData *data)
{
    Dragged out;
    QDataStream in(data->data(mimeType));
    QList<QUuid> ids;
    in >> out.groups >> ids;
    for (const QUuid &id : std::as_const(ids))
        out.hosts.append({id});
    return out;
}
} // namespace

Qt::ItemFlags HostsTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (itemOf(index)) {
    case Item::Fleet: return usual | Qt::ItemIsDropEnabled;
    case Item::Group: return usual | Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled;
    case Item::Host: return usual | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    }
    return usual;
}

Qt::DropActions HostsTreeModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList HostsTreeModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *HostsTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList groups;
    QList<QUuid> hosts;
    for (const QModelIndex &index : indexes) {
        const Node &node = nodeOf(index);
        if (!node.host.isNull())
            hosts << node.host.value;
        else if (node.parent)
            groups << node.group;
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << groups << hosts;
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

// The group that it is dropped on, and the place in it: -1 is the end.
HostsTreeModel::Node *HostsTreeModel::targetOf(int row, const QModelIndex &parent, int &at) const
{
    at = parent.isValid() ? row : -1; // beside the fleet is in it, at the end
    Node &target = nodeOf(parent);
    return target.host.isNull() ? &target : nullptr;
}

bool HostsTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                     const QModelIndex &parent) const
{
    int at = 0;
    const Node *target = targetOf(row, parent, at);
    if (!target || !data->hasFormat(mimeType) || action != Qt::MoveAction)
        return false;
    const Dragged dragged = read(data);
    return std::ranges::none_of(dragged.groups, [&](const QString &g) { return isInGroup(target->group, g); });
}

bool HostsTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                  const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    int at = 0;
    const Node &target = *targetOf(row, parent, at);
    const QString group = target.group;
    const Node *next = at >= 0 && at < int(target.children.size()) ? target.children[size_t(at)].get() : nullptr;
    // Between the groups a host is dropped before the first host.
    const Node *nextHost = next;
    while (nextHost && nextHost->host.isNull())
        nextHost = nextHost->row + 1 < int(target.children.size()) ? target.children[size_t(nextHost->row) + 1].get()
                                                                   : nullptr;
    const QString beforeGroup = next && next->host.isNull() ? next->group : lastGroup;
    const HostId beforeHost = nextHost ? nextHost->host : HostId();
    const Dragged dragged = read(data);
    for (const QString &from : dragged.groups)
        emit groupDropped(from, groupPath(group, groupLeaf(from)), beforeGroup);
    if (!dragged.hosts.isEmpty())
        emit hostsDropped(dragged.hosts, group, beforeHost);
    return true;
}

} // namespace model
