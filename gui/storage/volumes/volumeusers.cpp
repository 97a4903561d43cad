// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumeusers.h"
#include "model/storage/volumesmodel.h"

namespace gui {

using virt::FileUse;

QList<FileUse> usersOf(const model::VolumesModel &volumes, const QString &name, const QStringList &besides)
{
    const int row = volumes.rowOf(name);
    QList<FileUse> uses = row < 0 ? QList<FileUse>() : volumes.row(row).uses;
    uses.removeIf([&](const FileUse &use) { return use.kind == FileUse::Kind::Overlay && besides.contains(use.name); });
    return uses;
}

QList<FileUse> vitalOf(QList<FileUse> uses)
{
    uses.removeIf([](const FileUse &use) { return !use.isVital(); });
    return uses;
}

QList<FileUse> writersOf(QList<FileUse> uses)
{
    uses.removeIf([](const FileUse &use) { return !use.isWriting(); });
    return uses;
}

} // namespace gui
