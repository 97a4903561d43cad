// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/devices/disksmodel.h"
#include "model/text/storagetext.h"
#include <utility>

namespace model {

std::optional<virt::DiskSizes> DiskRow::sizes() const
{
    auto out = device.sizes;
    if (figures.capacity)
        out = {.capacity = *figures.capacity,
               .allocation = figures.allocation.value_or(0),
               .physical = figures.physical.value_or(0)};
    if (!out || !device.stored)
        return out;
    out->allocation = device.stored->allocation;
    out->physical = device.stored->physical ? device.stored->physical : out->physical;
    return out;
}

int DisksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DisksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DiskRow &disk = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return column == History ? QString() : diskText(disk, column);
    case Qt::AccessibleTextRole: return diskText(disk, column);
    case Qt::ToolTipRole: return diskToolTip(disk, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter
                                                  | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case DeviceSortRole: return diskSortValue(disk, column);
    case DeviceHistoryRole:
        return column == History ? QVariant::fromValue(QList<RingSeries>{disk.read, disk.write}) : QVariant();
    case DeviceFaultRole: return column == Capacity && !disk.sizes() && !disk.device.fault.message.isEmpty();
    default: return {};
    }
}

QVariant DisksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter
                                                  | (isNumber(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return sizeMeaning(section == Capacity     ? SizeKind::Capacity
                           : section == Allocation ? SizeKind::Allocation
                           : section == Physical   ? SizeKind::Physical
                                                   : SizeKind::None);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Target: return tr("Target");
    case Device: return tr("Device");
    case Bus: return tr("Bus");
    case Source: return tr("Source");
    case Pool: return tr("Pool");
    case Format: return tr("Format");
    case Capacity: return tr("Capacity");
    case Allocation: return tr("Allocation");
    case Physical: return tr("Physical");
    case OverCommitted: return tr("Over-committed");
    case Read: return tr("Read");
    case Write: return tr("Write");
    case History: return tr("History");
    case ReadTotal: return tr("Read in total");
    case WrittenTotal: return tr("Written in total");
    case ReadRequests: return tr("Read requests");
    case WriteRequests: return tr("Write requests");
    case Errors: return tr("Errors");
    case Cache: return tr("Cache");
    case Backing: return tr("Backing file");
    default: return {};
    }
}

void DisksModel::setDevices(const QList<virt::DiskDevice> &disks)
{
    follow(
        disks, [](const virt::DiskDevice &d) { return d.target; },
        [](DiskRow &row, const virt::DiskDevice &told) {
            const virt::DiskDevice before = std::exchange(row.device, told);
            if (before.source != told.source || told.sizes || told.fault != virt::Error())
                return;
            row.device.sizes = before.sizes; // a look that did not ask for them
            row.device.stored = before.stored;
        });
}

void DisksModel::setFigures(const QList<virt::DiskFigures> &figures, qint64 ms)
{
    for (DiskRow &row : m_rows) {
        const auto told = std::ranges::find(figures, row.device.target, &virt::DiskFigures::target);
        row.figures = told == figures.end() ? virt::DiskFigures() : *told;
        row.read.append(ms, row.figures.readRate);
        row.write.append(ms, row.figures.writeRate);
    }
    touch();
}

} // namespace model
