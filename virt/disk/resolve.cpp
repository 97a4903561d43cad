// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/resolve_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

namespace {

using Kind = DiskSource::Kind;
using Type = StorageVolume::Type;

// Names of rbd images come with their pool, those of the others do not.
DiskSource networkSource(DiskSource source, const StorageVolume &volume)
{
    if (source.protocol == QStringLiteral("rbd"))
        source.name = volume.path;
    else if (source.protocol == QStringLiteral("gluster"))
        source.name += u'/' + volume.name;
    else
        source.name = volume.name;
    return source;
}

Error notForDisks(const DiskWork &work, const VolumeId &id)
{
    return Error::unsupported(work.during, Say::tr("Volumes of the pool %1 cannot be disks").arg(id.poolName));
}

Result<ResolvedSource> ofVolume(const DiskWork &work, virStoragePoolPtr pool, const VolumeId &id)
{
    const QByteArray name = id.name.toUtf8();
    const auto handle = own<Volume>(VIRT(virStorageVolLookupByName, pool, name.constData()), work.during);
    if (!handle)
        return volumeMissing(handle.error(), id);
    const StorageVolume told = describedVolume(handle->get(), work.during);
    if (!told.known)
        return told.fault;
    ResolvedSource out{.format = told.format, .volume = {.pool = id.poolName, .volume = told}};
    if (told.type == Type::File || told.type == Type::Block) {
        out.source = {.kind = told.type == Type::File ? Kind::File : Kind::Block, .path = told.path};
        return out;
    }
    const auto xml = told.type == Type::Network ? describePool(pool, work.during) : Result<QByteArray>(Error());
    const NetworkPool network = xml ? networkPool(*xml) : NetworkPool();
    if (network.source.protocol.isEmpty())
        return notForDisks(work, id);
    out.source = networkSource(network.source, told);
    out.login = network.login;
    return out;
}

Result<Pool> poolOf(const DiskWork &work, const VolumeId &id)
{
    if (!id.pool.isNull())
        return findPool(work.host.conn(), id.pool, work.during);
    const QByteArray name = id.poolName.toUtf8();
    return own<Pool>(VIRT(virStoragePoolLookupByName, work.host.conn(), name.constData()), work.during);
}

// The pool of a file or a device that some pool has.
Result<VolumeId> pooled(const DiskWork &work, const QString &path)
{
    const QByteArray utf8 = path.toUtf8();
    const auto handle = own<Volume>(VIRT(virStorageVolLookupByPath, work.host.conn(), utf8.constData()), work.during);
    if (!handle)
        return handle.error();
    const auto pool = own<Pool>(VIRT(virStoragePoolLookupByVolume, handle->get()), work.during);
    if (!pool)
        return pool.error();
    return VolumeId{.pool = uuidOf(pool->get()),
                    .poolName = nameOf(pool->get()),
                    .name = QString::fromUtf8(virStorageVolGetName(handle->get()))};
}

Result<ResolvedSource> ofPath(const DiskWork &work, const DiskSource &source)
{
    const auto id = pooled(work, source.path);
    if (!id) // most are in no pool
        return ResolvedSource{.source = source,
                              .volume = {.volume = {.name = fileNameOf(source.path), .path = source.path}}};
    const auto pool = findPool(work.host.conn(), id->pool, work.during);
    if (!pool)
        return pool.error();
    auto out = ofVolume(work, pool->get(), *id);
    if (out)
        out->source = source; // as it was said: a device may have several names
    return out;
}

} // namespace

Result<ResolvedSource> resolve(const DiskWork &work, const DiskSource &source)
{
    switch (source.kind) {
    case Kind::Volume: {
        const auto pool = poolOf(work, source.volume);
        return pool ? ofVolume(work, pool->get(), source.volume) : Result<ResolvedSource>(pool.error());
    }
    case Kind::File:
    case Kind::Block: return ofPath(work, source);
    case Kind::Network:
    case Kind::Empty: break;
    }
    const QString place = sourceText(source);
    return ResolvedSource{.source = source, .volume = {.volume = {.name = place, .path = place}}};
}

Result<VolumeId> volumeBehind(const DiskWork &work, const DiskSource &source)
{
    if (source.kind == Kind::Volume) {
        const auto pool = poolOf(work, source.volume);
        if (!pool)
            return pool.error();
        return VolumeId{.pool = uuidOf(pool->get()), .poolName = nameOf(pool->get()), .name = source.volume.name};
    }
    if (source.kind == Kind::File || source.kind == Kind::Block)
        if (auto id = pooled(work, source.path); id || id.error().kind != Error::Kind::NotFound)
            return id;
    return Error{.kind = Error::Kind::NotFound,
                 .during = work.during,
                 .message = Say::tr("No storage pool of the host has %1").arg(sourceText(source)),
                 .advice = Say::tr("Make a pool for it, start it and try again.")};
}

QString driverFormat(const QString &told)
{
    const bool raw = told.isEmpty() || told == QStringLiteral("iso");
    return raw ? QStringLiteral("raw") : told;
}

Result<QString> formatOf(const DiskWork &work, const ResolvedSource &resolved)
{
    if (!resolved.format.isEmpty() && resolved.format != QStringLiteral("unknown"))
        return driverFormat(resolved.format);
    if (resolved.source.kind != Kind::File)
        return QStringLiteral("raw");
    const auto directory = Directory::open(work.host, directoryOf(resolved.source.path), work.during);
    if (!directory)
        return directory.error();
    const auto facts = directory->facts(resolved.source.path);
    if (!facts)
        return facts.error();
    return driverFormat(facts->format);
}

Result<> refuseShared(const DiskWork &work, const ResolvedSource &resolved, const DiskSpec &disk, Insist insist)
{
    using Look = VolumeGuard::Look;
    if (insist == Insist::Yes)
        return {};
    const auto guard = VolumeGuard::look(work.job, work.host.conn(),
                                         disk.readOnly ? Look::Instances : Look::InstancesAndVolumes, work.during);
    if (!guard)
        return guard.error();
    QList<FileUse> uses = guard->usesOf(resolved.volume);
    uses.removeIf([&](const FileUse &use) { return mayShare(use, disk.readOnly, disk.shareable); });
    if (uses.isEmpty())
        return disk.readOnly ? Result<>() : guard->refuseUnseen(work.during);
    return Error{.kind = Error::Kind::Busy,
                 .during = work.during,
                 .message = Say::tr("It is in use; nothing was changed: %1").arg(usersText(uses)),
                 .advice = Say::tr("Two instances that write to one disk destroy what is on it, unless both know how "
                                   "to share it.")};
}

} // namespace virt
