// SPDX-License-Identifier: GPL-3.0-or-later
// The asking itself, on the feed's threads.
#include "virt/core/say.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumefeed_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

void sortByName(QList<StorageVolume> &volumes)
{
    std::ranges::sort(volumes, {}, &StorageVolume::name);
}

Result<VolumeFeed::Listed> VolumeFeed::Reader::list(const Wire &wire, const QUuid &pool, const QString &during)
{
    const auto conn = wire.link.share(during);
    auto its = conn ? findPool(conn->get(), pool, during) : Result<Pool>(conn.error());
    const auto found = its ? allVolumes(its->get(), during) : Result<VolumeList>(its.error());
    if (!found && found.error().kind == Error::Kind::Unsupported)
        return some(std::move(*its), found.error());
    if (!found)
        return found.error();
    Listed out;
    Handles handles;
    for (const virStorageVolPtr volume : found->items()) {
        out.volumes.append(namedVolume(volume));
        virStorageVolRef(volume);
        handles.insert(out.volumes.last().name, Handle(volume, virStorageVolFree));
    }
    sortByName(out.volumes);
    const std::lock_guard held(m_lock);
    m_handles.swap(handles);
    m_pool.reset();
    return out;
}

// Where the names are those of files, the rest can be read elsewhere.
Result<VolumeFeed::Listed> VolumeFeed::Reader::some(Pool pool, const Error &tooMany)
{
    const auto names = someVolumeNames(pool.get(), tooMany.during);
    if (!names)
        return names.error();
    const auto xml = describePool(pool.get(), tooMany.during);
    const StoragePool told = xml ? parsePool(*xml) : StoragePool();
    Listed out{.directory = keepsFiles(told.type) ? told.target : QString(), .tooMany = tooMany};
    for (const QString &name : *names)
        out.volumes.append({.name = name, .key = out.directory.isEmpty() ? QString() : out.directory + u'/' + name});
    sortByName(out.volumes);
    const std::lock_guard held(m_lock);
    m_handles.clear();
    m_pool = std::shared_ptr<virStoragePool>(pool.release(), virStoragePoolFree);
    return out;
}

Result<VolumeFeed::Reader::Handle> VolumeFeed::Reader::handle(const QString &name, const QString &during)
{
    std::unique_lock held(m_lock);
    if (!m_pool)
        return m_handles.value(name);
    const auto pool = m_pool;
    held.unlock();
    const QByteArray utf8 = name.toUtf8();
    auto volume = own<Volume>(VIRT(virStorageVolLookupByName, pool.get(), utf8.constData()), during);
    if (!volume)
        return volume.error();
    return Handle(volume->release(), virStorageVolFree);
}

QList<StorageVolume> VolumeFeed::Reader::describe(const QStringList &names)
{
    QList<StorageVolume> out;
    for (const QString &name : names) {
        const QString during = Say::tr("Read the details of volume %1").arg(name);
        const auto volume = handle(name, during);
        if (!volume)
            out.append({.name = name, .fault = volume.error()});
        else if (*volume)
            out.append(describedVolume(volume->get(), during));
        else
            out.append({.name = name}); // it left the list meanwhile
    }
    return out;
}

} // namespace virt
