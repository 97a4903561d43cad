// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/poolspec.h"
#include "virt/storage/volume_p.h"
#include <QRandomGenerator>

namespace virt {

namespace {

const QString temporaryPrefix = QStringLiteral("virtdeck-");

// virStoragePoolCreateXML: gone with the daemon, and never written to its configuration.
Result<Pool> makePool(virConnectPtr conn, const QString &path, const QString &during)
{
    const QString name = temporaryPrefix + QString::number(QRandomGenerator::global()->generate(), 16);
    const QByteArray xml = poolXml({.type = PoolType::Dir, .name = name, .target = path});
    return own<Pool>(VIRT(virStoragePoolCreateXML, conn, xml.constData(), 0U), during);
}

bool isTemporary(virStoragePoolPtr pool) // one that was left behind is taken over, and goes with us
{
    return QString::fromUtf8(virStoragePoolGetName(pool)).startsWith(temporaryPrefix)
           && VIRT(virStoragePoolIsPersistent, pool) == 0;
}

} // namespace

Result<Directory> Directory::open(const Side &host, const QString &path, const QString &during)
{
    auto pool = poolOver(host.conn(), path, during);
    if (!pool && pool.error().kind == Error::Kind::NotFound)
        pool = makePool(host.conn(), path, during);
    if (!pool)
        return pool.error();
    const bool temporary = isTemporary(pool->get());
    return Directory(host, std::move(*pool), temporary, during);
}

Directory::Directory(const Side &host, Pool pool, bool temporary, const QString &during)
    : m_host(&host)
    , m_pool(std::move(pool))
    , m_temporary(temporary)
    , m_during(during)
{}

Directory::~Directory()
{
    if (m_pool && m_temporary)
        (void)check(VIRT(virStoragePoolDestroy, m_pool.get()), m_during); // what is left of it ends with the daemon
}

// What the pool does not know yet may have come since its last refresh.
Result<Volume> Directory::find(const QString &path) const
{
    const QByteArray name = fileNameOf(path).toUtf8();
    auto known = own<Volume>(VIRT(virStorageVolLookupByName, m_pool.get(), name.constData()), m_during);
    if (known || known.error().kind != Error::Kind::NotFound)
        return known;
    return volumeIn(m_pool.get(), path, m_during);
}

QString Directory::poolName() const
{
    return QString::fromUtf8(virStoragePoolGetName(m_pool.get()));
}

Result<bool> Directory::has(const QString &path) const
{
    const auto turn = m_host->poolTurn();
    const auto volume = volumeIn(m_pool.get(), path, m_during);
    if (!volume && volume.error().kind != Error::Kind::NotFound)
        return volume.error();
    return volume.has_value();
}

Result<VolumeFacts> Directory::facts(const QString &path) const
{
    const auto turn = m_host->poolTurn();
    const auto volume = find(path);
    return volume ? factsOf(volume->get(), m_during) : Result<VolumeFacts>(volume.error());
}

Result<Volume> Directory::volume(const QString &path) const
{
    const auto turn = m_host->poolTurn();
    return find(path);
}

Result<> Directory::makeOverlay(const QString &path, const VolumeFacts &backing) const
{
    const auto turn = m_host->poolTurn();
    if (const auto there = find(path)) {
        const auto facts = factsOf(there->get(), m_during);
        if (facts && facts->backingPath == backing.path)
            return {};
        return Error{.kind = Error::Kind::Exists,
                     .during = m_during,
                     .message = Say::tr("There is a file %1 already").arg(path)};
    }
    const auto made = createVolume(m_pool.get(),
                                   {.name = fileNameOf(path),
                                    .format = QStringLiteral("qcow2"),
                                    .capacityBytes = backing.capacityBytes,
                                    .backingPath = backing.path,
                                    .backingFormat = backing.format},
                                   m_during);
    return made ? Result<>() : Result<>(made.error());
}

Result<> Directory::copy(const QString &from, const QString &to) const
{
    const auto original = volume(from);
    if (!original)
        return original.error();
    const auto facts = factsOf(original->get(), m_during);
    if (!facts)
        return facts.error();
    if (auto gone = remove(to); !gone) // only now: without the original it would be lost
        return gone;
    const auto turn = m_host->poolTurn();
    const QByteArray xml = volumeXml(
        {.name = fileNameOf(to), .format = facts->format, .capacityBytes = facts->capacityBytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, m_pool.get(), xml.constData(), original->get(), 0U),
                                  m_during);
    return made ? Result<>() : Result<>(made.error());
}

Result<> Directory::remove(const QString &path) const
{
    const auto turn = m_host->poolTurn();
    const auto volume = find(path);
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    return deleteVolume(volume->get(), m_during);
}

Result<ReachedFile> reachFile(const Side &host, const QString &path, const QString &during)
{
    const QByteArray utf8 = path.toUtf8();
    auto known = own<Volume>(VIRT(virStorageVolLookupByPath, host.conn(), utf8.constData()), during);
    if (known)
        return ReachedFile{.directory = {}, .volume = std::move(*known)};
    if (known.error().kind != Error::Kind::NotFound)
        return known.error();
    auto directory = Directory::open(host, directoryOf(path), during);
    if (!directory)
        return directory.error();
    auto volume = directory->volume(path);
    if (!volume)
        return volume.error();
    return ReachedFile{.directory = std::move(*directory), .volume = std::move(*volume)};
}

Directories::Directories(const Side &host, const QString &during) : m_host(host), m_during(during) {}

Result<const Directory *> Directories::of(const QString &path)
{
    const QString place = directoryOf(path);
    if (const auto known = m_open.find(place); known != m_open.end())
        return &known->second;
    auto opened = Directory::open(m_host, place, m_during);
    if (!opened)
        return opened.error();
    return &m_open.emplace(place, std::move(*opened)).first->second;
}

QHash<QString, QString> Directories::pools() const
{
    QHash<QString, QString> out;
    for (const auto &[place, directory] : m_open)
        if (directory.isLasting())
            out.insert(place, directory.poolName());
    return out;
}

} // namespace virt
