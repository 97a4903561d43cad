// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/disk/resolve_p.h"
#include "virt/image/export_p.h"
#include "virt/image/exporttarget_p.h"
#include "virt/image/image.h"
#include "virt/image/imagecard.h"
#include "virt/image/imagedisk.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshotfiles.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/xml/chain.h"
#include <algorithm>

namespace virt {

namespace {

using Kind = DiskSource::Kind;
using Way = ImageExport::Way;

struct Question {
    DiskWork &work;
    ImageRequest request;
    ImageExport image;
    QByteArray definition; // that the disk belongs to: of now, or of the snapshot
    DiskFacts disk;
    QStringList losses, notes;
};

Error refused(const Question &q, const QString &why, const QString &advice = {})
{
    return Error::unsupported(q.work.during, why, advice);
}

// --- the disk as it is ---------------------------------------------------------------------------------------------

Result<> refuseKind(const Question &q, const QByteArray &element)
{
    if (q.disk.device == QStringLiteral("cdrom") || q.disk.device == QStringLiteral("floppy")
        || q.disk.source.kind == Kind::Empty)
        return refused(q, Say::tr("Only disks can be exported, not the media of a drive"));
    if (isEncrypted(element))
        return refused(q, Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target));
    if (q.work.reach.running && (q.disk.readOnly || q.disk.shareable))
        return refused(q, Say::tr("A read-only or shared disk cannot be copied while the instance runs"),
                       Say::tr("Shut the instance down first."));
    if (q.work.reach.running && q.work.runs(q.image.target).isEmpty())
        return refused(q, Say::tr("The running instance does not have disk %1").arg(q.image.target),
                       Say::tr("Shut the instance down first."));
    return {};
}

Result<> askDisk(Question &q)
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

// --- the disk as a snapshot has it ---------------------------------------------------------------------------------

Result<> refuseOther(const Question &q, const SnapshotDisk *disk)
{
    if (disk && disk->kind == SnapshotDisk::Kind::External)
        return {};
    if (disk && disk->kind == SnapshotDisk::Kind::Internal)
        return refused(q,
                       Say::tr("The snapshot lies inside the disk's image, and the host can copy only what that holds "
                               "now"),
                       Say::tr("Revert to the snapshot and export the disk then, or export an external snapshot."));
    return refused(q, Say::tr("Disk %1 is no part of the snapshot").arg(q.image.target));
}

Result<QByteArray> snapshotXml(const Question &q)
{
    const auto snapshot = findSnapshot(q.work.domain.get(), q.request.snapshot, q.work.during);
    return snapshot ? describeSnapshot(snapshot->get(), false, q.work.during) : Result<QByteArray>(snapshot.error());
}

Result<> askSnapshot(Question &q)
{
    const auto xml = snapshotXml(q);
    if (!xml)
        return xml.error();
    const auto files = parseSnapshotFiles(*xml);
    const auto definition = domainIn(*xml, Definition::Running);
    if (!files || !definition)
        return files ? definition.error() : files.error();
    q.definition = *definition;
    q.image.ofSnapshot = true;
    q.image.target = q.request.target.isEmpty() ? bootDisk(q.definition) : q.request.target;
    const auto hit = std::ranges::find(files->disks, q.image.target, &SnapshotDisk::target);
    if (auto able = refuseOther(q, hit == files->disks.end() ? nullptr : &*hit); !able)
        return able;
    q.image.from = hit->frozen.path;
    q.disk = {.device = QStringLiteral("disk"),
              .format = hit->frozen.format,
              .source = {.kind = Kind::File, .path = hit->frozen.path}};
    return isEncrypted(diskElement(q.definition, q.image.target))
               ? Result<>(refused(q, Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target)))
               : Result<>();
}

// --- what it is copied from ----------------------------------------------------------------------------------------

// As the host sees a file, whether a pool has it or not.
Result<StorageVolume> volumeOf(const Question &q, const QString &path)
{
    const QByteArray utf8 = path.toUtf8();
    const auto known = own<Volume>(VIRT(virStorageVolLookupByPath, q.work.host.conn(), utf8.constData()),
                                   q.work.during);
    if (known)
        return describedVolume(known->get(), q.work.during);
    const auto directory = Directory::open(q.work.host, directoryOf(path), q.work.during);
    if (!directory)
        return directory.error();
    const auto volume = directory->volume(path);
    if (!volume)
        return volume.error();
    return describedVolume(volume->get(), q.work.during);
}

// What the images of its chain take; the disk's whole size where that cannot be told. A disk is flat at last.
Result<quint64> bytesOf(const Question &q, const StorageVolume &top)
{
    constexpr int deepest = 200; // as libvirt has it
    quint64 bytes = top.allocation;
    QString below = top.backingPath;
    for (int i = 0; i < deepest && !below.isEmpty(); ++i) {
        const auto volume = volumeOf(q, below);
        if (!volume || !volume->known)
            return q.image.capacity;
        bytes += volume->allocation;
        below = volume->backingPath;
    }
    return std::min(bytes, q.image.capacity);
}

// A running instance reads it itself: anything that it can be on will do.
Result<> askOrigin(Question &q)
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
                   : Result<>(refused(q,
                                      Say::tr("Disk %1 is on the network: the host cannot copy it into a pool of files")
                                          .arg(q.image.target),
                                      Say::tr("Export it live, while the instance runs.")));
    const auto top = volumeOf(q, q.image.origin);
    if (!top || !top->known)
        return q.image.way == Way::Mirror ? Result<>() : Result<>(top ? top->fault : top.error());
    if (q.image.capacity == 0)
        q.image.capacity = top->capacity;
    if (top->encrypted)
        return refused(q, Say::tr("Disk %1 is encrypted: its image would not be").arg(q.image.target));
    if (q.disk.format.isEmpty())
        q.disk.format = top->format;
    const auto bytes = bytesOf(q, *top);
    if (bytes)
        q.image.bytes = *bytes;
    return bytes ? Result<>() : Result<>(bytes.error());
}

// Somebody else may write to a shared disk, or to a file that a snapshot froze.
Result<> refuseWritten(const Question &q)
{
    if (q.image.way != Way::Copy)
        return {};
    const auto guard = VolumeGuard::look(q.work.job, q.work.host.conn(), VolumeGuard::Look::Instances, q.work.during);
    if (!guard)
        return guard.error();
    return guard->refuseWritten({.volume = {.name = fileNameOf(q.image.origin), .path = q.image.origin}}, q.work.during,
                                Say::tr("Shut that instance down first; nothing was changed."));
}

// --- how it is copied ----------------------------------------------------------------------------------------------

Result<bool> isPaused(const Question &q)
{
    int state = 0;
    int reason = 0;
    const auto told = check(VIRT(virDomainGetState, q.work.domain.get(), &state, &reason, 0U), q.work.during);
    return told ? Result<bool>(state == VIR_DOMAIN_PAUSED) : told.error();
}

Result<> chooseCold(Question &q)
{
    const QString obstacle = saveObstacle(q.work.running);
    q.image.way = obstacle.isEmpty() ? Way::Save : Way::Mirror;
    q.image.pause = !obstacle.isEmpty();
    if (q.image.pause)
        q.notes << Say::tr("%1 cannot be saved to disk, so it is paused meanwhile: %2").arg(q.work.name, obstacle);
    return {};
}

Result<> chooseLive(Question &q)
{
    q.image.way = Way::Mirror;
    q.image.quiesce = q.request.quiesce;
    if (q.image.quiesce && (!hasAgent(q.work.running) || q.image.wasPaused))
        return refused(q, Say::tr("The guest's agent does not answer, so its file systems cannot be brought to rest."));
    if (!q.image.quiesce)
        q.notes << Say::tr("The image is as the disk would be after a power cut at the end of the copy.");
    return {};
}

Result<> chooseWay(Question &q)
{
    if (q.image.ofSnapshot)
        return {};
    if (!q.work.reach.running) {
        const auto saved = number(VIRT(virDomainHasManagedSaveImage, q.work.domain.get(), 0U), q.work.during);
        if (saved && *saved == 1)
            q.notes << Say::tr("%1 is saved to disk: the image holds its disk, not its memory.").arg(q.work.name);
        return {};
    }
    const auto paused = isPaused(q);
    if (!paused)
        return paused.error();
    q.image.wasPaused = *paused;
    return q.request.way == ImageWay::Cold ? chooseCold(q) : chooseLive(q);
}

Result<> refuseBusy(Question &q)
{
    if (q.image.way == Way::Copy)
        return {};
    const auto job = blockJobOf(q.work.domain.get(), q.image.target, q.work.during);
    if (!job)
        return job.error();
    q.image.abortJob = job->has_value();
    if (!q.image.abortJob)
        return {};
    if (q.request.insist == Insist::Yes) {
        q.losses << Say::tr("The block job that works on disk %1 now is aborted; what it has copied is given up.")
                        .arg(q.image.target);
        return {};
    }
    return Error{.kind = Error::Kind::Busy,
                 .during = q.work.during,
                 .message = Say::tr("A block job works on disk %1 already").arg(q.image.target),
                 .advice = Say::tr("Wait for it, or abort it first.")};
}

// --- where it goes -------------------------------------------------------------------------------------------------

// A mirror can be written to as it comes only in the formats that QEMU itself works with.
bool needsConversion(const ImageExport &image)
{
    return image.way == Way::Mirror && image.format != QStringLiteral("qcow2") && image.format != QStringLiteral("raw");
}

Result<> askTarget(Question &q)
{
    q.image.format = !q.request.format.isEmpty() ? q.request.format
                     : q.disk.format.isEmpty()   ? QStringLiteral("raw")
                                                 : q.disk.format;
    const ImagePlace place{.host = q.work.host, .to = q.image.to, .during = q.work.during};
    const auto pool = place.pool(q.image.format);
    if (!pool)
        return pool.error();
    q.image.path = pool->target + u'/' + q.image.to.name;
    QStringList names{q.image.to.name, cardName(q.image.to.name)};
    if (needsConversion(q.image)) {
        q.image.between = q.image.to;
        q.image.between.name += QStringLiteral(".part.qcow2");
        q.image.betweenPath = pool->target + u'/' + q.image.between.name;
        names << q.image.between.name;
    }
    if (auto free = place.refuseTaken(names); !free)
        return free;
    return place.refuseFull(q.image.converts() ? 2 * q.image.bytes : q.image.bytes);
}

QString wayWord(const ImageExport &image)
{
    if (image.ofSnapshot)
        return QStringLiteral("snapshot");
    switch (image.way) {
    case Way::Copy: return QStringLiteral("off");
    case Way::Save: return QStringLiteral("saved");
    case Way::Mirror: break;
    }
    return image.pause ? QStringLiteral("paused") : QStringLiteral("live");
}

void noteChain(Question &q)
{
    const QStringList chain = imageChains(q.work.running).value(q.image.target);
    if (!q.image.ofSnapshot && chain.size() > 1)
        q.notes << Say::tr("The image holds all of the chain's data and needs none of these: %1")
                       .arg(chain.join(QStringLiteral(", ")));
    q.image.card = imageCard(q.definition, {.host = q.work.host.name(),
                                            .disk = q.image.target,
                                            .snapshot = q.request.snapshot,
                                            .way = wayWord(q.image),
                                            .quiesced = q.image.quiesce});
}

// --- all of it -----------------------------------------------------------------------------------------------------

Result<> refuseTransient(Question &q)
{
    if (q.work.reach.persistent)
        return {};
    return refused(q,
                   Say::tr("%1 is not defined on its host, so the host could not be told of the plan").arg(q.work.name),
                   Say::tr("Define it first."));
}

Plan planOf(const Question &q)
{
    return {.title = q.work.during,
            .steps = told(stepsOf(q.image, q.work.name)),
            .losses = q.losses,
            .notes = q.notes,
            .record = newRecord({q.work.host, q.work.uuid, q.work.name, q.work.during}, ImageExport::kind,
                                q.image.toJson())};
}

Result<Plan> plan(Question &q)
{
    q.image.to = q.request.to;
    const auto disk = q.request.snapshot.isEmpty() ? askDisk : askSnapshot;
    for (Result<> (*const ask)(Question &) : {refuseTransient, disk, chooseWay, refuseBusy, askOrigin, askTarget})
        if (auto answered = ask(q); !answered)
            return answered.error();
    if (auto still = refuseWritten(q); !still)
        return still.error();
    noteChain(q);
    return planOf(q);
}

QString titleOf(const QString &name, const ImageRequest &request)
{
    return request.snapshot.isEmpty()
               ? Say::tr("Export %1 to image %2").arg(name, request.to.name)
               : Say::tr("Export snapshot \"%1\" of %2 to image %3").arg(request.snapshot, name, request.to.name);
}

} // namespace

const QStringList &imageFormats()
{
    static const QStringList formats{QStringLiteral("qcow2"), QStringLiteral("raw"), QStringLiteral("vmdk"),
                                     QStringLiteral("vdi")};
    return formats;
}

Task planExport(Session &session, const QUuid &uuid, const QString &name, const ImageRequest &request,
                QObject *receiver, Done<Plan> done)
{
    const QString during = titleOf(name, request);
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
