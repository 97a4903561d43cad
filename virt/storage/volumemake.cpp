// SPDX-License-Identifier: GPL-3.0-or-later
// New volumes, empty or over another one.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/side_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumeverbs.h"

namespace virt {

namespace {

bool canHaveBacking(const QString &format)
{
    static const QStringList formats{QStringLiteral("qcow2"), QStringLiteral("qed"), QStringLiteral("qcow"),
                                     QStringLiteral("vmdk")};
    return formats.contains(format);
}

Result<> refuseBad(const VolumeSpec &spec, const QString &during)
{
    if (const QString fault = volumeNameFault(spec.name); !fault.isEmpty())
        return Error::invalid(during, fault);
    if (spec.backingPath.isEmpty() && spec.capacityBytes == 0)
        return Error::invalid(during, Say::tr("A volume needs a size."));
    if (!spec.backingPath.isEmpty() && !canHaveBacking(spec.format))
        return Error::invalid(during, Say::tr("A volume of format %1 cannot stand on another one.").arg(spec.format),
                              Say::tr("Choose the format qcow2."));
    return {};
}

// An overlay is as large as what it stands on, unless it is to be larger, and must name its format: qemu-img refuses to
// guess.
Result<> completeOverlay(virConnectPtr conn, VolumeSpec &spec, const QString &during)
{
    if (spec.backingPath.isEmpty())
        return {};
    const QByteArray path = spec.backingPath.toUtf8();
    const auto backing = own<Volume>(VIRT(virStorageVolLookupByPath, conn, path.constData()), during);
    if (!backing)
        return Error{
            .kind = Error::Kind::NotFound,
            .during = during,
            .message = Say::tr("No pool of the host has the file %1 that it is to stand on").arg(spec.backingPath),
            .advice = Say::tr("Refresh the pool in which that file is.")};
    const StorageVolume told = describedVolume(backing->get(), during);
    if (!told.known)
        return told.fault;
    if (spec.backingFormat.isEmpty())
        spec.backingFormat = told.format;
    if (spec.capacityBytes == 0)
        spec.capacityBytes = told.capacity;
    if (spec.capacityBytes < told.capacity)
        return Error::invalid(during, Say::tr("It cannot be smaller than the volume it stands on"));
    return {};
}

Result<> refuseFull(virStoragePoolPtr pool, const VolumeSpec &spec, const QString &during)
{
    virStoragePoolInfo info{};
    if (spec.preallocation != Preallocation::Full || VIRT(virStoragePoolGetInfo, pool, &info) < 0)
        return {};
    if (info.available >= spec.capacityBytes)
        return {};
    return Error{.during = during,
                 .message = Say::tr("The pool %1 lacks the space; nothing was changed").arg(nameOf(pool)),
                 .advice = Say::tr("Free some space there, or make the volume without taking its space at once.")};
}

unsigned int flagsOf(const VolumeSpec &spec)
{
    const bool tables = spec.format == QStringLiteral("qcow2") && spec.preallocation != Preallocation::None;
    return tables ? VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA : 0;
}

} // namespace

Error sayExists(Error why, const QString &name)
{
    const bool exists = why.kind == Error::Kind::Exists || why.message.contains(QStringLiteral("already exists"))
                        || why.message.contains(QStringLiteral("exists already"));
    if (!exists)
        return why;
    why.kind = Error::Kind::Exists;
    why.advice = Say::tr("Choose another name than %1. If the pool does not show it, refresh the pool.").arg(name);
    return why;
}

Result<QString> madePath(const Job &job, virStorageVolPtr volume, const QString &during)
{
    if (job.cancelled()) {
        if (const auto gone = check(VIRT(virStorageVolDelete, volume, 0U), during); !gone)
            return gone.error();
        return Error::cancelled(during);
    }
    const auto path = own<Text>(VIRT(virStorageVolGetPath, volume), during);
    return path ? QString::fromUtf8(path->get()) : QString();
}

Result<QString> makeVolumeOn(const Job &job, const Side &host, const VolumeId &id, VolumeSpec spec,
                             const QString &during)
{
    if (const auto good = refuseBad(spec, during); !good)
        return good.error();
    const auto pool = findPool(host.conn(), id.pool, during);
    if (!pool)
        return pool.error();
    if (const auto good = completeOverlay(host.conn(), spec, during); !good)
        return good.error();
    if (const auto fits = refuseFull(pool->get(), spec, during); !fits)
        return fits.error();
    const auto turn = host.awaitPoolTurn(job, during);
    if (!turn)
        return turn.error();
    const QByteArray xml = volumeXml(spec);
    job.phase(Say::tr("Making the volume"));
    const auto made = own<Volume>(VIRT(virStorageVolCreateXML, pool->get(), xml.constData(), flagsOf(spec)), during);
    if (!made)
        return sayExists(made.error(), spec.name);
    return madePath(job, made->get(), during);
}

QStringList makeVolumeLines(const QString &poolName, const VolumeSpec &spec)
{
    QStringList words{QStringLiteral("vol-create-as"), poolName, spec.name, QString::number(spec.capacityBytes)};
    if (spec.preallocation != Preallocation::Full)
        words << QStringLiteral("--allocation") << QStringLiteral("0");
    if (!spec.format.isEmpty())
        words << QStringLiteral("--format") << spec.format;
    if (!spec.backingPath.isEmpty())
        words << QStringLiteral("--backing-vol") << spec.backingPath;
    if (!spec.backingFormat.isEmpty())
        words << QStringLiteral("--backing-vol-format") << spec.backingFormat;
    if (flagsOf(spec) & VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA)
        words << QStringLiteral("--prealloc-metadata");
    return {shellLine(words)};
}

Task makeVolume(Session &session, const VolumeId &volume, const VolumeSpec &spec, QObject *receiver,
                const Reports &reports, Done<QString> done)
{
    const QString during = Say::tr("Make volume %1 in pool %2").arg(volume.name, volume.poolName);
    VolumeSpec named = spec;
    named.name = volume.name;
    const Intent intent{.action = during, .object = volume.name, .virsh = makeVolumeLines(volume.poolName, named)};
    return runChange<QString>(
        session, intent, during, receiver, reports,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<QString> {
            if (const auto up = host->connect(during); !up)
                return up.error();
            return makeVolumeOn(job, *host, volume, named, during);
        },
        std::move(done));
}

} // namespace virt
