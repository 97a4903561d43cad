// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/pool.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include <algorithm>
#include <array>
#include <QHash>
#include <QSet>

namespace virt {

Result<Pool> findPool(virConnectPtr conn, const QUuid &uuid, const QString &during)
{
    const QByteArray id = uuid.toRfc4122();
    return own<Pool>(VIRT(virStoragePoolLookupByUUID, conn, reinterpret_cast<const unsigned char *>(id.constData())),
                     during);
}

Result<PoolList> allPools(virConnectPtr conn, unsigned int filter, const QString &during)
{
    PoolList out;
    const auto count = number(VIRT(virConnectListAllStoragePools, conn, &out.out(), filter), during);
    if (!count)
        return count.error();
    out.setCount(*count);
    return out;
}

QUuid uuidOf(virStoragePoolPtr pool)
{
    std::array<unsigned char, VIR_UUID_BUFLEN> id{};
    if (virStoragePoolGetUUID(pool, id.data()) < 0)
        return {};
    return QUuid::fromRfc4122(QByteArrayView(id.data(), id.size()));
}

QString nameOf(virStoragePoolPtr pool)
{
    return QString::fromUtf8(virStoragePoolGetName(pool));
}

StoragePool::State poolState(int state)
{
    switch (state) {
    case VIR_STORAGE_POOL_INACTIVE: return StoragePool::State::Inactive;
    case VIR_STORAGE_POOL_BUILDING: return StoragePool::State::Building;
    case VIR_STORAGE_POOL_RUNNING: return StoragePool::State::Running;
    case VIR_STORAGE_POOL_DEGRADED: return StoragePool::State::Degraded;
    case VIR_STORAGE_POOL_INACCESSIBLE: return StoragePool::State::Inaccessible;
    default: return StoragePool::State::Unknown;
    }
}

// A transient pool has no stored definition.
Result<QByteArray> describePool(virStoragePoolPtr pool, const QString &during)
{
    auto xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, pool, VIR_STORAGE_XML_INACTIVE), during);
    if (!xml)
        xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, pool, 0U), during);
    if (!xml)
        return xml.error();
    return QByteArray(xml->get());
}

namespace {

QSet<QUuid> uuidsOf(virConnectPtr conn, unsigned int filter, const QString &during)
{
    QSet<QUuid> out;
    if (const auto list = allPools(conn, filter, during))
        for (const virStoragePoolPtr pool : list->items())
            out.insert(uuidOf(pool));
    return out;
}

// What cannot be read, being gone meanwhile or hidden by an access rule, is still worth its name.
StoragePool readPool(virStoragePoolPtr handle, const StoragePool *known, const QString &during)
{
    StoragePool pool;
    if (known)
        pool = *known;
    else if (const auto xml = describePool(handle, during))
        pool = parsePool(*xml);
    pool.uuid = uuidOf(handle);
    pool.name = nameOf(handle);
    pool.state = StoragePool::State::Unknown;
    virStoragePoolInfo info{};
    if (VIRT(virStoragePoolGetInfo, handle, &info) < 0)
        return pool;
    pool.state = poolState(info.state);
    pool.capacity = info.capacity;
    pool.allocation = info.allocation;
    pool.available = info.available;
    return pool;
}

Result<QList<StoragePool>> readPools(virConnectPtr conn, const QList<StoragePool> &known, const QString &during)
{
    const auto list = allPools(conn, 0, during);
    if (!list)
        return list.error();
    const QSet<QUuid> autostart = uuidsOf(conn, VIR_CONNECT_LIST_STORAGE_POOLS_AUTOSTART, during);
    const QSet<QUuid> persistent = uuidsOf(conn, VIR_CONNECT_LIST_STORAGE_POOLS_PERSISTENT, during);
    QHash<QUuid, const StoragePool *> before;
    for (const StoragePool &pool : known)
        before.insert(pool.uuid, &pool);
    QList<StoragePool> out;
    for (const virStoragePoolPtr handle : list->items()) {
        StoragePool pool = readPool(handle, before.value(uuidOf(handle)), during);
        pool.autostart = autostart.contains(pool.uuid);
        pool.persistent = persistent.contains(pool.uuid);
        out.append(std::move(pool));
    }
    std::ranges::sort(out,
                      [](const StoragePool &a, const StoragePool &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return out;
}

} // namespace

Task listPools(Session &session, const QList<StoragePool> &known, QObject *receiver, Done<QList<StoragePool>> done)
{
    const QString during = Say::tr("Ask %1 for its storage pools").arg(session.options().name);
    return inquire<QList<StoragePool>>(
        session, during, receiver,
        [during, known](const Job &job) -> Result<QList<StoragePool>> {
            const auto conn = job.connection(during);
            return conn ? readPools(conn->get(), known, during) : conn.error();
        },
        std::move(done));
}

Task fetchPoolXml(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<QString> done)
{
    const QString during = Say::tr("Read the definition of pool %1").arg(name);
    return ask<QString>(
        session, during, receiver,
        [=](virConnectPtr conn) -> Result<QString> {
            const auto pool = findPool(conn, uuid, during);
            if (!pool)
                return pool.error();
            const auto xml = describePool(pool->get(), during);
            if (!xml)
                return xml.error();
            return QString::fromUtf8(*xml);
        },
        std::move(done));
}

} // namespace virt
