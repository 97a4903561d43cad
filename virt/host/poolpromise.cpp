// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/poolpromise.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/uses.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>
#include <QElapsedTimer>

namespace virt {

namespace {

constexpr qint64 pieceMs = 1000; // others wait for the same thread

// One that is gone or cannot be read promises nothing.
void count(PoolPromise &promise, const StorageVolume &volume)
{
    if (!volume.known)
        return;
    promise.bytes += volume.capacity;
    promise.growth.insert(placeOf(volume.where()), volume.capacity - std::min(volume.capacity, volume.allocation));
    if (!volume.backingPath.isEmpty())
        promise.below.insert(placeOf(volume.backingPath));
}

void settle(PoolPromise &promise)
{
    for (const QString &place : std::as_const(promise.below))
        promise.bytes -= promise.growth.value(place);
    promise.growth.clear();
    promise.below.clear();
}

PoolPromise countOn(const VolumeList &volumes, PoolPromise promise)
{
    const auto all = volumes.items();
    if (promise.volumes != static_cast<int>(all.size()))
        promise = {.volumes = static_cast<int>(all.size())};
    QElapsedTimer clock;
    clock.start();
    while (!promise.isComplete() && clock.elapsed() < pieceMs) {
        count(promise, describedVolume(all[static_cast<size_t>(promise.counted)], {}));
        ++promise.counted;
    }
    if (promise.isComplete())
        settle(promise);
    return promise;
}

} // namespace

Task countPromise(Session &session, const QUuid &pool, const QString &name, const PoolPromise &before,
                  QObject *receiver, Done<PoolPromise> done)
{
    const QString during = Say::tr("Count what the volumes of pool %1 may grow to").arg(name);
    return inquire<PoolPromise>(
        session, during, receiver,
        [during, pool, before](const Job &job) -> Result<PoolPromise> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            const auto its = findPool(conn->get(), pool, during);
            if (!its)
                return its.error();
            const auto volumes = allVolumes(its->get(), during);
            if (!volumes)
                return volumes.error();
            return countOn(*volumes, before);
        },
        std::move(done));
}

} // namespace virt
