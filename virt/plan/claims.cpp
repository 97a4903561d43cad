// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/claims_p.h"
#include "virt/plan/mark_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

QString ours(const VolumeId &volume)
{
    return QStringLiteral("made/") + volume.name;
}

// Looks at the pool anew, which takes its turn: a daemon that was killed meanwhile has told no pool what it was making.
Result<Volume> find(const PlanWork &work, const VolumeId &volume)
{
    const auto pool = findPool(work.host.conn(), volume.pool, work.during());
    if (!pool)
        return pool.error();
    return volumeIn(pool->get(), volume.name, work.during());
}

// Waits for its turn though the job was cancelled: what was done is taken back.
Result<Volume> findOurs(const PlanWork &work, const VolumeId &volume)
{
    const auto turn = work.host.poolTurn();
    return find(work, volume);
}

Result<> refuseTaken(const PlanWork &work, const VolumeId &volume)
{
    const auto turn = work.host.awaitPoolTurn(work.job, work.during());
    if (!turn)
        return turn.error();
    const auto there = find(work, volume);
    if (!there)
        return there.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(there.error());
    return Error{.kind = Error::Kind::Exists,
                 .during = work.during(),
                 .message = Say::tr("The pool %1 has a volume %2 already").arg(volume.poolName, volume.name),
                 .advice = Say::tr("Choose another name.")};
}

// Of a cancelled job too, which takes back what it did.
Result<> refuseUsed(const PlanWork &work, const VolumeId &volume, virStorageVolPtr made)
{
    const auto guard = VolumeGuard::lookToTheEnd(work.host.conn(), VolumeGuard::Look::InstancesAndVolumes,
                                                 work.during());
    if (!guard)
        return guard.error();
    const QList<FileUse> its = guard->usesOf({.pool = volume.poolName, .volume = describedVolume(made, work.during())});
    if (its.isEmpty())
        return guard->refuseUnseen(work.during());
    return Error{
        .kind = Error::Kind::Busy,
        .during = work.during(),
        .message = Say::tr("The volume %1 that was made for it is in use by now: %2").arg(volume.name, usersText(its)),
        .advice = Say::tr("Free it first, or delete it by hand.")};
}

Result<> keep(PlanWork &work)
{
    if (work.ledger.keep)
        if (auto kept = work.ledger.keep(work.record); !kept)
            return kept;
    return setMark(work);
}

} // namespace

inline namespace claims {

Result<> note(PlanWork &work, const QString &key, const QJsonValue &value)
{
    work.record.parameters.insert(key, value);
    return keep(work);
}

bool noted(const PlanWork &work, const QString &key)
{
    return work.record.parameters.contains(key);
}

Result<> forget(PlanWork &work, const QString &key)
{
    work.record.parameters.remove(key);
    return keep(work);
}

// The note of an instance that is gone went with it.
Result<> withdraw(PlanWork &work, const QStringList &keys)
{
    for (const QString &key : keys) {
        auto gone = noted(work, key) ? forget(work, key) : Result<>();
        if (!gone && gone.error().kind != Error::Kind::NotFound)
            return gone;
    }
    return {};
}

Result<> claim(PlanWork &work, const VolumeId &volume)
{
    if (auto gone = dropVolume(work, volume); !gone)
        return gone;
    if (auto free = refuseTaken(work, volume); !free)
        return free;
    return note(work, ours(volume));
}

Result<> claimed(PlanWork &work, const VolumeId &volume, const Result<> &made)
{
    if (!made && made.error().kind == Error::Kind::Exists)
        if (auto ceded = forget(work, ours(volume)); !ceded)
            return ceded;
    return made;
}

Result<> dropVolume(PlanWork &work, const VolumeId &volume)
{
    if (!noted(work, ours(volume)))
        return {};
    const auto there = findOurs(work, volume);
    if (!there)
        return there.error().kind == Error::Kind::NotFound ? forget(work, ours(volume)) : Result<>(there.error());
    if (auto unused = refuseUsed(work, volume, there->get()); !unused)
        return unused;
    if (auto gone = deleteVolume(there->get(), work.during()); !gone)
        return gone;
    return forget(work, ours(volume));
}

} // namespace claims
} // namespace virt
