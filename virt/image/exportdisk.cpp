// SPDX-License-Identifier: GPL-3.0-or-later
// Which disk becomes an image: as the instance has it, or as one of its external snapshots froze it.
#include "virt/core/say.h"
#include "virt/image/exportquestion_p.h"
#include "virt/image/imagedisk.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotfiles.h"
#include "virt/snapshot/snapshotxml.h"
#include <algorithm>

namespace virt {

using Kind = DiskSource::Kind;

namespace {

Result<> refuseKind(const ExportQuestion &q, const QByteArray &element)
{
    if (q.disk.device == QStringLiteral("cdrom") || q.disk.device == QStringLiteral("floppy")
        || q.disk.source.kind == Kind::Empty)
        return q.refused(Say::tr("Only disks can be exported, not the media of a drive"));
    if (isEncrypted(element))
        return q.refused(Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target));
    if (q.work.reach.running && (q.disk.readOnly || q.disk.shareable))
        return q.refused(Say::tr("A read-only or shared disk cannot be copied while the instance runs"),
                         Say::tr("Shut the instance down first."));
    if (q.work.reach.running && q.work.runs(q.image.target).isEmpty())
        return q.refused(Say::tr("The running instance does not have disk %1").arg(q.image.target),
                         Say::tr("Shut the instance down first."));
    return {};
}

Result<> askPresent(ExportQuestion &q)
{
    q.definition = q.work.running.isEmpty() ? q.work.stored : q.work.running;
    q.image.target = q.request.target.isEmpty() ? bootDisk(q.definition) : q.request.target;
    const auto element = q.work.disk(q.image.target);
    if (!element)
        return element.error();
    q.disk = diskFacts(*element);
    q.image.from = sourceText(q.disk.source);
    if (auto able = refuseKind(q, *element); !able)
        return able;
    virDomainBlockInfo info{};
    const QByteArray target = q.image.target.toUtf8();
    if (const auto told = check(VIRT(virDomainGetBlockInfo, q.work.domain.get(), target.constData(), &info, 0U),
                                q.work.during);
        !told)
        return told;
    q.image.capacity = info.capacity;
    return {};
}

// --- as a snapshot has it ------------------------------------------------------------------------------------------

Result<> refuseOther(const ExportQuestion &q, const SnapshotDisk *disk)
{
    if (disk && disk->kind == SnapshotDisk::Kind::External)
        return {};
    if (disk && disk->kind == SnapshotDisk::Kind::Internal)
        return q.refused(
            Say::tr("The snapshot lies inside the disk's image, and the host can copy only what that holds "
                    "now"),
            Say::tr("Revert to the snapshot and export the disk then, or export an external snapshot."));
    return q.refused(Say::tr("Disk %1 is no part of the snapshot").arg(q.image.target));
}

Result<QByteArray> snapshotXml(const ExportQuestion &q)
{
    const auto snapshot = findSnapshot(q.work.domain.get(), q.request.snapshot, q.work.during);
    return snapshot ? describeSnapshot(snapshot->get(), false, q.work.during) : Result<QByteArray>(snapshot.error());
}

Result<> askSnapshot(ExportQuestion &q)
{
    const auto xml = snapshotXml(q);
    if (!xml)
        return xml.error();
    const auto told = parseSnapshot(*xml);
    if (!told)
        return told.error();
    const auto files = parseSnapshotFiles(*xml);
    const auto definition = domainIn(*xml, Definition::Running);
    if (!files || !definition)
        return files ? definition.error() : files.error();
    q.definition = *definition;
    q.image.snapshot = q.request.snapshot;
    q.image.snapshotCreated = told->created.toSecsSinceEpoch();
    q.image.target = q.request.target.isEmpty() ? bootDisk(q.definition) : q.request.target;
    const auto hit = std::ranges::find(files->disks, q.image.target, &SnapshotDisk::target);
    if (auto able = refuseOther(q, hit == files->disks.end() ? nullptr : &*hit); !able)
        return able;
    q.image.from = hit->frozen.path;
    q.disk = {.device = QStringLiteral("disk"),
              .format = hit->frozen.format,
              .source = {.kind = Kind::File, .path = hit->frozen.path}};
    return isEncrypted(diskElement(q.definition, q.image.target))
               ? Result<>(q.refused(Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target)))
               : Result<>();
}

} // namespace

Result<> askExportDisk(ExportQuestion &q)
{
    return q.request.snapshot.isEmpty() ? askPresent(q) : askSnapshot(q);
}

} // namespace virt
