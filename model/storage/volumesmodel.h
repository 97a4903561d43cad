// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/uses.h"
#include <memory>
#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace model {

class KnownVolumes;

struct VolumeRow {
    virt::StorageVolume volume;
    QList<virt::FileUse> uses; // as far as they are known
};

// The volumes of one pool, any number: names at once, beyond 1,000 of them a part in each round of the event loop; details
// as they arrive. Follows by differences, never resets; rows never move. GUI thread.
class VolumesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Format, Capacity, Allocation, Physical, UsedBy, Backing, Changed, Path, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, // a number or a text that sorts as the column means it
        NameRole,                // its name, in any column
        KnownRole,               // bool: its details are there
        FaultRole,               // bool: its details could not be had
        BrokenRole               // bool: what it stands on is not there
    };
    explicit VolumesModel(const QString &poolName = {}, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const QList<virt::StorageVolume> &volumes); // the whole list; details of those that stay are kept
    void setDetails(const QList<virt::StorageVolume> &volumes);
    void setUses(const std::shared_ptr<const virt::Uses> &uses); // null: not known
    void clear() { apply({}); }
    void setPool(const QString &name, const QString &target = {}); // another one: nothing is known of it yet
    void setAbove(const QHash<QString, QStringList> &overlays);    // by name, what stands on it, of other pools too
    [[nodiscard]] bool usesKnown() const { return m_uses != nullptr; }

    [[nodiscard]] const VolumeRow &row(int row) const { return m_rows[row]; }
    [[nodiscard]] KnownVolumes known() const;           // as it is now
    [[nodiscard]] int rowOf(const QString &name) const; // -1: none
    [[nodiscard]] const virt::StorageVolume *find(const QString &name) const;
    [[nodiscard]] const virt::StorageVolume *findAt(const QString &path) const; // by its file
    [[nodiscard]] bool isBelow(int row) const;                                  // another one of the pool stands on it
    // What it stands on would be in this pool's directory, and is not: known once the list is complete.
    [[nodiscard]] bool isBroken(const virt::StorageVolume &volume) const;

private:
    using Present = QHash<QString, const virt::StorageVolume *>;
    void dropMissing(const Present &next);
    [[nodiscard]] VolumeRow rowFor(const virt::StorageVolume &volume);
    void appendSome();
    void number(int row);
    void renumber();
    void touch(QList<int> rows, int firstColumn, int lastColumn);
    void setOne(int row, const virt::StorageVolume &volume);
    // volumesmodel_uses.cpp
    [[nodiscard]] QList<virt::FileUse> usesOf(const VolumeRow &row) const;
    void noteOverlay(const virt::StorageVolume &volume);
    QString forgetOverlay(int row); // the place on which it stood
    void addChain(const QString &place, QSet<int> &rows) const;
    [[nodiscard]] int rowAt(const QString &place) const;
    [[nodiscard]] QSet<int> usedRows() const;
    void useAgain(const QSet<int> &rows);

    QString m_poolName, m_target; // the directory of its files; may be empty
    QHash<QString, QStringList> m_above;
    QList<VolumeRow> m_rows;
    QList<virt::StorageVolume> m_waiting;        // to become rows
    QHash<QString, virt::StorageVolume> m_early; // details of those
    QTimer m_more;
    QHash<QString, int> m_at;      // by name
    QHash<QString, int> m_atPlace; // by path
    virt::Overlays m_overlays;     // of the volumes whose details are known
    std::shared_ptr<const virt::Uses> m_uses;
};

[[nodiscard]] QString volumeText(const VolumeRow &row, int column); // of UsedBy, when uses are known
[[nodiscard]] QVariant volumeSortValue(const VolumeRow &row, int column);
[[nodiscard]] QString volumeToolTip(const VolumeRow &row, int column);
[[nodiscard]] bool isNumber(VolumesModel::Column column);

} // namespace model
