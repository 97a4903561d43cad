// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/devices/devicetable.h"
#include "virt/instance/vcpus.h"

namespace model {

struct VcpuRow {
    virt::Vcpu vcpu;
    [[nodiscard]] int key() const { return vcpu.number; }
};

// The virtual CPUs of one instance: where each runs and may run, as `xm vcpu-list` tells it.
class VcpusModel : public DeviceTable<VcpuRow> {
    Q_OBJECT
public:
    enum Column { Number, PhysicalCpu, State, Time, Percent, Affinity, ColumnCount };
    using DeviceTable::DeviceTable;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setVcpus(const QList<virt::Vcpu> &vcpus);
};

[[nodiscard]] QString vcpuText(const virt::Vcpu &vcpu, int column);

} // namespace model
