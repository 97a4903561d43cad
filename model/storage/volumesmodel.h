// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/uses.h"
#include "virt/storage/volumes.h"
#include <QAbstractTableModel>
#include <QHash>

namespace model {

struct VolumeRow {
    virt::StorageVolume volume;
    QList<virt::FileUse> uses; // as far as they are known
    bool usesKnown = false;
};

// The volumes of one pool, any number: names at once, details as they arrive. Follows by differences, never resets;
// rows never move. GUI thread.
class VolumesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Format, Capacity, Allocation, Physical, UsedBy, Backing, Changed, Path, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, // a number or a text that sorts as the column means it
        NameRole,                // its name, in any column
        KnownRole,               // bool: its details are there
        FaultRole                // bool: its details could not be had
    };
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const QList<virt::StorageVolume> &volumes); // the whole list; known details of those that stay are kept
    void setDetails(const QList<virt::StorageVolume> &volumes);
    void setUses(const QString &poolName, const std::shared_ptr<const virt::Uses> &uses); // null: not known
    void clear() { apply({}); }

    [[nodiscard]] const VolumeRow &row(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const QString &name) const; // -1: none
    [[nodiscard]] const virt::StorageVolume *find(const QString &name) const;

private:
    void dropMissing(const QHash<QString, qsizetype> &next);
    void append(const QList<virt::StorageVolume> &next);
    void renumber();
    void useAgain(VolumeRow &row) const;
    void touchRows(QList<int> rows);

    QList<VolumeRow> m_rows;
    QHash<QString, int> m_at; // by name
    QString m_poolName;
    std::shared_ptr<const virt::Uses> m_uses;
};

} // namespace model
