// SPDX-License-Identifier: GPL-3.0-or-later
// What an image is copied from.
#include "virt/core/say.h"
#include "virt/disk/chainbytes_p.h"
#include "virt/disk/resolve_p.h"
#include "virt/image/exportquestion_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

using Kind = DiskSource::Kind;
using Way = ImageExport::Way;

namespace {

// Somebody else may write to a shared disk, or to a file that a snapshot froze.
Result<> refuseWritten(const ExportQuestion &q)
{
    if (q.image.way != Way::Copy)
        return {};
    const auto guard = VolumeGuard::look(q.work.job, q.work.host.conn(), VolumeGuard::Look::Instances, q.work.during);
    if (!guard)
        return guard.error();
    return guard->refuseWritten({.volume = {.name = fileNameOf(q.image.origin), .path = q.image.origin}}, q.work.during,
                                Say::tr("Shut that instance down first; nothing was changed."));
}

} // namespace

// A running instance reads it itself: anything that it can be on will do.
Result<> askOrigin(ExportQuestion &q)
{
    const auto resolved = resolve(q.work, q.disk.source);
    if (!resolved)
        return resolved.error();
    q.image.bytes = q.image.capacity;
    q.image.origin = resolved->source.path;
    const bool local = resolved->source.kind == Kind::File || resolved->source.kind == Kind::Block;
    if (!local)
        return q.image.way == Way::Mirror
                   ? Result<>()
                   : Result<>(
                       q.refused(Say::tr("Disk %1 is on the network: the host cannot copy it into a pool of files")
                                     .arg(q.image.target),
                                 Say::tr("Export it live, while the instance runs.")));
    const auto file = reachFile(q.work.host, q.image.origin, q.work.during);
    const StorageVolume top = file ? describedVolume(file->volume.get(), q.work.during) : StorageVolume();
    if (!top.known)
        return q.image.way == Way::Mirror ? Result<>() : Result<>(file ? top.fault : file.error());
    if (q.image.capacity == 0)
        q.image.capacity = top.capacity;
    if (top.encrypted)
        return q.refused(Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target));
    if (q.disk.format.isEmpty())
        q.disk.format = top.format;
    q.image.bytes = chainBytes(q.work.host, top, q.image.capacity, q.work.during);
    return refuseWritten(q);
}

} // namespace virt
