// SPDX-License-Identifier: GPL-3.0-or-later
// What a new instance is made from: the files that an external snapshot froze, or what lies inside an image.
#include "virt/clone/newquestion_p.h"
#include "virt/core/say.h"
#include "virt/disk/chainbytes_p.h"
#include "virt/disk/diskxml.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/ssh/hostcommand_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

namespace {

using Disk = NewInstance::Disk;

Result<> askSnapshot(NewQuestion &q)
{
    const auto known = q.known(q.request.snapshot);
    if (!known)
        return known.error();
    q.from = *known;
    q.made.snapshot = q.request.snapshot;
    q.made.snapshotCreated = known->told.created.toSecsSinceEpoch();
    q.inside = !known->files.hasExternal();
    if (known->files.hasExternal() && known->files.hasInternal())
        return q.refused(
            Say::tr("Snapshot \"%1\" is external on some disks and internal on others").arg(q.request.snapshot));
    if (q.inside && q.linked())
        return q.refused(
            Say::tr("The snapshot lies inside the image that the instance writes to: nothing can stand on it"),
            Say::tr("Make a full clone."));
    return {};
}

Result<> askDefinition(NewQuestion &q)
{
    const auto domain = findDomain(q.host.conn(), q.uuid, q.during);
    const auto snapshot = domain ? findSnapshot(domain->get(), q.request.snapshot, q.during)
                                 : Result<DomainSnapshot>(domain.error());
    const auto xml = snapshot ? describeSnapshot(snapshot->get(), false, q.during)
                              : Result<QByteArray>(snapshot.error());
    const auto then = xml ? domainIn(*xml, Definition::Stored) : xml;
    if (!then)
        return then.error();
    q.then = *then;
    return {};
}

// --- the disks -----------------------------------------------------------------------------------------------------

Result<StorageVolume> imageOf(const NewQuestion &q, const SnapshotDisk &disk)
{
    if (disk.frozen.path.isEmpty())
        return q.refused(
            Say::tr("Disk %1 was not in a file when \"%2\" was taken").arg(disk.target, q.request.snapshot));
    const auto file = reachFile(q.host, disk.frozen.path, q.during);
    if (!file && file.error().kind == Error::Kind::NotFound)
        return Error{.kind = Error::Kind::NotFound,
                     .during = q.during,
                     .message = Say::tr("The file %1 is missing").arg(disk.frozen.path),
                     .advice = Say::tr("Without it the snapshot is not whole. Nothing was changed.")};
    if (!file)
        return file.error();
    StorageVolume told = describedVolume(file->volume.get(), q.during);
    if (!told.known)
        return told.fault;
    if (told.encrypted)
        return q.refused(Say::tr("Disk %1 is encrypted, and its copy would not be").arg(disk.target));
    return told;
}

Disk::How howOf(const NewQuestion &q)
{
    return q.inside ? Disk::How::Extract : q.linked() ? Disk::How::Overlay : Disk::How::Copy;
}

Result<> askDisks(NewQuestion &q)
{
    for (const SnapshotDisk &disk : q.from.files.disks) {
        if (disk.kind == SnapshotDisk::Kind::None)
            continue;
        const auto told = imageOf(q, disk);
        if (!told)
            return told.error();
        q.made.disks.append({.how = howOf(q),
                             .target = disk.target,
                             .origin = disk.frozen.path,
                             .originFormat = disk.frozen.format,
                             .inside = q.inside ? q.request.snapshot : QString(),
                             .capacity = told->capacity,
                             .bytes = q.linked() ? 0 : chainBytes(q.host, *told, told->capacity, q.during)});
    }
    return q.made.disks.isEmpty() ? Result<>(q.refused(Say::tr("No disk is part of the snapshot"))) : Result<>();
}

bool isDisk(const DiskFacts &disk)
{
    return (disk.device == QStringLiteral("disk") || disk.device == QStringLiteral("lun"))
           && disk.source.kind != DiskSource::Kind::Empty;
}

Result<> noteLeftOut(NewQuestion &q)
{
    for (const QString &target : targetsIn(q.then))
        if (isDisk(diskFacts(diskElement(q.then, target)))
            && std::ranges::find(q.made.disks, target, &Disk::target) == q.made.disks.end())
            q.notes << Say::tr("Disk %1 is no part of the snapshot: %2 is without it.").arg(target, q.request.name);
    return {};
}

// A file that a snapshot froze must be at rest; what lies inside an image is.
Result<> refuseWritten(NewQuestion &q)
{
    if (q.inside)
        return {};
    const auto guard = VolumeGuard::look(q.job, q.host.conn(), VolumeGuard::Look::Instances, q.during);
    if (!guard)
        return guard.error();
    for (const Disk &disk : std::as_const(q.made.disks))
        if (auto still = guard->refuseWritten({.volume = {.name = fileNameOf(disk.origin), .path = disk.origin}},
                                              q.during, Say::tr("Shut that instance down first; nothing was changed."));
            !still)
            return still;
    return {};
}

// --- inside an image: by the host's shell --------------------------------------------------------------------------

Error noTool(const NewQuestion &q, const QString &why)
{
    return q.refused(
        Say::tr("The snapshot lies inside the image, and only qemu-img on the host can read it there: %1").arg(why),
        Say::tr("Revert to the snapshot and export the instance then, or use an external snapshot."));
}

Result<> askInside(NewQuestion &q)
{
    if (!q.inside)
        return {};
    for (const Disk &disk : std::as_const(q.made.disks)) {
        const auto info = waitOnHost(q.host, q.job, insideQuestion(disk.origin), q.during);
        if (!info)
            return info.error().kind == Error::Kind::Cancelled ? info.error() : noTool(q, info.error().message);
        if (!info->ok())
            return noTool(q, info->err.trimmed());
        if (snapshotIn(info->out, disk.inside).isEmpty())
            return notInside(disk, q.during);
    }
    return {};
}

} // namespace

Result<> askSource(NewQuestion &q)
{
    for (const auto ask : {askSnapshot, askDefinition, askDisks, noteLeftOut, refuseWritten, askInside})
        if (auto answered = ask(q); !answered)
            return answered;
    return {};
}

} // namespace virt
