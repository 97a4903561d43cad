// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostsmodel.h"
#include <memory>
#include <vector>

namespace model {

// The hosts as a tree: the root "Fleet", below it groups of any depth, then hosts. Says the same as HostsModel for a
// host. Follows by moves, so that what is selected and expanded stays so; never resets.
class HostsTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Item { Fleet, Group, Host };
    enum Role { ConnectedRole = Qt::UserRole + 100, CountRole }; // of a group: its hosts

    explicit HostsTreeModel(HostsModel &hosts, QObject *parent = nullptr);
    ~HostsTreeModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    [[nodiscard]] static Item itemOf(const QModelIndex &index);
    [[nodiscard]] HostId hostAt(const QModelIndex &index) const;   // null for the fleet and groups
    [[nodiscard]] QString groupAt(const QModelIndex &index) const; // the group, or the one that a host is in
    [[nodiscard]] QModelIndex fleetIndex() const;
    [[nodiscard]] QModelIndex indexOf(const HostId &host) const;
    [[nodiscard]] QModelIndex indexOfGroup(const QString &group) const; // the fleet's for none

signals:
    // Dragged there; nothing has changed yet. Null or empty `before`: behind all.
    void hostsDropped(const QList<model::HostId> &hosts, const QString &group, const model::HostId &before);
    void groupDropped(const QString &from, const QString &to, const QString &before);

private:
    struct Node;
    struct Wanted;
    void followHosts();
    void inserted(int first, int last);
    void changed(int first, int last, const QList<int> &roles);
    void renamed(const QString &from, const QString &to);
    void arrangeAll();
    void arrange(Node &parent, const Wanted &wanted);
    void arrangeHosts(Node &parent, const Wanted &wanted);
    void place(Node &parent, int row, Node *node, const QString &group, const HostId &host);
    void insert(Node &parent, int row, const QString &group, const HostId &host);
    void move(Node &node, Node &to, int row);
    void takeOut(Node &parent, int first, int last);
    void prune(Node &parent, const Wanted &wanted);
    void forget(const Node &node);
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(const Node &group, int role) const;
    [[nodiscard]] std::pair<int, int> connectedIn(const Node &group) const; // of how many
    [[nodiscard]] Node *targetOf(int row, const QModelIndex &parent, int &at) const;

    HostsModel &m_hosts;
    std::unique_ptr<Node> m_fleet;
    QHash<HostId, Node *> m_hostNodes;
    QHash<QString, Node *> m_groupNodes;
};

} // namespace model
