// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/volumes.h"
#include "virt/core/fours_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

static constexpr int mostListed = 16384;

static Error sayTooMany(const Error &why, int count)
{
    if (count <= mostListed)
        return why;
    return Error::unsupported(
        why.during, Say::tr("The pool has %n volume(s), and libvirt lists at most 16,384 of one pool", nullptr, count),
        Say::tr("Spread them over several pools."));
}

Result<VolumeList> allVolumes(virStoragePoolPtr pool, const QString &during)
{
    VolumeList out;
    const auto count = number(VIRT(virStoragePoolListAllVolumes, pool, &out.out(), 0U), during);
    if (count)
        out.setCount(*count);
    else if (VIRT(virStoragePoolIsActive, pool) != 0)
        return sayTooMany(count.error(), VIRT(virStoragePoolNumOfVolumes, pool));
    return out;
}

Result<QStringList> someVolumeNames(virStoragePoolPtr pool, const QString &during)
{
    std::vector<char *> names(mostListed, nullptr);
    const auto count = number(VIRT(virStoragePoolListVolumes, pool, names.data(), mostListed), during);
    QStringList out;
    for (int at = 0; at < count.value_or(0); ++at) {
        out << QString::fromUtf8(names[size_t(at)]);
        std::free(names[size_t(at)]);
    }
    return count ? Result<QStringList>(out) : Result<QStringList>(count.error());
}

Error volumeMissing(const Error &why, const VolumeId &id)
{
    Error out = why;
    if (why.kind == Error::Kind::NotFound)
        out.advice = Say::tr("Refresh the pool %1 to see what is there now.").arg(id.poolName);
    return out;
}

Result<Volume> findVolume(virConnectPtr conn, const VolumeId &id, const QString &during)
{
    const auto pool = findPool(conn, id.pool, during);
    if (!pool)
        return pool.error();
    const QByteArray name = id.name.toUtf8();
    auto volume = own<Volume>(VIRT(virStorageVolLookupByName, pool->get(), name.constData()), during);
    if (!volume)
        return volumeMissing(volume.error(), id);
    return volume;
}

StorageVolume namedVolume(virStorageVolPtr volume)
{
    return {.name = QString::fromUtf8(virStorageVolGetName(volume)),
            .key = QString::fromUtf8(virStorageVolGetKey(volume))};
}

StorageVolume describedVolume(virStorageVolPtr volume, const QString &during)
{
    StorageVolume out = namedVolume(volume);
    const auto xml = own<Text>(VIRT(virStorageVolGetXMLDesc, volume, 0U), during);
    if (!xml) {
        out.fault = xml.error();
        return out;
    }
    const QString key = out.key;
    out = parseVolume(QByteArray(xml->get()));
    out.key = key;
    return out;
}

Result<QList<StorageVolume>> describeAll(virStoragePoolPtr pool, const QString &during,
                                         const std::function<bool()> &stopped)
{
    const auto list = allVolumes(pool, during);
    if (!list)
        return list.error();
    const auto handles = list->items();
    QList<StorageVolume> all(qsizetype(handles.size()));
    StorageVolume *const each = all.data(); // detached before the threads write, each into its own
    inFours(all.size(), [&](qsizetype at) {
        if (!stopped())
            each[at] = describedVolume(handles[size_t(at)], during);
    });
    if (stopped())
        return Error::cancelled(during);
    for (const StorageVolume &volume : std::as_const(all))
        if (volume.fault.kind == Error::Kind::Disconnected)
            return volume.fault;
    all.removeIf([](const StorageVolume &v) { return v.fault.kind == Error::Kind::NotFound; });
    return all;
}

Task listVolumes(Session &session, const QUuid &pool, const QString &poolName, QObject *receiver,
                 Done<QList<StorageVolume>> done)
{
    const QString during = Say::tr("List the volumes of pool %1").arg(poolName);
    return inquire<QList<StorageVolume>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<StorageVolume>> {
            const auto conn = job.connection(during);
            const auto its = conn ? findPool(conn->get(), pool, during) : Result<Pool>(conn.error());
            const auto list = its ? allVolumes(its->get(), during) : Result<VolumeList>(its.error());
            if (!list)
                return list.error();
            QList<StorageVolume> out;
            out.reserve(qsizetype(list->items().size()));
            for (const virStorageVolPtr volume : list->items())
                out.append(namedVolume(volume));
            return out;
        },
        std::move(done));
}

Task describeVolume(Session &session, const VolumeId &volume, QObject *receiver, Done<StorageVolume> done)
{
    const QString during = Say::tr("Read the details of volume %1").arg(volume.name);
    return ask<StorageVolume>(
        session, during, receiver,
        [=](virConnectPtr conn) -> Result<StorageVolume> {
            const auto handle = findVolume(conn, volume, during);
            if (!handle)
                return handle.error();
            StorageVolume out = describedVolume(handle->get(), during);
            if (!out.known)
                return out.fault;
            return out;
        },
        std::move(done));
}

Task fetchVolumeXml(Session &session, const VolumeId &volume, QObject *receiver, Done<QString> done)
{
    const QString during = Say::tr("Read the definition of volume %1").arg(volume.name);
    return ask<QString>(
        session, during, receiver,
        [=](virConnectPtr conn) -> Result<QString> {
            const auto handle = findVolume(conn, volume, during);
            if (!handle)
                return handle.error();
            const auto xml = own<Text>(VIRT(virStorageVolGetXMLDesc, handle->get(), 0U), during);
            if (!xml)
                return xml.error();
            return QString::fromUtf8(xml->get());
        },
        std::move(done));
}

} // namespace virt
