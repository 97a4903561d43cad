// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/pools.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include <algorithm>
#include <QSet>

namespace virt {

namespace {

// A driver that knows no types of pools lists none: then each counts by itself.
QSet<QUuid> directories(virConnectPtr conn, const QString &during)
{
    QSet<QUuid> out;
    if (const auto list = allPools(conn, VIR_CONNECT_LIST_STORAGE_POOLS_DIR, during))
        for (const virStoragePoolPtr pool : list->items())
            out.insert(uuidOf(pool));
    return out;
}

PoolSpace spaceOf(virStoragePoolPtr pool)
{
    PoolSpace out{.uuid = uuidOf(pool), .name = nameOf(pool)};
    virStoragePoolInfo info{};
    if (!check(VIRT(virStoragePoolGetInfo, pool, &info), {}))
        return out; // gone meanwhile, or hidden by an access rule: the others are still worth showing
    out.active = info.state == VIR_STORAGE_POOL_RUNNING || info.state == VIR_STORAGE_POOL_DEGRADED;
    out.capacity = info.capacity;
    out.allocation = info.allocation;
    out.available = info.available;
    return out;
}

Result<QList<PoolSpace>> askPools(virConnectPtr conn, const QString &during)
{
    const auto list = allPools(conn, 0, during);
    if (!list)
        return list.error();
    const QSet<QUuid> inDirectories = list->items().size() > 1 ? directories(conn, during) : QSet<QUuid>();
    QList<PoolSpace> out;
    for (const virStoragePoolPtr pool : list->items()) {
        out.append(spaceOf(pool));
        out.last().directory = inDirectories.contains(out.last().uuid);
    }
    std::ranges::sort(out,
                      [](const PoolSpace &a, const PoolSpace &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return out;
}

} // namespace

Task fetchPools(Session &session, QObject *receiver, Done<QList<PoolSpace>> done)
{
    const QString during = Say::tr("Ask %1 for its storage pools").arg(session.options().name);
    return inquire<QList<PoolSpace>>(
        session, during, receiver,
        [during](const Job &job) -> Result<QList<PoolSpace>> {
            const auto conn = job.connection(during);
            return conn ? askPools(conn->get(), during) : conn.error();
        },
        std::move(done));
}

} // namespace virt
