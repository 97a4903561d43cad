// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/devices/devicetable.h"
#include "model/series/instanceseries.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/devices.h"

namespace model {

struct DiskRow {
    virt::DiskDevice device;
    virt::DiskFigures figures;
    RingSeries read{InstanceSeries::capacity}, write{InstanceSeries::capacity}; // bytes/s
    [[nodiscard]] const QString &key() const { return device.target; }
    // The newest that is known: from the tick while it runs, else as it was asked for. What it takes on the storage is
    // what the list of its pool says, where it is in one: the hypervisor tells how far it was written to instead.
    [[nodiscard]] std::optional<virt::DiskSizes> sizes() const;
};

// The disks of one instance: as they are configured, their sizes, and what they do.
class DisksModel : public DeviceTable<DiskRow> {
    Q_OBJECT
public:
    enum Column {
        Target,
        Device,
        Bus,
        Source,
        Format,
        Capacity,
        Allocation,
        Read,
        Write,
        History,
        Physical,
        OverCommitted,
        ReadTotal,
        WrittenTotal,
        ReadRequests,
        WriteRequests,
        Errors,
        Cache,
        Pool,
        Backing,
        ColumnCount
    };
    using DeviceTable::DeviceTable;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setDevices(const QList<virt::DiskDevice> &disks);
    void setFigures(const QList<virt::DiskFigures> &figures, qint64 ms); // empty: a gap
    void clear() { setDevices({}); }
};

[[nodiscard]] QString diskText(const DiskRow &row, int column);
[[nodiscard]] QVariant diskSortValue(const DiskRow &row, int column); // a number where the column is one
[[nodiscard]] QString diskToolTip(const DiskRow &row, int column);
[[nodiscard]] bool isNumber(DisksModel::Column column);

} // namespace model
