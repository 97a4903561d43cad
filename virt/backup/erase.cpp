// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backup.h"
#include "virt/backup/backupcheckpoint_p.h"
#include "virt/backup/backupread_p.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/side_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

struct Erasing {
    const Job &job;
    Side &host;
    const BackupSet &set;
    Insist insist;
    const QString &during;

    [[nodiscard]] Result<BackupSets> toGo() const;
    [[nodiscard]] Result<> refuseUsed(const BackupSets &sets) const;
    [[nodiscard]] Result<> refuseOff(const BackupSets &sets) const;
    [[nodiscard]] Result<> erase(const BackupSet &gone) const;
    [[nodiscard]] Result<> drop(const VolumeId &volume) const;
};

// The newest first.
Result<BackupSets> Erasing::toGo() const
{
    const auto shelf = readBackups(
        host.conn(), set.instance, {}, [this] { return job.cancelled(); }, during);
    if (!shelf)
        return shelf.error();
    BackupSets out = standingOn(shelf->sets, set.card.name);
    if (!out.isEmpty() && insist == Insist::No)
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("%n incremental backups stand on it", nullptr, int(out.size())),
                     .advice = Say::tr("Delete these first, or all of them together.")};
    const BackupSet *now = setNamed(shelf->sets, set.card.name);
    out.append(now ? *now : set);
    return out;
}

// Somebody may have given it to an instance, or made an image over it; the sets stand on each other.
Result<> Erasing::refuseUsed(const BackupSets &sets) const
{
    const auto guard = VolumeGuard::look(job, host.conn(), VolumeGuard::Look::Instances, during);
    if (!guard)
        return guard.error();
    for (const BackupSet &gone : sets)
        for (const BackupDisk &disk : gone.disks) {
            const PooledVolume volume{.pool = gone.card.poolName, .volume = {.name = disk.volume, .path = disk.path}};
            if (auto free = guard->refuseUsed(volume, Insist::No, during); !free)
                return free;
        }
    return {};
}

// Before anything goes: the host would refuse to delete the checkpoint.
Result<> Erasing::refuseOff(const BackupSets &sets) const
{
    const auto domain = findDomain(host.conn(), set.instance, during);
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(domain.error());
    const auto active = isActive(domain->get(), during);
    if (!active)
        return active.error();
    for (const BackupSet &gone : sets)
        if (gone.checkpointed && !*active)
            return Error::unsupported(
                during, Say::tr("The host deletes the checkpoint of a backup only while %1 runs").arg(set.name),
                Say::tr("Start the instance and try again; nothing was changed."));
    return {};
}

Result<> Erasing::drop(const VolumeId &id) const
{
    const auto volume = findVolume(host.conn(), id, during);
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    noteVirsh({QStringLiteral("vol-delete"), id.name, QStringLiteral("--pool"), id.poolName});
    const auto turn = host.poolTurn();
    return deleteVolume(volume->get(), during);
}

Result<> dropCheckpointOf(const Side &host, const BackupSet &gone, const QString &during)
{
    if (!gone.checkpointed)
        return {};
    const auto domain = findDomain(host.conn(), gone.instance, during);
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(domain.error());
    noteVirsh({QStringLiteral("checkpoint-delete"), gone.name, gone.checkpoint});
    return dropCheckpoint(domain->get(), gone.checkpoint, during);
}

// The card goes last: what stops half way is still listed, and can be deleted again.
Result<> Erasing::erase(const BackupSet &gone) const
{
    if (job.cancelled())
        return Error::cancelled(during);
    if (auto ok = dropCheckpointOf(host, gone, during); !ok)
        return ok;
    for (const BackupDisk &disk : gone.disks)
        if (auto ok = drop({.pool = gone.card.pool, .poolName = gone.card.poolName, .name = disk.volume}); !ok)
            return ok;
    return drop(gone.card);
}

Result<> eraseAll(const Erasing &erasing)
{
    const auto sets = erasing.toGo();
    if (!sets)
        return sets.error();
    if (auto ok = erasing.refuseUsed(*sets); !ok)
        return ok;
    if (auto ok = erasing.refuseOff(*sets); !ok)
        return ok;
    for (const BackupSet &gone : *sets)
        if (auto ok = erasing.erase(gone); !ok)
            return ok;
    return {};
}

} // namespace

Task deleteBackup(Session &session, const BackupSet &set, Insist insist, QObject *receiver, const Reports &reports,
                  Done<> done)
{
    const QString during = Say::tr("Delete backup %1").arg(set.card.name);
    const Intent intent{.action = during, .object = set.name, .uuid = set.instance};
    return runChange<void>(
        session, intent, during, receiver, reports,
        [=, host = std::make_shared<Side>(session)](Job &job) -> Result<> {
            if (auto up = host->connect(during); !up)
                return up;
            auto erased = eraseAll({.job = job, .host = *host, .set = set, .insist = insist, .during = during});
            host->lookAgain();
            return erased;
        },
        std::move(done));
}

} // namespace virt
