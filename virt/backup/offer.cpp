// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupcheckpoint_p.h"
#include "virt/backup/backupread_p.h"
#include "virt/backup/backupxml.h"
#include "virt/backup/offer_p.h"
#include "virt/core/say.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/xml/chain.h"
#include <algorithm>

namespace virt {

namespace {

using Kind = DiskSource::Kind;

// --- the instance --------------------------------------------------------------------------------------------------

Result<> refuseState(const DiskWork &work)
{
    if (!work.reach.persistent)
        return Error::unsupported(
            work.during,
            Say::tr("%1 is not defined on its host, so the host could not be told of the plan").arg(work.name),
            Say::tr("Define it first."));
    if (!work.reach.running)
        return Error::unsupported(work.during,
                                  Say::tr("%1 does not run, and a host backs up only what runs").arg(work.name),
                                  Say::tr("Start it, or copy its disks as they are: export them to images."));
    return {};
}

// libvirt before 7.2 has it switched off, and so has any with a QEMU that is too old.
Result<> refuseHost(const DiskWork &work)
{
    const DomainKind kind = domainKind(work.running);
    const QByteArray words[] = {kind.emulator.toUtf8(), kind.architecture.toUtf8(), kind.machine.toUtf8(),
                                kind.type.toUtf8()};
    const auto xml = own<Text>(VIRT(virConnectGetDomainCapabilities, work.host.conn(), words[0].constData(),
                                    words[1].constData(), words[2].constData(), words[3].constData(), 0U),
                               work.during);
    if (!xml && xml.error().kind != Error::Kind::Unsupported)
        return xml.error();
    if (xml && canBackUp(QByteArray(xml->get())))
        return {};
    return Error::unsupported(work.during,
                              Say::tr("This host cannot back up instances: it wants libvirt 7.2 and QEMU 4.2"),
                              Say::tr("Export the disks to images: that is a full copy, too."));
}

Result<> refuseBusy(const DiskWork &work)
{
    int type = VIR_DOMAIN_JOB_NONE;
    virTypedParameterPtr params = nullptr;
    int count = 0;
    if (const auto told = check(VIRT(virDomainGetJobStats, work.domain.get(), &type, &params, &count, 0U), work.during);
        !told)
        return told;
    virTypedParamsFree(params, count);
    if (type == VIR_DOMAIN_JOB_NONE)
        return {};
    return Error{
        .kind = Error::Kind::Busy,
        .during = work.during,
        .message = Say::tr("A job of the host works on %1 already: a backup, a migration, or it is being saved")
                       .arg(work.name),
        .advice = Say::tr("Wait for it, or abort it first.")};
}

// --- its disks -----------------------------------------------------------------------------------------------------

QString whyNot(const DiskFacts &disk)
{
    if (disk.mirrored)
        return Say::tr("A block job works on it");
    if (disk.readOnly || disk.shareable)
        return Say::tr("A read-only or shared disk cannot be backed up while the instance runs");
    return {};
}

bool tracks(const Result<Volume> &image, const QString &during)
{
    if (!image)
        return false;
    const auto xml = own<Text>(VIRT(virStorageVolGetXMLDesc, image->get(), 0U), during);
    return xml && canTrack(QByteArray(xml->get()));
}

// A pool tells of an image's version what it was when the pool was last looked at: it may have been raised since.
bool canTrackChanges(const DiskWork &work, const DiskFacts &facts)
{
    if (facts.format != QStringLiteral("qcow2") || facts.source.kind != Kind::File)
        return false;
    const QByteArray path = facts.source.path.toUtf8();
    if (tracks(own<Volume>(VIRT(virStorageVolLookupByPath, work.host.conn(), path.constData()), work.during),
               work.during))
        return true;
    const auto directory = Directory::open(work.host, directoryOf(facts.source.path), work.during);
    if (!directory || !directory->has(facts.source.path).value_or(false)) // which looks anew
        return false;
    return tracks(directory->volume(facts.source.path), work.during);
}

Result<BackupOffer::Disk> describe(const DiskWork &work, const QString &target, const DiskFacts &facts)
{
    virDomainBlockInfo info{};
    const QByteArray utf8 = target.toUtf8();
    if (const auto told = check(VIRT(virDomainGetBlockInfo, work.domain.get(), utf8.constData(), &info, 0U),
                                work.during);
        !told)
        return told.error();
    const bool alone = imageChains(work.running).value(target).size() <= 1;
    return BackupOffer::Disk{.target = target,
                             .source = sourceText(facts.source),
                             .capacity = info.capacity,
                             .bytes = alone && info.allocation > 0 ? qMin(info.allocation, info.capacity)
                                                                   : info.capacity,
                             .tracked = canTrackChanges(work, facts),
                             .whyNot = whyNot(facts)};
}

Result<> askDisks(const DiskWork &work, BackupOffer &offer)
{
    for (const QString &target : targetsIn(work.running)) {
        const DiskFacts facts = diskFacts(work.runs(target));
        const bool drive = facts.device == QStringLiteral("cdrom") || facts.device == QStringLiteral("floppy");
        if (drive || facts.source.kind == Kind::Empty)
            continue;
        auto disk = describe(work, target, facts);
        if (!disk)
            return disk.error();
        offer.disks.append(std::move(*disk));
    }
    return {};
}

// --- where to ------------------------------------------------------------------------------------------------------

Result<> askPools(const DiskWork &work, BackupOffer &offer)
{
    const auto pools = allPools(work.host.conn(), VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE, work.during);
    if (!pools)
        return pools.error();
    for (virStoragePoolPtr pool : pools->items()) {
        const auto xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, pool, 0U), work.during);
        if (!xml || !keepsFiles(parsePool(QByteArray(xml->get())).type))
            continue;
        const auto room = freeBytes(pool, work.during);
        offer.pools.append({.uuid = uuidOf(pool), .name = nameOf(pool), .free = room.value_or(0)});
    }
    std::ranges::sort(offer.pools, {}, &BackupOffer::Pool::name);
    return {};
}

// --- since when ----------------------------------------------------------------------------------------------------

bool canGoOn(const BackupSet &set, const BackupView &view)
{
    return set.checkpointed && !chainOf(view.sets, set.card.name).isEmpty()
           && std::ranges::all_of(set.disks, [&view](const BackupDisk &disk) {
                  const auto hit = std::ranges::find(view.offer.disks, disk.target, &BackupOffer::Disk::target);
                  return hit != view.offer.disks.end() && hit->whyNot.isEmpty() && hit->capacity >= disk.capacity;
              });
}

// How much was written since; what the host says against that checkpoint.
Result<> askChanges(const DiskWork &work, BackupOffer &offer)
{
    const auto checkpoint = findCheckpoint(work.domain.get(), offer.since.checkpoint, work.during);
    if (!checkpoint)
        return checkpoint.error();
    const auto xml = own<Text>(VIRT(virDomainCheckpointGetXMLDesc, checkpoint->get(), +VIR_DOMAIN_CHECKPOINT_XML_SIZE),
                               work.during);
    if (!xml)
        return xml.error();
    const auto sizes = checkpointSizes(QByteArray(xml->get()));
    for (BackupOffer::Disk &disk : offer.disks)
        disk.changed = sizes.value(disk.target);
    return {};
}

Result<> askSince(const DiskWork &work, BackupView &view)
{
    auto shelf = readBackups(
        work.host.conn(), work.uuid, {}, [&work] { return work.job.cancelled(); }, work.during);
    if (!shelf)
        return shelf.error();
    view.sets = std::move(shelf->sets);
    const auto hit = std::ranges::find_if(view.sets, [&view](const BackupSet &set) { return canGoOn(set, view); });
    if (hit == view.sets.end()) {
        view.offer.whyFull = Say::tr("There is no earlier backup of these disks with a checkpoint to go on from.");
        return {};
    }
    view.offer.since = *hit;
    if (const auto changes = askChanges(work, view.offer); !changes) {
        view.offer.since = {};
        view.offer.whyFull = changes.error().message;
    }
    return {};
}

} // namespace

Result<BackupView> viewForBackup(DiskWork &work)
{
    for (Result<> (*const able)(const DiskWork &) : {refuseState, refuseHost, refuseBusy})
        if (const auto ok = able(work); !ok)
            return ok.error();
    BackupView view;
    for (Result<> (*const ask)(const DiskWork &, BackupOffer &) : {askDisks, askPools})
        if (const auto ok = ask(work, view.offer); !ok)
            return ok.error();
    if (const auto ok = askSince(work, view); !ok)
        return ok.error();
    return view;
}

Task askBackup(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<BackupOffer> done)
{
    const QString during = Say::tr("Back up %1").arg(name);
    return inquire<BackupOffer>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<BackupOffer> {
            DiskWork work{.job = job, .host = *host, .uuid = uuid, .name = name, .during = during};
            if (const auto open = work.open(); !open)
                return open.error();
            const auto view = viewForBackup(work);
            return view ? Result<BackupOffer>(view->offer) : view.error();
        },
        std::move(done));
}

} // namespace virt
