// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a backup: it is told by the card beside its volumes (docs/backups.md). Pure, any thread.
#pragma once
#include "virt/storage/volumes.h"
#include <optional>
#include <QDateTime>

namespace virt {

struct BackupDisk {
    QString target; // "vda"
    QString volume; // beside the card
    QString path;
    quint64 capacity = 0; // as the guest sees it
    bool operator==(const BackupDisk &) const = default;
};

// All disks of one moment.
struct BackupSet {
    VolumeId card; // its name tells sets apart: it holds the instance's name and the moment
    QUuid instance;
    QString name; // of the instance at that time
    QDateTime taken;
    QString since;      // the card of the set that this one stands on; empty: a full one
    QString checkpoint; // that the next one can go on from; empty: none was made
    QList<BackupDisk> disks;
    QString definition; // of the instance, without passwords

    // As it is found on the host
    quint64 bytes = 0;         // in use
    QStringList missing;       // volumes that are not there any more
    bool checkpointed = false; // the checkpoint still exists

    [[nodiscard]] bool incremental() const { return !since.isEmpty(); }
    [[nodiscard]] QStringList targets() const;
    bool operator==(const BackupSet &) const = default;
};

[[nodiscard]] QByteArray cardOf(const BackupSet &set);
[[nodiscard]] std::optional<BackupSet> setFrom(const VolumeId &card, const QByteArray &json);

[[nodiscard]] QString backupStamp(const QDateTime &moment);                      // "20261120-163205", in UTC
[[nodiscard]] QString backupCard(const QString &instance, const QString &stamp); // "web-1-….backup.json"
[[nodiscard]] QString backupVolume(const QString &instance, const QString &target, const QString &stamp);
[[nodiscard]] bool isBackupCard(const QString &volume);

using BackupSets = QList<BackupSet>;
[[nodiscard]] const BackupSet *setNamed(const BackupSets &sets, const QString &card);
// From the full one up to this one; empty when one of them is not there or has lost a volume.
[[nodiscard]] BackupSets chainOf(const BackupSets &sets, const QString &card);
// Those that cannot be restored without this one, the newest first.
[[nodiscard]] BackupSets standingOn(const BackupSets &sets, const QString &card);
// The full set whose chain is the oldest, where a newer full one is there: it could go.
[[nodiscard]] const BackupSet *couldGo(const BackupSets &sets);

} // namespace virt
