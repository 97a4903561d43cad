// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/imageplace_p.h"
#include "virt/storage/names.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>
#include <QLocale>

namespace virt {

namespace {

// An old daemon that does not tell may know it.
Result<QStringList> formatsOf(virConnectPtr conn, PoolType type, const QString &during)
{
    const auto xml = own<Text>(VIRT(virConnectGetStoragePoolCapabilities, conn, 0U), during);
    if (!xml && xml.error().kind != Error::Kind::Unsupported)
        return xml.error();
    const QList<PoolOffer> offers = xml ? parsePoolOffers(QByteArray(xml->get())) : usualPoolOffers();
    const auto hit = std::ranges::find(offers, type, &PoolOffer::type);
    return hit == offers.end() ? QStringList() : hit->volumeFormats;
}

} // namespace

Result<StoragePool> ImagePlace::runningPool() const
{
    const auto handle = findPool(host.conn(), to.pool, during);
    if (!handle)
        return handle.error();
    const auto xml = own<Text>(VIRT(virStoragePoolGetXMLDesc, handle->get(), 0U), during);
    if (!xml)
        return xml.error();
    const auto active = number(VIRT(virStoragePoolIsActive, handle->get()), during);
    if (!active)
        return active.error();
    StoragePool out = parsePool(QByteArray(xml->get()));
    if (*active == 0)
        return Error::invalid(during, Say::tr("The pool %1 does not run").arg(out.name),
                              Say::tr("Start the pool and try again."));
    return out;
}

Result<StoragePool> ImagePlace::filePool(const QString &format) const
{
    auto pool = runningPool();
    if (!pool)
        return pool;
    if (!keepsFiles(pool->type))
        return Error::unsupported(during, Say::tr("The pool %1 keeps no files").arg(pool->name),
                                  Say::tr("Choose a pool of files."));
    const auto formats = formatsOf(host.conn(), pool->type, during);
    if (!formats)
        return formats.error();
    if (!formats->contains(format))
        return Error::unsupported(during,
                                  Say::tr("Images of format %1 cannot be made in the pool %2").arg(format, pool->name),
                                  Say::tr("Choose another format."));
    return pool;
}

// What is missed while the pool is busy is found when the image is made.
static Result<> lookAnew(const ImagePlace &place, virStoragePoolPtr pool)
{
    const auto turn = place.host.poolTurnSoon(place.job);
    return turn ? check(VIRT(virStoragePoolRefresh, pool, 0U), place.during) : Result<>();
}

Result<> ImagePlace::refuseTaken(const QStringList &names) const
{
    if (const QString fault = volumeNameFault(to.name); !fault.isEmpty())
        return Error::invalid(during, fault);
    const auto pool = findPool(host.conn(), to.pool, during);
    if (!pool)
        return pool.error();
    if (auto anew = lookAnew(*this, pool->get()); !anew)
        return anew;
    for (const QString &name : names) {
        const auto there = findVolume(host.conn(), {.pool = to.pool, .poolName = to.poolName, .name = name}, during);
        if (there)
            return Error{.kind = Error::Kind::Exists,
                         .during = during,
                         .message = Say::tr("The pool %1 has a volume %2 already").arg(to.poolName, name),
                         .advice = Say::tr("Choose another name.")};
        if (there.error().kind != Error::Kind::NotFound)
            return there.error();
    }
    return {};
}

Result<> ImagePlace::refuseFull(quint64 bytes) const
{
    const auto pool = findPool(host.conn(), to.pool, during);
    if (!pool)
        return pool.error();
    const auto room = freeBytes(pool->get(), during);
    if (!room)
        return room.error();
    if (*room >= bytes)
        return {};
    const QLocale locale;
    return Error::invalid(
        during,
        Say::tr("There is too little space in the pool %1: %2 are free, %3 are needed")
            .arg(to.poolName, locale.formattedDataSize(qint64(*room)), locale.formattedDataSize(qint64(bytes))),
        Say::tr("Free some space there, or choose another pool."));
}

} // namespace virt
