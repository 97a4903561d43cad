// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a snapshot stands on, and definitions changed so that they stand on others. Pure, any thread.
#pragma once
#include "virt/core/result.h"
#include <QHash>
#include <QList>

namespace virt {

struct ImageFile {
    QString path, format;
    bool operator==(const ImageFile &) const = default;
};
using DiskFiles = QHash<QString, ImageFile>; // by target, "vda"

struct SnapshotDisk {
    enum class Kind { None, Internal, External };
    QString target;
    Kind kind = Kind::None;
    ImageFile frozen; // what the instance wrote to when the snapshot was taken: of an external one its state
    QString overlay;  // of an external one: what it wrote to from then on
    bool operator==(const SnapshotDisk &) const = default;
};

struct SnapshotFiles {
    QString name, parent;
    QList<SnapshotDisk> disks;
    QString memory; // the file with the memory; empty: none, or inside an image
    QString nvram;  // the file with UEFI's variables, as the definition has it
    bool operator==(const SnapshotFiles &) const = default;
    [[nodiscard]] bool hasExternal() const;
    [[nodiscard]] bool hasInternal() const;
    [[nodiscard]] DiskFiles frozen() const; // of the external disks
};
[[nodiscard]] Result<SnapshotFiles> parseSnapshotFiles(const QByteArray &snapshotXml);

// The definition of the domain in a snapshot: as it ran, or as it was stored (the former where there is no other).
enum class Definition { Running, Stored };
[[nodiscard]] Result<QByteArray> domainIn(const QByteArray &snapshotXml, Definition which);

// The files of all disks that have one, of a domain's definition.
[[nodiscard]] DiskFiles diskFiles(const QByteArray &domainXml);
[[nodiscard]] QString nvramFile(const QByteArray &domainXml);

// The same definition with other files under its disks. What was known of the chains below the old ones goes.
[[nodiscard]] QByteArray withDiskFiles(const QByteArray &domainXml, const DiskFiles &files);
// With the name, title, description and metadata that the domain has now: they belong to the instance, not to a moment.
[[nodiscard]] QByteArray withIdentityOf(const QByteArray &domainXml, const QByteArray &present);

// The snapshot with other overlays, and with other files frozen in its definitions; both by target.
[[nodiscard]] QByteArray withOverlays(const QByteArray &snapshotXml, const QHash<QString, QString> &overlays);
[[nodiscard]] QByteArray withFrozen(const QByteArray &snapshotXml, const DiskFiles &files);

} // namespace virt
