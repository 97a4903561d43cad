// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/snapshotorder.h"
#include <memory>
#include <QAbstractItemModel>
#include <QDateTime>
#include <QHash>
#include <vector>

namespace model {

// The snapshots of one instance as a tree. Follows by differences and never resets: what was selected or expanded
// stays so when its parent goes and it moves up. GUI thread.
class SnapshotsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Taken, State, Kind, Description, ColumnCount };
    enum Role { CurrentRole = Qt::UserRole };

    explicit SnapshotsModel(QObject *parent = nullptr);
    ~SnapshotsModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const virt::SnapshotTree &tree);
    [[nodiscard]] const virt::SnapshotTree &tree() const { return m_tree; }
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;
    [[nodiscard]] QString nameAt(const QModelIndex &index) const;

    // Ages are told as of this moment.
    void setNow(const QDateTime &now);

private:
    struct Node {
        virt::Snapshot snapshot;
        Node *parent = nullptr;
        std::vector<std::unique_ptr<Node>> children;
    };
    using Wanted = QHash<QString, const virt::Snapshot *>;
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexFor(const Node *node, int column = 0) const;
    static int rowOf(const Node *node);
    void forget(const OrderedSnapshots &next);
    void place(const virt::Snapshot &snapshot, Node *under);
    void insert(const virt::Snapshot &snapshot, Node *under, int row);
    void move(Node *node, Node *under, int row);
    void update(Node *node, const virt::Snapshot &snapshot);
    void dropForgotten(Node *under);
    [[nodiscard]] QString text(const Node *node, int column) const;
    void touchAges(const Node *under);

    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_nodes; // those that stay
    virt::SnapshotTree m_tree;
    QDateTime m_now;
};

} // namespace model
