// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostsmodel.h"

namespace model {

// The hosts as a tree: the root "Fleet", the hosts below it in their order. Says the same as HostsModel for a host.
// Every index carries what it is, so that groups can come between.
class HostsTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Item : quintptr { Fleet, Host };

    explicit HostsTreeModel(HostsModel &hosts, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static Item itemOf(const QModelIndex &index) { return Item(index.internalId()); }
    [[nodiscard]] HostId hostAt(const QModelIndex &index) const; // null for the fleet
    [[nodiscard]] QModelIndex fleetIndex() const;
    [[nodiscard]] QModelIndex indexOf(const HostId &host) const;

private:
    void follow();
    [[nodiscard]] QModelIndex hostIndex(int row) const;
    [[nodiscard]] QVariant fleetData(int role) const;
    HostsModel &m_hosts;
};

} // namespace model
