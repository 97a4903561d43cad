// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/fours_p.h"
#include "virt/core/say.h"
#include "virt/snapshot/chainreader_p.h"
#include "virt/storage/uses.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>
#include <utility>

namespace virt {

using Trouble = FoundFile::Trouble;

namespace {

const QString pooled = QStringLiteral("pool:");

Result<Volume> volumeByPath(virConnectPtr conn, const QString &path, const QString &during)
{
    const QByteArray utf8 = path.toUtf8();
    return own<Volume>(VIRT(virStorageVolLookupByPath, conn, utf8.constData()), during);
}

Result<StorageVolume> described(const Result<Volume> &volume, const QString &during)
{
    if (!volume)
        return volume.error();
    StorageVolume told = describedVolume(volume->get(), during);
    return told.known ? Result<StorageVolume>(std::move(told)) : Result<StorageVolume>(told.fault);
}

// "pool:NAME/VOLUME"
Result<Volume> volumeByPool(virConnectPtr conn, const QString &path, const QString &during)
{
    const QByteArray poolName = path.mid(pooled.size()).section(u'/', 0, 0).toUtf8();
    const QByteArray name = path.section(u'/', 1).toUtf8();
    const auto pool = own<Pool>(VIRT(virStoragePoolLookupByName, conn, poolName.constData()), during);
    if (!pool)
        return pool.error();
    return own<Volume>(VIRT(virStorageVolLookupByName, pool->get(), name.constData()), during);
}

bool endsAll(const Error &why)
{
    return why.kind == Error::Kind::Disconnected || why.kind == Error::Kind::Cancelled;
}

} // namespace

ChainReader::ChainReader(const Side &host, const Job &job, QString during, MissingFiles &missing)
    : m_host(host)
    , m_job(job)
    , m_missing(missing)
    , m_during(std::move(during))
{}

Result<> ChainReader::read(const QUuid &uuid, const SnapshotTree &snapshots)
{
    const auto domain = findDomain(m_host.conn(), uuid, m_during);
    if (!domain)
        return domain.error();
    const auto xml = definitionOf(domain->get(), 0, m_during);
    if (!xml)
        return xml.error();
    const FoundChains named = namedFiles(*xml, snapshots);
    readNamed(named);
    if (isOutdated(named))
        readNamed(named);
    readBeside(ownImages(snapshots));
    return m_broken ? Result<>(*m_broken) : Result<>();
}

void ChainReader::readNamed(const FoundChains &named)
{
    chains = named;
    uncovered.clear();
    resolvePooled();
    readFiles(chains.files.keys());
}

// A pool goes on telling what an image stood on before a merge, until it is refreshed; which it is when that is missing.
bool ChainReader::isOutdated(const FoundChains &named) const
{
    const bool refreshed = std::ranges::any_of(m_looks, [](Look look) { return look == Look::Fresh; });
    return refreshed && !m_broken && std::ranges::any_of(chains.files, [&](const FoundFile &file) {
               return file.trouble == Trouble::Missing && !named.files.contains(file.path);
           });
}

// Of a disk that is named by pool and volume the path is what all others know it by.
void ChainReader::resolvePooled()
{
    for (FoundChains::Disk &disk : chains.disks) {
        if (!disk.path.startsWith(pooled))
            continue;
        const auto told = described(volumeByPool(m_host.conn(), disk.path, m_during), m_during);
        if (!told) {
            settle(disk.path, told.error());
            continue;
        }
        FoundFile file = chains.files.take(disk.path);
        file.pool = disk.path.mid(pooled.size()).section(u'/', 0, 0);
        file.path = disk.path = placeOf(told->where());
        chains.files.insert(file.path, file);
    }
}

// What is no file, a volume of a network pool for one, is told so.
bool ChainReader::isFile(const QString &path)
{
    if (path.startsWith(u'/'))
        return true;
    if (chains.files.value(path).trouble == Trouble::None)
        markTrouble(chains, path, Trouble::Unread, Say::tr("It is no file of the host."));
    return false;
}

void ChainReader::readFiles(QStringList ahead)
{
    while (!ahead.isEmpty() && !m_broken) {
        ahead.removeIf([this](const QString &path) { return !isFile(path); });
        settle(readLayer(ahead));
        ahead = std::exchange(m_ahead, {});
    }
}

// Those that no pool knows.
QStringList ChainReader::readLayer(const QStringList &paths)
{
    QList<Result<StorageVolume>> all(paths.size());
    Result<StorageVolume> *const each = all.data(); // detached before the threads write, each into its own
    inFours(paths.size(), [&](qsizetype at) {
        each[at] = m_job.cancelled() ? Result<StorageVolume>(Error::cancelled(m_during))
                                     : described(volumeByPath(m_host.conn(), paths[at], m_during), m_during);
    });
    QStringList lost;
    for (qsizetype at = 0; at < paths.size(); ++at) {
        if (all[at]) {
            if (const QString below = takeIn(chains, paths[at], *all[at]); !below.isEmpty())
                m_ahead.append(below);
        } else if (all[at].error().kind == Error::Kind::NotFound || all[at].error().kind == Error::Kind::Unsupported) {
            lost.append(paths[at]);
        } else {
            settle(paths[at], all[at].error());
        }
    }
    return lost;
}

void ChainReader::settle(const QString &path, const Error &why)
{
    if (endsAll(why))
        m_broken = why;
    else
        markTrouble(chains, path, Trouble::Unread, why.message);
}

void ChainReader::settle(const QStringList &lost)
{
    QHash<QString, QStringList> byDirectory;
    for (const QString &path : lost)
        byDirectory[directoryOf(path)].append(path);
    for (auto it = byDirectory.cbegin(); it != byDirectory.cend() && !m_broken; ++it)
        for (const QString &path : lookInto(it.key(), it.value()))
            markTrouble(chains, path, Trouble::Missing, Say::tr("There is no such file on the host."));
}

// What the pool still does not have when it was refreshed. Hidden files it never has.
QStringList ChainReader::lookInto(const QString &directory, const QStringList &lost)
{
    const auto before = m_looks.constFind(directory);
    const bool again = before != m_looks.cend();
    const Look look = again ? *before : lookAnew(directory, lost);
    m_looks.insert(directory, look);
    if (look == Look::Busy) {
        for (const QString &path : lost)
            markTrouble(chains, path, Trouble::Unread, Say::tr("Its storage pool is busy, so it was not read now."));
        return {};
    }
    const QStringList still = look == Look::Fresh && !again ? readLayer(lost) : lost;
    QStringList out;
    for (const QString &path : still)
        (look != Look::Uncovered && !fileNameOf(path).startsWith(u'.') ? out : uncovered).append(path);
    if (look == Look::Fresh)
        m_missing.note(out);
    return out;
}

ChainReader::Look ChainReader::lookAnew(const QString &directory, const QStringList &lost)
{
    const auto pool = m_host.readOnly() ? Result<Pool>(Error()) : poolOver(m_host.conn(), directory, m_during);
    if (!pool)
        return Look::Uncovered;
    if (m_missing.knows(lost))
        return Look::Known;
    const auto turn = m_host.poolTurnSoon(m_job);
    if (!turn)
        return Look::Busy;
    return check(VIRT(virStoragePoolRefresh, pool->get(), 0U), m_during) ? Look::Fresh : Look::Uncovered;
}

// Those that the instance wrote to, not what it was cloned from: what stands beside that belongs to others.
QStringList ChainReader::ownImages(const SnapshotTree &snapshots) const
{
    QStringList out;
    for (const FoundChains::Disk &disk : chains.disks)
        out.append(disk.path);
    for (const Snapshot &snapshot : snapshots.snapshots)
        for (const ImageFile &file : snapshot.files.frozen())
            out.append(placeOf(file.path));
    out.removeIf([this](const QString &path) { return !chains.files.value(path).known; });
    out.removeDuplicates();
    return out;
}

void ChainReader::readBeside(const QStringList &images)
{
    QHash<QString, QStringList> byDirectory;
    for (const QString &image : images)
        byDirectory[directoryOf(image)].append(image);
    for (auto it = byDirectory.cbegin(); it != byDirectory.cend() && !m_broken; ++it)
        findBeside(it.key(), it.value());
}

// A pool that cannot be listed has nothing to show: what is named is known from elsewhere.
void ChainReader::findBeside(const QString &directory, const QStringList &images)
{
    const auto image = volumeByPath(m_host.conn(), images.constFirst(), m_during);
    const auto pool = image ? own<Pool>(VIRT(virStoragePoolLookupByVolume, image->get()), m_during)
                            : Result<Pool>(image.error());
    const auto list = pool ? allVolumes(pool->get(), m_during) : Result<VolumeList>(pool.error());
    if (!list)
        return;
    const QString name = QString::fromUtf8(virStoragePoolGetName(pool->get()));
    for (FoundFile &file : chains.files)
        if (directoryOf(file.path) == directory)
            file.pool = name;
    for (const virStorageVolPtr volume : list->items()) {
        const QString path = placeOf(namedVolume(volume).where());
        const bool likely = std::ranges::any_of(images, [&](const QString &own) { return isNamedAfter(path, own); });
        if (likely && !chains.files.contains(path))
            addBeside(describedVolume(volume, m_during), path, name);
    }
}

// An overlay that stands on something else is not ours, whatever its name.
void ChainReader::addBeside(const StorageVolume &told, const QString &path, const QString &pool)
{
    const bool ours = told.backingPath.isEmpty() ? path.endsWith(QStringLiteral(".mem"))
                                                 : chains.files.contains(placeOf(told.backingPath));
    if (!told.known || !ours)
        return;
    (void)takeIn(chains, path, told);
    chains.files[path].role = FoundFile::Role::Beside;
    chains.files[path].pool = pool;
}

} // namespace virt
