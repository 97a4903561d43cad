// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace virt {

enum class PoolType {
    Unknown,
    Dir,
    Fs,
    NetFs,
    Logical,
    Disk,
    Iscsi,
    IscsiDirect,
    Scsi,
    Multipath,
    Rbd,
    Gluster,
    Zfs,
    Vstorage,
    Sheepdog // gone from libvirt 8.8; there may be old ones
};

[[nodiscard]] QString poolTypeWord(PoolType type); // "iscsi-direct", as XML has it; empty for Unknown
[[nodiscard]] PoolType poolTypeOf(const QString &word);
[[nodiscard]] QString poolTypeText(PoolType type);   // "iSCSI target, without the host's initiator"; translated
[[nodiscard]] const QList<PoolType> &allPoolTypes(); // that can be made, those most used first

// Volumes are files in a directory: with formats, backing files and names that one may choose.
[[nodiscard]] bool keepsFiles(PoolType type);
// Volumes are made and deleted one by one there; the others show what the storage has.
[[nodiscard]] bool makesVolumes(PoolType type);

// The storage itself can be deleted through libvirt.
[[nodiscard]] bool canBeDeleted(PoolType type);
// It goes with the pool, as its data are there and nowhere else: not on a device, not on a server.
[[nodiscard]] bool holdsData(PoolType type);

// What a host can do with one type of pools.
struct PoolOffer {
    PoolType type = PoolType::Unknown;
    bool supported = true;
    QStringList sourceFormats; // "ext4", "nfs" …; empty: there is nothing to choose
    QString defaultSourceFormat;
    QStringList volumeFormats; // "qcow2" …
    QString defaultVolumeFormat;
    bool operator==(const PoolOffer &) const = default;
};

} // namespace virt
