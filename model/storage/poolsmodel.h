// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/poolpromise.h"
#include "virt/storage/pool.h"
#include <QAbstractTableModel>

namespace model {

struct PoolRow {
    virt::StoragePool pool;
    virt::PoolPromise promise; // what its volumes may grow to, as far as it is counted
    bool operator==(const PoolRow &) const = default;
};

// The storage pools of one host. Follows by differences, never resets. GUI thread.
class PoolsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Type,
        State,
        Space,
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
        // For a capacity bar, in bytes (double); invalid where it is not known
        CapacityRole,
        UsedRole,
        PromisedRole, // may be beyond the capacity
        TroubleRole   // bool: degraded, inaccessible, or full
    };
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const QList<virt::StoragePool> &pools);
    void setPromise(const QUuid &pool, const virt::PoolPromise &promise);
    [[nodiscard]] QList<virt::StoragePool> pools() const;
    [[nodiscard]] const PoolRow &row(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const QUuid &pool) const; // -1: none
    [[nodiscard]] const virt::StoragePool *find(const QUuid &pool) const;

private:
    void drop(const QSet<QUuid> &present);
    void update(const virt::StoragePool &pool);
    void touch(int row);
    QList<PoolRow> m_rows;
};

} // namespace model
