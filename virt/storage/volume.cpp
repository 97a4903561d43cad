// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/volume_p.h"
#include <QDir>
#include <QFileInfo>

namespace virt {

QString directoryOf(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).path());
}

QString fileNameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

static Result<QString> directoryOfPool(virStoragePoolPtr pool, const QString &during)
{
    const auto xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, pool, 0U), during);
    if (!xml)
        return xml.error();
    return poolDirectory(QByteArray(xml->get()));
}

static Result<Pool> running(virStoragePoolPtr pool, const QString &during)
{
    const auto active = number(VIRT(virStoragePoolIsActive, pool), during);
    if (!active)
        return active.error();
    const QString name = QString::fromUtf8(virStoragePoolGetName(pool));
    if (*active == 0)
        return Error::invalid(during, Say::tr("The storage pool %1 does not run there").arg(name),
                              Say::tr("Start the pool and try again."));
    virStoragePoolRef(pool);
    return Pool(pool);
}

Result<Pool> poolOver(virConnectPtr conn, const QString &directory, const QString &during)
{
    PoolList pools;
    const auto count = number(VIRT(virConnectListAllStoragePools, conn, &pools.out(), 0U), during);
    if (!count)
        return count.error();
    pools.setCount(*count);
    for (virStoragePoolPtr pool : pools.items()) {
        const auto covered = directoryOfPool(pool, during);
        if (covered && *covered == directory)
            return running(pool, during);
    }
    return Error{.kind = Error::Kind::NotFound,
                 .during = during,
                 .message = Say::tr("No storage pool covers the directory %1 there").arg(directory),
                 .advice = Say::tr("Make a pool of type dir for this directory and start it.")};
}

Result<quint64> freeBytes(virStoragePoolPtr pool, const QString &during)
{
    virStoragePoolInfo info{};
    if (const auto ok = check(VIRT(virStoragePoolGetInfo, pool, &info), during); !ok)
        return ok.error();
    return quint64(info.available);
}

Result<Volume> volumeIn(virStoragePoolPtr pool, const QString &path, const QString &during)
{
    if (const auto ok = check(VIRT(virStoragePoolRefresh, pool, 0U), during); !ok)
        return ok.error();
    const QByteArray name = fileNameOf(path).toUtf8();
    return own<Volume>(VIRT(virStorageVolLookupByName, pool, name.constData()), during);
}

Result<Volume> volumeAt(virConnectPtr conn, const QString &path, const QString &during)
{
    const auto pool = poolOver(conn, directoryOf(path), during);
    if (!pool)
        return pool.error();
    return volumeIn(pool->get(), path, during);
}

Result<VolumeFacts> factsOf(virStorageVolPtr volume, const QString &during)
{
    const auto xml = own<Text>(VIRT(virStorageVolGetXMLDesc, volume, 0U), during);
    if (!xml)
        return xml.error();
    return volumeFacts(QByteArray(xml->get()));
}

Result<Volume> createVolume(virStoragePoolPtr pool, const VolumeSpec &spec, const QString &during)
{
    const QByteArray xml = volumeXml(spec);
    return own<Volume>(VIRT(virStorageVolCreateXML, pool, xml.constData(), 0U), during);
}

Result<> deleteVolume(virStorageVolPtr volume, const QString &during)
{
    return check(VIRT(virStorageVolDelete, volume, 0U), during);
}

} // namespace virt
