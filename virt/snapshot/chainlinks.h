// SPDX-License-Identifier: GPL-3.0-or-later
// What definitions name, and what follows from what was found. Pure, any thread.
#pragma once
#include "virt/snapshot/chains.h"
#include "virt/storage/volumes.h"

namespace virt {

// The disks with the files that the definition and the snapshots name, none of them read yet. A volume that is named by its
// pool has "pool:NAME/VOLUME" for a path.
[[nodiscard]] FoundChains namedFiles(const QByteArray &domainXml, const SnapshotTree &snapshots);

// What was read of a file is put in its place. Empty, or the path of a backing file that was not heard of before.
[[nodiscard]] QString takeIn(FoundChains &chains, const QString &path, const StorageVolume &read);
void markTrouble(FoundChains &chains, const QString &path, FoundFile::Trouble trouble, const QString &why);

// Links that lead nowhere or in a circle, and files of another format than who refers to them says.
void judgeLinks(FoundChains &chains);

// Whether a file of this name could have been made by a snapshot of an image.
[[nodiscard]] bool isNamedAfter(const QString &file, const QString &image);

// For a file of the chains. Where somebody tells its format, that one is given: what a guest writes at the beginning of a
// raw image must not name other files to be opened.
[[nodiscard]] QStringList imageInfoCommand(const FoundChains &chains, const QString &path);

// Of `qemu-img info --output=json`.
[[nodiscard]] Result<StorageVolume> parseImageInfo(const QByteArray &json);

} // namespace virt
