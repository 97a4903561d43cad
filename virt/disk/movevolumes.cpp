// SPDX-License-Identifier: GPL-3.0-or-later
// The images of a move: the new one made, copied or given up, the old one deleted.
#include "virt/core/say.h"
#include "virt/disk/movework_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

using Move = DiskMove;

// What others put into the pool counts; a daemon that was killed has told no pool what it was making.
Result<> lookAnew(const PlanWork &work, const Move &m)
{
    const auto pool = findPool(work.host.conn(), m.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.poolTurn();
    return check(VIRT(virStoragePoolRefresh, pool->get(), 0U), work.during());
}

QByteArray newVolumeXml(const Move &m)
{
    return volumeXml({.name = m.to.name, .format = m.format, .capacityBytes = m.capacity});
}

Result<> make(const PlanWork &work, const Move &m)
{
    const auto pool = findPool(work.host.conn(), m.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = newVolumeXml(m);
    const auto made = own<Volume>(VIRT(virStorageVolCreateXML, pool->get(), xml.constData(), 0U), work.during());
    return made ? Result<>() : Result<>(sayExists(made.error(), m.to.name));
}

Result<> copy(const PlanWork &work, const Move &m)
{
    const auto pool = findPool(work.host.conn(), m.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto original = findVolume(work.host.conn(), m.old, work.during());
    if (!original)
        return original.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = newVolumeXml(m);
    const Growth growth(work.job, work.host.conn(), m.to,
                        Progress{.phase = Say::tr("Copying the disk"), .totalBytes = m.bytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), original->get(), 0U),
                                  work.during());
    return made ? Result<>() : Result<>(sayExists(made.error(), m.to.name));
}

Result<> makeOurs(PlanWork &work, const Move &m)
{
    if (!m.wasActive)
        if (auto known = noteWritten(work, m); !known)
            return known;
    if (auto ours = claim(work, m.to); !ours)
        return ours;
    return claimed(work, m.to, m.wasActive ? make(work, m) : copy(work, m));
}

} // namespace

Result<> ensureVolume(PlanWork &work, const Move &m)
{
    if (noted(work, movenote::pivoted))
        return {};
    if (auto anew = lookAnew(work, m); !anew)
        return anew;
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved() || now->isMirrored())
        return {};
    if (now->isMirroredByOthers())
        return strangersJob(movedDisk(work, *now, m));
    if (now->active != m.wasActive)
        return m.wasActive ? notRunning(work, m) : changedSince(work);
    return makeOurs(work, m);
}

Result<> dropNew(PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (!now->made)
        return {};
    if (now->runs.source == now->to || now->stores.source == now->to)
        return Error{.kind = Error::Kind::Busy,
                     .during = work.during(),
                     .message = Say::tr("The instance stands on the new image already"),
                     .advice = Say::tr("Choose Finish.")};
    return dropVolume(work, m.to);
}

// What somebody has begun to use meanwhile, or has written to, stays.
Result<> dropOld(PlanWork &work, const Move &m)
{
    const auto volume = findVolume(work.host.conn(), m.old, work.during());
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    const PooledVolume told{.pool = m.old.poolName, .volume = describedVolume(volume->get(), work.during())};
    const auto guard = VolumeGuard::look(work.job, work.host.conn(), VolumeGuard::Look::InstancesAndVolumes,
                                         work.during());
    if (!guard)
        return guard.error();
    auto free = guard->refuseUsed(told, Insist::No, work.during());
    if (free)
        free = refuseWritten(work, m);
    if (free)
        return deleteVolume(volume->get(), work.during());
    work.outcome = Say::tr("The old image is kept. %1").arg(free.error().message);
    return {};
}

} // namespace virt
