// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps do by which a new instance is made.
#include "virt/clone/newinstance_p.h"
#include "virt/core/say.h"
#include "virt/image/frozen_p.h"
#include "virt/plan/claims_p.h"
#include "virt/plan/deeds_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumemake_p.h"
#include <algorithm>

namespace virt {

namespace {

using Disk = NewInstance::Disk;

const QString starting = QStringLiteral("starting");         // it runs because of us
const QString copyingNvram = QStringLiteral("copyingNvram"); // what is there under the new name is ours

VolumeSpec specOf(const Disk &disk)
{
    return {.name = disk.to.name, .format = disk.format, .capacityBytes = disk.capacity};
}

Result<> makeVolume(PlanWork &work, const Disk &disk, const VolumeSpec &spec)
{
    if (auto free = claim(work, disk.to); !free)
        return free;
    const auto pool = findPool(work.host.conn(), disk.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.awaitPoolTurn(work.job, work.during());
    if (!turn)
        return turn.error();
    const auto made = createVolume(pool->get(), spec, work.during());
    return claimed(work, disk.to, made ? Result<>() : Result<>(sayExists(made.error(), disk.to.name)));
}

Result<> makeOverlay(PlanWork &work, const Disk &disk)
{
    VolumeSpec spec = specOf(disk);
    spec.backingPath = disk.origin;
    spec.backingFormat = disk.originFormat;
    return makeVolume(work, disk, spec);
}

Result<> copy(PlanWork &work, const Disk &disk)
{
    return copyFlat(work, disk.origin, copyOf(disk));
}

// A domain of that UUID is ours: it was made up for this plan.
Result<Domain> findNew(const PlanWork &work, const NewInstance &made)
{
    return findDomain(work.host.conn(), made.uuid, work.during());
}

bool isMissing(const Result<Domain> &domain)
{
    return !domain && domain.error().kind == Error::Kind::NotFound;
}

} // namespace

QString wholeNote(const Disk &disk)
{
    return QStringLiteral("whole/") + disk.to.name;
}

// --- the disks -----------------------------------------------------------------------------------------------------

// Each time until all is copied: nobody keeps others from deleting the snapshot.
Result<> seeSource(PlanWork &work, const NewInstance &made)
{
    const auto isWhole = [&work](const Disk &disk) { return noted(work, wholeNote(disk)); };
    if (std::ranges::all_of(made.disks, isWhole))
        return {};
    FrozenSnapshot from{.name = made.snapshot, .created = made.snapshotCreated, .files = {}, .inside = false};
    for (const Disk &disk : made.disks) {
        from.files.insert(disk.target, disk.origin);
        from.inside = disk.how == Disk::How::Extract;
    }
    return seeSnapshot(work, from);
}

Result<> makeDisk(PlanWork &work, const Disk &disk)
{
    if (noted(work, wholeNote(disk)))
        return {};
    const auto make = disk.how == Disk::How::Overlay ? makeOverlay : copy;
    if (auto made = make(work, disk); !made)
        return made;
    return note(work, wholeNote(disk));
}

Result<> makeEmptyDisk(PlanWork &work, const Disk &disk)
{
    return noted(work, wholeNote(disk)) ? Result<>() : makeVolume(work, disk, specOf(disk));
}

Result<> dropDisk(PlanWork &work, const Disk &disk)
{
    if (auto untold = withdraw(work, {wholeNote(disk)}); !untold)
        return untold;
    return dropVolume(work, disk.to);
}

// --- the firmware's variables --------------------------------------------------------------------------------------

Result<> copyNvram(PlanWork &work, const NewInstance &made)
{
    if (noted(work, copyingNvram))
        return copyFile(work, made.keptNvram, made.nvram);
    if (auto free = refuseFile(work.host, made.nvram, work.during()); !free)
        return free;
    if (auto kept = note(work, copyingNvram); !kept)
        return kept;
    return copyFile(work, made.keptNvram, made.nvram);
}

Result<> dropNvram(PlanWork &work, const NewInstance &made)
{
    if (!noted(work, copyingNvram))
        return {};
    auto gone = removeFile(work, made.nvram);
    return gone ? withdraw(work, {copyingNvram}) : gone;
}

// --- the instance --------------------------------------------------------------------------------------------------

Result<> defineNew(PlanWork &work, const NewInstance &made)
{
    if (findNew(work, made))
        return {};
    const QByteArray xml = made.definition.toUtf8();
    const auto domain = own<Domain>(VIRT(virDomainDefineXMLFlags, work.host.conn(), xml.constData(), 0U),
                                    work.during());
    return domain ? Result<>() : Result<>(domain.error());
}

// Whoever uses it by now would lose its disks under it.
static Result<> refuseActive(const PlanWork &work, virDomainPtr domain)
{
    const auto active = isActive(domain, work.during());
    if (!active)
        return active.error();
    if (!*active)
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = work.during(),
                 .message = Say::tr("Somebody has started the new instance"),
                 .advice = Say::tr("Shut it down first.")};
}

Result<> undefineNew(PlanWork &work, const NewInstance &made)
{
    const auto domain = findNew(work, made);
    if (!domain)
        return isMissing(domain) ? Result<>() : Result<>(domain.error());
    if (auto idle = refuseActive(work, domain->get()); !idle)
        return idle;
    return check(VIRT(virDomainUndefineFlags, domain->get(), +VIR_DOMAIN_UNDEFINE_NVRAM), work.during());
}

Result<> startNew(PlanWork &work, const NewInstance &made)
{
    const auto domain = findNew(work, made);
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    if (*active)
        return {};
    if (auto kept = note(work, starting); !kept)
        return kept;
    return check(VIRT(virDomainCreate, domain->get()), work.during());
}

Result<> stopNew(PlanWork &work, const NewInstance &made)
{
    if (!noted(work, starting))
        return {};
    const auto domain = findNew(work, made);
    if (!domain)
        return isMissing(domain) ? Result<>() : Result<>(domain.error());
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    auto stopped = *active ? check(VIRT(virDomainDestroy, domain->get()), work.during()) : Result<>();
    return stopped ? withdraw(work, {starting}) : stopped;
}

Result<> refuseFile(const Side &host, const QString &path, const QString &during)
{
    const auto directory = Directory::open(host, directoryOf(path), during);
    const auto there = directory ? directory->has(path) : Result<bool>(directory.error());
    if (!there || !*there)
        return there ? Result<>() : Result<>(there.error());
    return Error{.kind = Error::Kind::Exists,
                 .during = during,
                 .message = Say::tr("There is a file %1 already").arg(path),
                 .advice = Say::tr("Choose another name.")};
}

Result<> refuseInstanceName(virConnectPtr conn, const QString &name, const QString &during)
{
    const QByteArray utf8 = name.toUtf8();
    const auto there = own<Domain>(VIRT(virDomainLookupByName, conn, utf8.constData()), during);
    if (there)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("There is an instance %1 on this host already").arg(name),
                     .advice = Say::tr("Choose another name.")};
    return there.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(there.error());
}

} // namespace virt
