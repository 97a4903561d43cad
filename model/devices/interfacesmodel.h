// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/devices/devicetable.h"
#include "model/series/instanceseries.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/devices.h"

namespace model {

struct InterfaceRow {
    virt::InterfaceDevice device;
    virt::InterfaceFigures figures;
    QStringList addresses;
    RingSeries in{InstanceSeries::capacity}, out{InstanceSeries::capacity}; // bytes/s
    [[nodiscard]] const QString &key() const { return device.mac; }
};

// The network interfaces of one instance: as they are configured, and what they do.
class InterfacesModel : public DeviceTable<InterfaceRow> {
    Q_OBJECT
public:
    enum Column {
        Mac,
        Type,
        Source,
        Model,
        Target,
        Link,
        Addresses,
        In,
        Out,
        History,
        InTotal,
        OutTotal,
        Errors,
        Drops,
        Filter,
        ColumnCount
    };
    using DeviceTable::DeviceTable;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setDevices(const QList<virt::InterfaceDevice> &interfaces);
    void setFigures(const QList<virt::InterfaceFigures> &figures, qint64 ms); // empty: a gap
    void setAddresses(const QHash<QString, QStringList> &byMac);
    void clear() { setDevices({}); }
};

[[nodiscard]] QString interfaceText(const InterfaceRow &row, int column);

} // namespace model
