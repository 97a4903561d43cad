// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/snapshotsmodel.h"
#include "model/snapshots/snapshottext.h"
#include <algorithm>

namespace model {

SnapshotsModel::SnapshotsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
    , m_now(QDateTime::currentDateTime())
{}

SnapshotsModel::~SnapshotsModel() = default;

SnapshotsModel::Node *SnapshotsModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

int SnapshotsModel::rowOf(const Node *node)
{
    const auto &siblings = node->parent->children;
    return int(std::ranges::find(siblings, node, &std::unique_ptr<Node>::get) - siblings.begin());
}

QModelIndex SnapshotsModel::indexFor(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(rowOf(node), column, node);
}

QModelIndex SnapshotsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex SnapshotsModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexFor(nodeAt(index)->parent) : QModelIndex();
}

int SnapshotsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int SnapshotsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QModelIndex SnapshotsModel::indexOf(const QString &name) const
{
    const Node *node = m_nodes.value(name);
    return node ? indexFor(node) : QModelIndex();
}

QString SnapshotsModel::nameAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->snapshot.name : QString();
}

// Parents come first, so what a node is put under stands where it will stay, and is never below that node.
void SnapshotsModel::apply(const virt::SnapshotTree &tree)
{
    m_tree = tree;
    m_now = QDateTime::currentDateTime();
    const OrderedSnapshots next = parentsFirst(tree);
    forget(next);
    for (const OrderedSnapshot &o : next)
        place(o.snapshot, o.parent < 0 ? m_root.get() : m_nodes.value(next[o.parent].snapshot.name));
    dropForgotten(m_root.get());
}

// Gone, or made again under the same name: another snapshot, whose place among its siblings is another.
void SnapshotsModel::forget(const OrderedSnapshots &next)
{
    Wanted wanted;
    for (const OrderedSnapshot &o : next)
        wanted.insert(o.snapshot.name, &o.snapshot);
    m_nodes.removeIf([&](auto it) {
        const virt::Snapshot *same = wanted.value(it.key());
        return !same || same->created != it.value()->snapshot.created;
    });
}

void SnapshotsModel::place(const virt::Snapshot &snapshot, Node *under)
{
    const auto before = std::ranges::count_if(
        under->children, [&](const auto &sibling) { return isBefore(sibling->snapshot, snapshot); });
    Node *node = m_nodes.value(snapshot.name);
    if (!node)
        return insert(snapshot, under, int(before));
    if (node->parent != under)
        move(node, under, int(before));
    update(node, snapshot);
}

void SnapshotsModel::insert(const virt::Snapshot &snapshot, Node *under, int row)
{
    auto node = std::make_unique<Node>();
    node->snapshot = snapshot;
    node->parent = under;
    beginInsertRows(indexFor(under), row, row);
    m_nodes.insert(snapshot.name, node.get());
    under->children.insert(under->children.begin() + row, std::move(node));
    endInsertRows();
}

void SnapshotsModel::move(Node *node, Node *under, int row)
{
    Node *from = node->parent;
    const int old = rowOf(node);
    beginMoveRows(indexFor(from), old, old, indexFor(under), row);
    auto owned = std::move(from->children[size_t(old)]);
    from->children.erase(from->children.begin() + old);
    owned->parent = under;
    under->children.insert(under->children.begin() + row, std::move(owned));
    endMoveRows();
}

void SnapshotsModel::update(Node *node, const virt::Snapshot &snapshot)
{
    if (node->snapshot == snapshot)
        return;
    node->snapshot = snapshot;
    emit dataChanged(indexFor(node), indexFor(node, ColumnCount - 1));
}

// What stays has been moved out from under what goes.
void SnapshotsModel::dropForgotten(Node *under)
{
    for (int row = int(under->children.size()) - 1; row >= 0; --row) {
        Node *node = under->children[size_t(row)].get();
        if (m_nodes.value(node->snapshot.name) == node) {
            dropForgotten(node);
            continue;
        }
        beginRemoveRows(indexFor(under), row, row);
        under->children.erase(under->children.begin() + row);
        endRemoveRows();
    }
}

void SnapshotsModel::setNow(const QDateTime &now)
{
    m_now = now;
    touchAges(m_root.get());
}

void SnapshotsModel::touchAges(const Node *under)
{
    if (under->children.empty())
        return;
    emit dataChanged(indexFor(under->children.front().get(), Taken), indexFor(under->children.back().get(), Taken),
                     {Qt::DisplayRole});
    for (const auto &child : under->children)
        touchAges(child.get());
}

QString SnapshotsModel::text(const Node *node, int column) const
{
    switch (column) {
    case Name: return node->snapshot.name;
    case Taken: return snapshotAgeText(node->snapshot, m_now);
    case State: return snapshotStateText(node->snapshot);
    case Kind: return snapshotKindText(node->snapshot);
    case Description: return node->snapshot.description.simplified();
    default: return {};
    }
}

QVariant SnapshotsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeAt(index);
    const virt::Snapshot &s = node->snapshot;
    switch (role) {
    case Qt::DisplayRole: return text(node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? snapshotSentence(s, m_now) : text(node, index.column());
    case Qt::ToolTipRole:
        return index.column() == Taken         ? snapshotTimeText(s)
               : index.column() == Description ? s.description
                                               : text(node, index.column());
    case CurrentRole: return s.current;
    default: return {};
    }
}

QVariant SnapshotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Taken: return tr("Taken");
    case State: return tr("State");
    case Kind: return tr("Kind");
    case Description: return tr("Description");
    default: return {};
    }
}

} // namespace model
