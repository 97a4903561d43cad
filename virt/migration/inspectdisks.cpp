// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/migration/journey_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>
#include <QHash>
#include <QLocale>

namespace virt {

namespace {

QString sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 3);
}

Result<> refuseDisk(const Journey &j, const DiskLayout &disk)
{
    if (disk.where == DiskLayout::Where::Other)
        return Error::unsupported(
            j.during, Say::tr("The disk %1 is neither a file, a block device nor on the network, and cannot "
                              "be copied")
                          .arg(disk.target));
    if (disk.where != DiskLayout::Where::File || disk.readOnly)
        return {};
    if (disk.shareable)
        return Error::unsupported(
            j.during, Say::tr("The disk %1 is shared with other instances; a copy would part them").arg(disk.path));
    if (disk.encrypted)
        return Error::unsupported(
            j.during, Say::tr("The disk %1 is encrypted; its secret would not be on the target").arg(disk.path));
    if (disk.backed)
        return Error::unsupported(
            j.during, Say::tr("The disk %1 is an overlay over another image, which would stay behind").arg(disk.path),
            Say::tr("Make it independent first: \"virsh blockpull %1 %2 --wait\".").arg(j.name, disk.target));
    return {};
}

Result<> refuseDisks(Journey &j)
{
    for (const DiskLayout &disk : std::as_const(j.layout.disks)) {
        if (auto ok = refuseDisk(j, disk); !ok)
            return ok;
    }
    return {};
}

Result<> measure(Journey &j)
{
    const CallScope scope(j.from.log());
    const auto domain = findDomain(j.from.conn(), j.uuid, j.during);
    if (!domain)
        return domain.error();
    for (const DiskLayout &disk : disksToCopy(j.layout)) {
        virDomainBlockInfo info{};
        const QByteArray target = disk.target.toUtf8();
        const auto ok = check(VIRT(virDomainGetBlockInfo, domain->get(), target.constData(), &info, 0U), j.during);
        if (!ok)
            return ok.error();
        j.disks.append({.disk = disk, .virtualBytes = info.capacity, .physicalBytes = info.physical});
    }
    return {};
}

Error onHost(Error e, const Side &side)
{
    e.message = Say::tr("%1: %2").arg(side.name(), e.message);
    return e;
}

Result<> refuseExisting(const Journey &j, virStoragePoolPtr pool, const QString &path)
{
    const auto volume = volumeIn(pool, path, j.during);
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(onHost(volume.error(), j.to));
    const auto facts = factsOf(volume->get(), j.during);
    return Error{.kind = Error::Kind::Exists,
                 .during = j.during,
                 .message = Say::tr("%1 has a file %2 already (%3)")
                                .arg(j.to.name(), path, sizeText(facts ? facts->physicalBytes : 0)),
                 .advice = Say::tr("Nothing was changed. Look whose it is; if nobody needs it, remove it: %1")
                               .arg(j.to.virsh({QStringLiteral("vol-delete"), path}))};
}

// Several disks may go into one pool.
using Needs = QHash<QString, std::pair<quint64, quint64>>; // by pool: now, when they are full

Result<> refuseFull(const Journey &j, virStoragePoolPtr pool, const std::pair<quint64, quint64> &need)
{
    const auto free = freeBytes(pool, j.during);
    if (!free)
        return onHost(free.error(), j.to);
    const QString name = QString::fromUtf8(virStoragePoolGetName(pool));
    if (*free < need.first)
        return j.invalid(Say::tr("The pool %1 on %2 has %3 free, but the disks take %4 now")
                             .arg(name, j.to.name(), sizeText(*free), sizeText(need.first)),
                         Say::tr("Free some space there, or choose another host."));
    if (*free < need.second)
        j.job.log(Say::tr("Warning: the pool %1 on %2 has %3 free; the disks take up to %4 when they are full.")
                      .arg(name, j.to.name(), sizeText(*free), sizeText(need.second)));
    return {};
}

Result<> inspectTarget(Journey &j)
{
    const CallScope scope(j.to.log());
    const auto turn = j.to.poolTurn();
    Needs needs;
    for (const CopiedDisk &copy : std::as_const(j.disks)) {
        const auto pool = poolOver(j.to.conn(), directoryOf(copy.disk.path), j.during);
        if (!pool)
            return onHost(pool.error(), j.to);
        if (auto ok = refuseExisting(j, pool->get(), copy.disk.path); !ok)
            return ok;
        auto &need = needs[directoryOf(copy.disk.path)];
        need.first += copy.physicalBytes;
        need.second += std::max(copy.virtualBytes, copy.physicalBytes);
        if (auto ok = refuseFull(j, pool->get(), need); !ok)
            return ok;
    }
    return {};
}

Result<> refuseSource(Journey &j, CopiedDisk &copy)
{
    const auto volume = volumeAt(j.from.conn(), copy.disk.path, j.during);
    if (!volume) {
        Error e = onHost(volume.error(), j.from);
        if (j.request.isLive())
            e.advice = Say::tr("Without a pool there the disk cannot be removed afterwards: leave it on the source.");
        return e;
    }
    const auto facts = factsOf(volume->get(), j.during);
    if (!facts)
        return onHost(facts.error(), j.from);
    copy.physicalBytes = std::max(copy.physicalBytes, facts->physicalBytes);
    if (facts->backingPath.isEmpty())
        return {};
    return Error::unsupported(
        j.during,
        Say::tr("The disk %1 is an overlay over %2, which would stay behind").arg(copy.disk.path, facts->backingPath),
        Say::tr("Make it independent first, with \"virsh blockpull\" while it runs."));
}

Result<> inspectSource(Journey &j)
{
    if (j.request.isLive() && !j.request.removeSourceDisks)
        return {};
    const CallScope scope(j.from.log());
    const auto turn = j.from.poolTurn();
    for (CopiedDisk &copy : j.disks) {
        if (auto ok = refuseSource(j, copy); !ok)
            return ok;
    }
    return {};
}

// All paths that a domain uses, with the images below its disks, from one record of the bulk statistics.
QStringList pathsOf(const virDomainStatsRecord &record)
{
    QStringList out;
    for (int i = 0; i < record.nparams; ++i) {
        const virTypedParameter &p = record.params[i];
        if (p.type == VIR_TYPED_PARAM_STRING && QLatin1StringView(p.field).endsWith(QLatin1StringView(".path")))
            out.append(QString::fromUtf8(p.value.s));
    }
    return out;
}

Result<> refuseOtherUser(const Journey &j, const virDomainStatsRecord &record)
{
    if (uuidOf(record.dom) == j.uuid)
        return {};
    const QStringList paths = pathsOf(record);
    const auto used = std::ranges::find_if(j.disks, [&](const CopiedDisk &c) { return paths.contains(c.disk.path); });
    if (used == j.disks.end())
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = j.during,
                 .message = Say::tr("The disk %1 is used by %2 too and cannot be removed from %3")
                                .arg(used->disk.path, nameOf(record.dom), j.from.name()),
                 .advice = Say::tr("Leave the disks on the source, or remove them from that instance.")};
}

Result<> refuseOtherUsers(Journey &j)
{
    if (!j.request.removeSourceDisks || j.disks.isEmpty())
        return {};
    const CallScope scope(j.from.log());
    virDomainStatsRecordPtr *raw = nullptr;
    const unsigned int flags = VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT | VIR_CONNECT_GET_ALL_DOMAINS_STATS_BACKING;
    const auto count = number(VIRT(virConnectGetAllDomainStats, j.from.conn(),
                                   static_cast<unsigned int>(VIR_DOMAIN_STATS_BLOCK), &raw, flags),
                              j.during);
    const StatsList records(raw);
    if (!count)
        return count.error();
    for (int i = 0; i < *count; ++i) {
        if (auto ok = refuseOtherUser(j, *raw[i]); !ok)
            return ok;
    }
    return {};
}

// A medium that the target does not have fails the start there; where no pool covers it, only the start tells.
Result<> refuseMissingMedia(Journey &j)
{
    const CallScope scope(j.to.log());
    const auto turn = j.to.poolTurn();
    for (const DiskLayout &disk : filesOnlyRead(j.layout)) {
        const auto pool = poolOver(j.to.conn(), directoryOf(disk.path), j.during);
        if (!pool)
            continue;
        const auto volume = volumeIn(pool->get(), disk.path, j.during);
        if (!volume && volume.error().kind == Error::Kind::NotFound)
            return j.invalid(
                Say::tr("%1 has no file %2, which is in the drive %3").arg(j.to.name(), disk.path, disk.target),
                Say::tr("Eject the medium, or put the same file there."));
    }
    return {};
}

} // namespace

Result<> inspectDisks(Journey &j)
{
    if (auto ok = refuseMissingMedia(j); !ok || !j.request.copies())
        return ok;
    for (const auto step : {refuseDisks, measure, inspectTarget, inspectSource, refuseOtherUsers}) {
        if (auto ok = step(j); !ok)
            return ok;
    }
    return {};
}

} // namespace virt
