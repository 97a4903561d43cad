// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/side_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumeverbs.h"

namespace virt {

namespace {

struct Source {
    Volume handle;
    StorageVolume told;
};

Result<Source> sourceOf(virConnectPtr conn, const VolumeId &id, const QString &during)
{
    auto handle = findVolume(conn, id, during);
    if (!handle)
        return handle.error();
    StorageVolume told = describedVolume(handle->get(), during);
    if (!told.known)
        return told.fault;
    return Source{std::move(*handle), std::move(told)};
}

// A copy of what is written to meanwhile would be like after a power cut, at best.
Result<> refuseWritten(const Job &job, virConnectPtr conn, const CloneRequest &request, const StorageVolume &volume,
                       const QString &during)
{
    if (request.whileUsed)
        return {};
    const auto guard = VolumeGuard::look(job, conn, VolumeGuard::Look::Instances, during);
    if (!guard)
        return guard.error();
    return guard->refuseWritten(
        {.pool = request.from.poolName, .volume = volume}, during,
        Say::tr("Shut the instance down first, or clone a snapshot of it; nothing was changed."));
}

Result<QString> linked(const Job &job, const Side &host, const CloneRequest &request, const StorageVolume &original,
                       const QString &during)
{
    const VolumeSpec spec{.name = request.to.name,
                          .format = QStringLiteral("qcow2"),
                          .capacityBytes = original.capacity,
                          .backingPath = original.path,
                          .backingFormat = original.format};
    return makeVolumeOn(job, host, request.to, spec, during);
}

QString formatFor(const CloneRequest &request, const Pool &into, const StorageVolume &original, const QString &during)
{
    if (!request.format.isEmpty())
        return request.format;
    const auto xml = describePool(into.get(), during);
    return xml && keepsFiles(parsePool(*xml).type) ? original.format : QString(); // others know one only
}

Result<QString> full(const Job &job, const Side &host, const CloneRequest &request, const Source &source,
                     const QString &during)
{
    if (const QString fault = volumeNameFault(request.to.name); !fault.isEmpty())
        return Error::invalid(during, fault);
    const auto pool = findPool(host.conn(), request.to.pool, during);
    if (!pool)
        return pool.error();
    const QByteArray xml = volumeXml({.name = request.to.name,
                                      .format = formatFor(request, *pool, source.told, during),
                                      .capacityBytes = source.told.capacity});
    const auto turn = host.poolTurn();
    const auto growth = std::make_unique<Growth>(
        job, host.conn(), request.to,
        Progress{.phase = Say::tr("Copying the volume"), .totalBytes = source.told.allocation});
    const auto made = own<Volume>(
        VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), source.handle.get(), 0U), during);
    if (!made)
        return sayExists(made.error(), request.to.name);
    return madePath(job, made->get(), during);
}

Result<QString> clone(const Job &job, const Side &host, const CloneRequest &request, const QString &during)
{
    const auto source = sourceOf(host.conn(), request.from, during);
    if (!source)
        return source.error();
    if (const auto free = refuseWritten(job, host.conn(), request, source->told, during); !free)
        return free.error();
    return request.kind == CloneRequest::Kind::Linked ? linked(job, host, request, source->told, during)
                                                      : full(job, host, request, *source, during);
}

// virsh takes the definition from a file: here from what follows on the line.
QString fromWithXml(const CloneRequest &request)
{
    const VolumeSpec spec{.name = request.to.name, .format = request.format, .capacityBytes = request.capacityBytes};
    return shellLine({QStringLiteral("vol-create-from"), request.to.poolName, QStringLiteral("/dev/stdin"),
                      request.from.name, QStringLiteral("--inputpool"), request.from.poolName})
           + QStringLiteral(" <<< ") + shellWord(QString::fromUtf8(volumeXml(spec)).simplified());
}

} // namespace

QStringList cloneVolumeLines(const CloneRequest &request)
{
    if (request.kind == CloneRequest::Kind::Linked)
        return makeVolumeLines(request.to.poolName,
                               {.name = request.to.name,
                                .format = QStringLiteral("qcow2"),
                                .capacityBytes = request.capacityBytes,
                                .backingPath = request.fromPath.isEmpty() ? request.from.name : request.fromPath,
                                .backingFormat = request.fromFormat});
    const bool alike = request.format.isEmpty() || request.format == request.fromFormat;
    if (request.from.pool == request.to.pool && alike)
        return {shellLine({QStringLiteral("vol-clone"), request.from.name, request.to.name, QStringLiteral("--pool"),
                           request.to.poolName})};
    return {fromWithXml(request)};
}

Task cloneVolume(Session &session, const CloneRequest &request, QObject *receiver, const Reports &reports,
                 Done<QString> done)
{
    const QString during = Say::tr("Clone volume %1 as %2").arg(request.from.name, request.to.name);
    const Intent intent{.action = during, .object = request.to.name, .virsh = cloneVolumeLines(request)};
    return runChange<QString>(
        session, intent, during, receiver, reports,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<QString> {
            if (const auto up = host->connect(during); !up)
                return up.error();
            return clone(job, *host, request, during);
        },
        std::move(done));
}

} // namespace virt
