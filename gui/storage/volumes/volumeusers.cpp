// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumeusers.h"
#include "model/storage/knownvolumes.h"

namespace gui {

using virt::FileUse;

QList<FileUse> usersOf(const model::KnownVolumes &volumes, const QString &name, const QStringList &besides)
{
    QList<FileUse> uses = volumes.usesOf(name);
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
