// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/volumesmodel.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "model/text/storagetext.h"
#include <optional>

namespace model {

using Column = VolumesModel::Column;

bool isNumber(Column column)
{
    return column == VolumesModel::Capacity || column == VolumesModel::Allocation || column == VolumesModel::Physical;
}

static std::optional<double> numberOf(const VolumeRow &row, int column)
{
    const virt::StorageVolume &volume = row.volume;
    if (!volume.known)
        return {};
    switch (column) {
    case Column::Capacity: return double(volume.capacity);
    case Column::Allocation: return double(volume.allocation);
    case Column::Physical: return volume.physical ? std::optional(double(volume.physical)) : std::nullopt;
    default: return {};
    }
}

static QString changedText(const virt::StorageVolume &volume)
{
    return volume.changed.isValid() ? momentText(volume.changed) : QString();
}

static QString wordOf(const VolumeRow &row, int column)
{
    switch (column) {
    case Column::Name: return row.volume.name;
    case Column::Format: return row.volume.format;
    case Column::UsedBy: return virt::usersText(row.uses, 1);
    case Column::Backing: return row.volume.backingPath;
    case Column::Changed: return changedText(row.volume);
    case Column::Path: return row.volume.where();
    default: return {};
    }
}

// Of these the list alone tells.
static bool isListed(int column)
{
    return column == Column::Name || column == Column::Path || column == Column::UsedBy;
}

QString volumeText(const VolumeRow &row, int column)
{
    if (!isListed(column) && !row.volume.known)
        return row.volume.fault == virt::Error() ? asking : noFigure;
    if (isNumber(Column(column))) {
        const auto number = numberOf(row, column);
        return number ? bytesText(*number) : noFigure;
    }
    const QString word = wordOf(row, column);
    return word.isEmpty() ? noFigure : word;
}

QVariant volumeSortValue(const VolumeRow &row, int column)
{
    if (isNumber(Column(column)))
        return numberOf(row, column).value_or(-1);
    if (column == Column::Changed)
        return row.volume.changed;
    return wordOf(row, column);
}

QString volumeToolTip(const VolumeRow &row, int column)
{
    if (row.volume.fault != virt::Error())
        return row.volume.fault.text();
    if (column == Column::UsedBy)
        return usersList(row.uses);
    if (column == Column::Backing && !row.volume.backingFormat.isEmpty())
        return VolumesModel::tr("%1, format %2").arg(row.volume.backingPath, row.volume.backingFormat);
    return volumeText(row, column);
}

} // namespace model
