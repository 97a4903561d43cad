// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/devices/disksmodel.h"
#include "model/text/quantity.h"

namespace model {

using Column = DisksModel::Column;

bool isNumber(Column column)
{
    switch (column) {
    case Column::Target:
    case Column::Device:
    case Column::Bus:
    case Column::Source:
    case Column::Pool:
    case Column::Format:
    case Column::Cache:
    case Column::Backing:
    case Column::History: return false;
    default: return true;
    }
}

// The number behind a cell; nothing where it is not known.
static std::optional<double> numberOf(const DiskRow &row, int column)
{
    const auto sizes = row.sizes();
    const auto size = [&](quint64 virt::DiskSizes::*part) {
        return sizes ? std::optional(double((*sizes).*part)) : std::nullopt;
    };
    const auto figure = [&](std::optional<quint64> virt::DiskFigures::*part) {
        const auto &value = row.figures.*part;
        return value ? std::optional(double(*value)) : std::nullopt;
    };
    switch (column) {
    case Column::Capacity: return size(&virt::DiskSizes::capacity);
    case Column::Allocation: return size(&virt::DiskSizes::allocation);
    case Column::Physical: return size(&virt::DiskSizes::physical);
    case Column::OverCommitted: return sizes ? std::optional(double(sizes->overCommitted())) : std::nullopt;
    case Column::Read: return row.figures.readRate;
    case Column::Write: return row.figures.writeRate;
    case Column::ReadTotal: return figure(&virt::DiskFigures::readBytes);
    case Column::WrittenTotal: return figure(&virt::DiskFigures::writtenBytes);
    case Column::ReadRequests: return figure(&virt::DiskFigures::readRequests);
    case Column::WriteRequests: return figure(&virt::DiskFigures::writeRequests);
    case Column::Errors: return figure(&virt::DiskFigures::errors);
    default: return {};
    }
}

static QString deviceText(const virt::DiskDevice &disk)
{
    if (disk.device == QStringLiteral("disk"))
        return disk.readOnly ? DisksModel::tr("Disk, read-only") : DisksModel::tr("Disk");
    if (disk.device == QStringLiteral("cdrom"))
        return DisksModel::tr("CD-ROM");
    if (disk.device == QStringLiteral("floppy"))
        return DisksModel::tr("Floppy");
    return disk.device;
}

static QString wordOf(const virt::DiskDevice &disk, int column)
{
    switch (column) {
    case Column::Target: return disk.target;
    case Column::Device: return deviceText(disk);
    case Column::Bus: return disk.bus;
    case Column::Source: return disk.kind == virt::DiskDevice::Kind::Empty ? DisksModel::tr("Empty") : disk.source;
    case Column::Pool: return disk.pool;
    case Column::Format: return disk.format;
    case Column::Cache: return disk.cache.isEmpty() ? DisksModel::tr("default") : disk.cache;
    case Column::Backing: return disk.backing;
    default: return {};
    }
}

QString diskText(const DiskRow &row, int column)
{
    if (column == Column::History)
        return DisksModel::tr("Read %1, write %2").arg(rateText(row.figures.readRate), rateText(row.figures.writeRate));
    if (!isNumber(Column(column))) {
        const QString word = wordOf(row.device, column);
        return word.isEmpty() ? noFigure : word;
    }
    const auto number = numberOf(row, column);
    if (!number)
        return noFigure;
    if (column == Column::Read || column == Column::Write)
        return rateText(*number);
    const bool counts = column == Column::ReadRequests || column == Column::WriteRequests || column == Column::Errors;
    return counts ? countText(quint64(*number)) : bytesText(*number);
}

QVariant diskSortValue(const DiskRow &row, int column)
{
    if (!isNumber(Column(column)) && column != Column::History)
        return wordOf(row.device, column);
    return numberOf(row, column == Column::History ? int(Column::Read) : column).value_or(-1);
}

QString diskToolTip(const DiskRow &row, int column)
{
    if (column == Column::Capacity && !row.sizes() && !row.device.fault.message.isEmpty())
        return row.device.fault.text();
    if (column == Column::OverCommitted)
        return DisksModel::tr("What the guest may still write beyond what the image takes on the host now.");
    if (column == Column::Read || column == Column::Write) {
        const double requests = column == Column::Read ? row.figures.readRequestRate : row.figures.writeRequestRate;
        return requests < 0 ? QString() : DisksModel::tr("%1 requests/s").arg(requests, 0, 'f', 1);
    }
    return diskText(row, column);
}

} // namespace model
