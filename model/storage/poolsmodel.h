// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/poolpromise.h"
#include "virt/storage/pool.h"
#include <optional>
#include <QAbstractTableModel>
#include <QSet>

namespace model {

struct PoolRow {
    virt::StoragePool pool;
    virt::PoolPromise promise; // what its volumes may grow to, as far as it is counted
    bool operator==(const PoolRow &) const = default;
    [[nodiscard]] bool inTrouble() const; // degraded, inaccessible, or full
};

// The storage pools of one host. Follows by differences, never resets. GUI thread.
class PoolsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Type,
        State,
        Space, // empty: a capacity bar of the roles below
        Capacity,
        Used,
        Available,
        Promised,
        Autostart,
        Target,
        Source,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, // a number or a text that sorts as the column means it
        UuidRole,
        StateRole, // virt::StoragePool::State
        // In bytes (double); invalid where it is not known
        CapacityRole,
        UsedRole,
        PromisedRole, // may be beyond the capacity
        TroubleRole   // bool
    };
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const QList<virt::StoragePool> &pools);
    void setPromise(const QUuid &pool, const virt::PoolPromise &promise);
    // What virt::listPools() may take for known; without those of a name that an event told of.
    [[nodiscard]] QList<virt::StoragePool> pools(const QSet<QString> &butNot = {}) const;
    [[nodiscard]] const PoolRow &row(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const QUuid &pool) const; // -1: none
    [[nodiscard]] const virt::StoragePool *find(const QUuid &pool) const;

private:
    void dropMissing(const QList<virt::StoragePool> &next);
    void follow(const virt::StoragePool &pool);
    void touch(int row);
    QList<PoolRow> m_rows;
};

[[nodiscard]] QString poolText(const PoolRow &row, int column);
[[nodiscard]] QVariant poolSortValue(const PoolRow &row, int column); // a number where the column is one
[[nodiscard]] bool isNumber(PoolsModel::Column column);
[[nodiscard]] std::optional<quint64> promisedBytes(const PoolRow &row); // nothing before it is counted

} // namespace model
