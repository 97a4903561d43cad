// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/poolusers.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/usesread_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>
#include <QMap>

namespace virt {

namespace {

bool isVitalUse(const FileUse &use)
{
    return use.isVital();
}

bool isVitalVolume(const PoolUsers::Used &used)
{
    return std::ranges::any_of(used.uses, isVitalUse);
}

// What instances name of it, whether or not it is listed: a pool that does not run lists nothing.
QMap<QString, QList<FileUse>> namedIn(const Uses &uses, const StoragePool &pool)
{
    const QString own = QStringLiteral("pool:%1/").arg(pool.name);
    const bool directory = (keepsFiles(pool.type) || pool.type == PoolType::Logical) && !pool.target.isEmpty();
    const QString target = placeOf(pool.target);
    QMap<QString, QList<FileUse>> out;
    for (auto use = uses.places.cbegin(); use != uses.places.cend(); ++use)
        if (use.key().startsWith(own) || (directory && use.key().section(u'/', 0, -2) == target))
            out[use.key().startsWith(own) ? use.key().mid(own.size()) : use.key()].append(*use);
    return out;
}

} // namespace

bool PoolUsers::isVital() const
{
    return std::ranges::any_of(used, isVitalVolume);
}

PoolUsers poolUsers(const Uses &uses, const StoragePool &pool, const QList<StorageVolume> &volumes)
{
    PoolUsers out{.unread = uses.unread};
    QMap<QString, QList<FileUse>> rest = namedIn(uses, pool);
    for (const StorageVolume &volume : volumes) {
        out.volumes << volume.name;
        rest.remove(volume.name);
        rest.remove(placeOf(volume.where()));
        if (const QList<FileUse> its = uses.of({.pool = pool.name, .volume = volume}); !its.isEmpty())
            out.used.append({.volume = volume.name, .uses = its});
    }
    for (auto named = rest.cbegin(); named != rest.cend(); ++named)
        out.used.append({.volume = named.key(), .uses = *named});
    out.volumes.sort();
    std::ranges::sort(out.used, {}, &PoolUsers::Used::volume);
    std::stable_partition(out.used.begin(), out.used.end(), isVitalVolume);
    return out;
}

static Result<PoolUsers> read(const Job &job, const StoragePool &pool, const QString &during)
{
    const auto conn = job.connection(during);
    const auto its = conn ? findPool(conn->get(), pool.uuid, during) : Result<Pool>(conn.error());
    const auto list = its ? allVolumes(its->get(), during) : Result<VolumeList>(its.error());
    if (!list)
        return list.error();
    QList<StorageVolume> volumes;
    for (const virStorageVolPtr volume : list->items())
        volumes.append(namedVolume(volume));
    KnownUses known;
    const auto uses = readUses(conn->get(), known, during, [&job] { return job.cancelled(); });
    return uses ? poolUsers(**uses, pool, volumes) : Result<PoolUsers>(uses.error());
}

Task askPoolUsers(Session &session, const StoragePool &pool, QObject *receiver, Done<PoolUsers> done)
{
    const QString during = Say::tr("Find out who uses pool %1").arg(pool.name);
    return inquire<PoolUsers>(
        session, during, receiver, [=](const Job &job) { return read(job, pool, during); }, std::move(done));
}

} // namespace virt
