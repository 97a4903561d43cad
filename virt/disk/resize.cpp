// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/resolve_p.h"
#include "virt/storage/volumechange_p.h"

namespace virt {

namespace {

Result<quint64> capacityOf(const DiskWork &work, const QString &target)
{
    virDomainBlockInfo info{};
    const QByteArray disk = target.toUtf8();
    if (const auto ok = check(VIRT(virDomainGetBlockInfo, work.domain.get(), disk.constData(), &info, 0U), work.during);
        !ok)
        return ok.error();
    return quint64(info.capacity);
}

// QEMU and qemu-img word it in several ways.
Error withSnapshotAdvice(Error why)
{
    if (why.message.contains(QStringLiteral("snapshot")))
        why.advice = Say::tr("Its image holds internal snapshots that know only the present size: delete these first.");
    return why;
}

QStringList resizeWords(const QString &instance, const DiskResize &request)
{
    return {QStringLiteral("blockresize"), instance, request.target, QString::number(request.capacityBytes) + u'B'};
}

Result<> resizeRunning(const DiskWork &work, const DiskResize &request)
{
    const auto now = capacityOf(work, request.target);
    if (!now)
        return now.error();
    if (*now == request.capacityBytes)
        return {};
    if (request.capacityBytes < *now)
        return Error::invalid(work.during, Say::tr("The disk of a running instance can only grow; nothing was changed"),
                              Say::tr("Shut the instance down to make it smaller."));
    noteVirsh(resizeWords(work.name, request));
    auto resized = check(VIRT(virDomainBlockResize, work.domain.get(), request.target.toUtf8().constData(),
                              quint64(request.capacityBytes), VIR_DOMAIN_BLOCK_RESIZE_BYTES),
                         work.during);
    return resized ? resized : Result<>(withSnapshotAdvice(resized.error()));
}

Result<> resizeStored(const DiskWork &work, const DiskResize &request, const DiskFacts &disk)
{
    const auto volume = volumeBehind(work, disk.source);
    if (!volume)
        return volume.error();
    noteVirsh({QStringLiteral("vol-resize"), volume->name, QString::number(request.capacityBytes),
               QStringLiteral("--pool"), volume->poolName});
    auto resized = resizeVolumeOn(
        work.job, *volume,
        {.capacityBytes = request.capacityBytes, .shrink = request.shrink, .typedBytes = request.typedBytes},
        work.during);
    return resized ? resized : Result<>(withSnapshotAdvice(resized.error()));
}

Result<> resize(const DiskWork &work, const DiskResize &request)
{
    const auto disk = work.disk(request.target);
    if (!disk)
        return disk.error();
    if (request.capacityBytes == 0)
        return Error::invalid(work.during, Say::tr("A disk needs a size."));
    const DiskFacts facts = diskFacts(*disk);
    if (facts.device != QStringLiteral("disk"))
        return Error::unsupported(work.during, Say::tr("Only disks can be resized, not drives with media"));
    work.job.phase(Say::tr("Resizing the disk"));
    return work.runs(request.target).isEmpty() ? resizeStored(work, request, facts) : resizeRunning(work, request);
}

} // namespace

QStringList resizeDiskLines(const QString &instance, const DiskResize &request)
{
    return {shellLine(resizeWords(instance, request))};
}

Task resizeDisk(Session &session, const QUuid &uuid, const QString &name, const DiskResize &request, QObject *receiver,
                const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Resize disk %1 of %2").arg(request.target, name);
    return changeDisks<void>(
        session, uuid, name, during, receiver, reports, [request](DiskWork &work) { return resize(work, request); },
        std::move(done));
}

} // namespace virt
