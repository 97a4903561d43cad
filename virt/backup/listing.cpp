// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupcheckpoint_p.h"
#include "virt/backup/backupread_p.h"
#include "virt/backup/cardfile_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

namespace {

struct Reading {
    virConnectPtr conn;
    const QUuid &instance;
    const BackupSets &known;
    const std::function<bool()> &stopped;
    const QString &during;
    BackupShelf shelf;

    Result<> pool(virStoragePoolPtr pool);
    void card(const VolumeId &id, virStorageVolPtr volume);
    void weigh(BackupSet &set, const VolumeList &volumes) const;
};

// Cards are written once: one that was read stays as it is.
void Reading::card(const VolumeId &id, virStorageVolPtr volume)
{
    const auto hit = std::ranges::find(known, id, &BackupSet::card);
    if (hit != known.end()) {
        shelf.sets.append(*hit);
        return;
    }
    const auto json = readCard(conn, volume, during);
    const auto set = json ? setFrom(id, *json) : std::optional<BackupSet>();
    if (!set)
        shelf.unread << Say::tr("%1 in pool %2 cannot be read").arg(id.name, id.poolName);
    else if (set->instance == instance)
        shelf.sets.append(*set);
}

void Reading::weigh(BackupSet &set, const VolumeList &volumes) const
{
    set.bytes = 0;
    set.missing.clear();
    for (const BackupDisk &disk : std::as_const(set.disks)) {
        const auto hit = std::ranges::find_if(
            volumes.items(), [&disk](virStorageVolPtr volume) { return namedVolume(volume).name == disk.volume; });
        virStorageVolInfo info{};
        if (hit == volumes.items().end() || VIRT(virStorageVolGetInfo, *hit, &info) < 0)
            set.missing << disk.volume;
        set.bytes += info.allocation;
    }
}

Result<> Reading::pool(virStoragePoolPtr pool)
{
    const QString name = nameOf(pool);
    const auto volumes = allVolumes(pool, during);
    if (!volumes)
        return volumes.error();
    const qsizetype before = shelf.sets.size();
    for (virStorageVolPtr volume : volumes->items()) {
        if (stopped())
            return Error::cancelled(during);
        const QString file = namedVolume(volume).name;
        if (isBackupCard(file))
            card({.pool = uuidOf(pool), .poolName = name, .name = file}, volume);
    }
    for (qsizetype at = before; at < shelf.sets.size(); ++at)
        weigh(shelf.sets[at], *volumes);
    return {};
}

void sayCheckpoints(BackupSets &sets, const QStringList &there)
{
    for (BackupSet &set : sets)
        set.checkpointed = !set.checkpoint.isEmpty() && there.contains(set.checkpoint);
}

// Of an instance that is gone none are left.
Result<QStringList> checkpointsOf(virConnectPtr conn, const QUuid &instance, const QString &during)
{
    const auto domain = findDomain(conn, instance, during);
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Result<QStringList>(QStringList()) : domain.error();
    return checkpointNames(domain->get(), during);
}

} // namespace

Result<BackupShelf> readBackups(virConnectPtr conn, const QUuid &instance, const BackupSets &known,
                                const std::function<bool()> &stopped, const QString &during)
{
    const auto pools = allPools(conn, VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE, during);
    if (!pools)
        return pools.error();
    Reading reading{
        .conn = conn, .instance = instance, .known = known, .stopped = stopped, .during = during, .shelf = {}};
    for (virStoragePoolPtr pool : pools->items()) {
        const auto read = reading.pool(pool);
        if (read)
            continue;
        if (read.error().kind == Error::Kind::Disconnected || read.error().kind == Error::Kind::Cancelled)
            return read.error();
        reading.shelf.unread << Say::tr("The pool %1 cannot be read: %2").arg(nameOf(pool), read.error().message);
    }
    const auto checkpoints = checkpointsOf(conn, instance, during);
    if (!checkpoints)
        return checkpoints.error();
    sayCheckpoints(reading.shelf.sets, *checkpoints);
    std::ranges::sort(reading.shelf.sets, std::greater<>(), &BackupSet::taken);
    return std::move(reading.shelf);
}

Task listBackups(Session &session, const QUuid &uuid, const QString &name, const BackupSets &known, QObject *receiver,
                 Done<BackupShelf> done)
{
    const QString during = Say::tr("List the backups of %1").arg(name);
    return inquire<BackupShelf>(
        session, during, receiver,
        [=](const Job &job) -> Result<BackupShelf> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            return readBackups(
                conn->get(), uuid, known, [&job] { return job.cancelled(); }, during);
        },
        std::move(done));
}

} // namespace virt
