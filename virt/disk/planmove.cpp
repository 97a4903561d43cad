// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/disk/chainbytes_p.h"
#include "virt/disk/move_p.h"
#include "virt/disk/movedisk.h"
#include "virt/disk/moverefusals_p.h"
#include "virt/disk/resolve_p.h"
#include "virt/storage/imageplace_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/xml/chain.h"

namespace virt {

namespace {

using Kind = DiskSource::Kind;

struct Question {
    DiskWork &work;
    const MoveRequest &request;
    DiskFacts disk;
    ResolvedSource old;
    DiskMove move;
    QStringList notes;
};

Result<> askDisk(Question &q)
{
    const auto element = q.work.disk(q.request.target);
    if (!element)
        return element.error();
    q.disk = diskFacts(*element);
    const QByteArray stored = q.work.stores(q.request.target);
    q.move.wasActive = !q.work.runs(q.request.target).isEmpty();
    q.move.from = sourceText(q.disk.source);
    if (diskFacts(stored).source == q.disk.source)
        q.move.element = QString::fromUtf8(stored);
    else
        q.notes << Say::tr("The stored configuration has something else under %1; it stays so.").arg(q.request.target);
    return {};
}

Error refused(const Question &q, const QString &why, const QString &advice = {})
{
    return Error::unsupported(q.work.during, why, advice);
}

Result<> refuseKind(const Question &q)
{
    if (q.disk.device != QStringLiteral("disk") || q.disk.source.kind == Kind::Empty)
        return refused(q, Say::tr("Only disks can be moved: the media of a drive are changed instead"));
    if (q.disk.encrypted)
        return refused(q, Say::tr("Disk %1 is encrypted: its copy would not be").arg(q.request.target));
    if (q.move.wasActive && (q.disk.readOnly || q.disk.shareable))
        return refused(q, Say::tr("A read-only or shared disk cannot be moved while the instance runs"),
                       Say::tr("Shut the instance down first."));
    if (q.work.reach.running && !q.move.wasActive)
        return refused(q, Say::tr("The running instance does not have disk %1").arg(q.request.target),
                       Say::tr("Shut the instance down first."));
    return {};
}

MovedDisk movedDisk(const Question &q)
{
    return {
        .domain = q.work.domain.get(), .target = q.request.target, .instance = q.work.name, .during = q.work.during};
}

Result<> refuseBusy(const Question &q)
{
    if (!q.move.wasActive)
        return refuseKept(movedDisk(q));
    const auto job = blockJobOf(q.work.domain.get(), q.request.target, q.work.during);
    if (!job)
        return job.error();
    return *job ? Result<>(strangersJob(movedDisk(q))) : Result<>();
}

Result<> askSize(Question &q)
{
    const auto standing = refuseSnapshots(movedDisk(q));
    if (!standing)
        return standing.error();
    q.move.capacity = standing->capacity;
    if (q.move.capacity == 0)
        return refused(q, Say::tr("The size of disk %1 cannot be told").arg(q.request.target));
    return {};
}

ImagePlace placeOf(const Question &q)
{
    return {.job = q.work.job, .host = q.work.host, .to = q.request.to, .during = q.work.during};
}

Result<StoragePool> askPool(const Question &q)
{
    auto pool = placeOf(q).runningPool();
    if (!pool || keepsFiles(pool->type) || pool->type == PoolType::Logical)
        return pool;
    return refused(
        q,
        Say::tr("A disk cannot be moved into the pool %1: it keeps neither files nor logical volumes").arg(pool->name));
}

quint64 bytesOf(const Question &q)
{
    if (q.old.volume.volume.known)
        return chainBytes(q.work.host, q.old.volume.volume, q.move.capacity, q.work.during);
    virDomainBlockInfo info{};
    const QByteArray disk = q.request.target.toUtf8();
    const bool told = VIRT(virDomainGetBlockInfo, q.work.domain.get(), disk.constData(), &info, 0U) == 0;
    return told && q.disk.source.kind == Kind::Network ? quint64(info.allocation) : q.move.capacity;
}

QString formatOf(const Question &q)
{
    if (!q.request.format.isEmpty())
        return q.request.format;
    return q.disk.format.isEmpty() ? driverFormat(q.old.format) : q.disk.format;
}

Result<> askTarget(Question &q)
{
    const auto pool = askPool(q);
    if (!pool)
        return pool.error();
    if (auto free = placeOf(q).refuseTaken({q.request.to.name}); !free)
        return free;
    const bool files = keepsFiles(pool->type);
    if (files)
        q.move.format = formatOf(q);
    q.move.path = pool->target + u'/' + q.request.to.name;
    q.move.bytes = files ? bytesOf(q) : q.move.capacity;
    return placeOf(q).refuseFull(q.move.bytes);
}

QList<FileUse> othersOf(const Question &q, const VolumeGuard &guard)
{
    QList<FileUse> uses = guard.usesOf(q.old.volume);
    uses.removeIf([&](const FileUse &use) { return use.instance == q.work.uuid; });
    return uses;
}

Result<> refuseDeleting(const Question &q)
{
    const auto guard = VolumeGuard::look(q.work.job, q.work.host.conn(), VolumeGuard::Look::InstancesAndVolumes,
                                         q.work.during);
    if (!guard)
        return guard.error();
    if (const QList<FileUse> others = othersOf(q, *guard); !others.isEmpty())
        return Error{
            .kind = Error::Kind::Busy,
            .during = q.work.during,
            .message = Say::tr("The old image cannot be deleted, for others use it: %1").arg(usersText(others)),
            .advice = Say::tr("Move the disk without deleting the old image.")};
    return guard->refuseUnseen(q.work.during);
}

Result<> askOld(Question &q)
{
    auto resolved = resolve(q.work, q.disk.source);
    if (!resolved)
        return resolved.error();
    q.old = std::move(*resolved);
    if (q.old.volume.volume.encrypted)
        return refused(q, Say::tr("Disk %1 is encrypted: its copy would not be").arg(q.request.target));
    q.move.deleteOld = q.request.deleteOld;
    const auto volume = volumeBehind(q.work, q.disk.source);
    if (volume)
        q.move.old = *volume;
    else if (q.request.deleteOld || !q.move.wasActive) // to be copied from there
        return volume.error();
    return q.request.deleteOld ? refuseDeleting(q) : Result<>();
}

void noteChain(Question &q)
{
    const QStringList chain = imageChains(q.work.running).value(q.request.target);
    if (chain.size() > 1)
        q.notes << Say::tr("The new image holds all of the chain's data. These stay: %1")
                       .arg(chain.mid(1).join(QStringLiteral(", ")));
    if (!q.move.deleteOld)
        q.notes << Say::tr("The old image stays as it is at that moment: %1").arg(q.move.from);
}

Result<Plan> plan(Question &q)
{
    q.move.target = q.request.target;
    q.move.to = q.request.to;
    if (auto found = askDisk(q); !found)
        return found.error();
    if (auto able = refuseKind(q); !able)
        return able.error();
    if (auto idle = refuseBusy(q); !idle)
        return idle.error();
    if (auto alone = askSize(q); !alone)
        return alone.error();
    if (auto known = askOld(q); !known)
        return known.error();
    if (auto room = askTarget(q); !room)
        return room.error();
    noteChain(q);
    return Plan{
        .title = q.work.during,
        .steps = told(stepsOf(q.move, q.work.name)),
        .notes = q.notes,
        .record = newRecord({q.work.host, q.work.uuid, q.work.name, q.work.during}, DiskMove::kind, q.move.toJson())};
}

} // namespace

Task planMove(Session &session, const QUuid &uuid, const QString &name, const MoveRequest &request, QObject *receiver,
              Done<Plan> done)
{
    const QString during = Say::tr("Move disk %1 of %2 to %3").arg(request.target, name, request.to.poolName);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            DiskWork work{.job = job, .host = *host, .uuid = uuid, .name = name, .during = during};
            if (const auto open = work.open(); !open)
                return open.error();
            Question q{.work = work, .request = request};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
