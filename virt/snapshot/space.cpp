// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/space.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/snapshot/obstacles.h"
#include "virt/storage/volume_p.h"
#include <QMap>

namespace virt {

namespace {

constexpr quint64 kib = 1024;

// One whose size the host cannot tell counts for nothing.
Result<> askDisk(SnapshotSpace &space, virDomainPtr domain, const SnapshotDiskOffer &disk, const QString &during)
{
    virDomainBlockInfo info{};
    const QByteArray target = disk.target.toUtf8();
    const auto asked = check(VIRT(virDomainGetBlockInfo, domain, target.constData(), &info, 0U), during);
    if (!asked && asked.error().kind != Error::Kind::Unsupported)
        return asked;
    space.capacities.insert(disk.target, quint64(info.capacity));
    space.directories.insert(disk.target, directoryOf(disk.image.path));
    return {};
}

// A directory without a pool, or with one that is off: how much is free there is not known.
Result<> askPlaces(SnapshotSpace &space, virConnectPtr conn, const QString &during)
{
    for (const QString &directory : std::as_const(space.directories)) {
        if (space.places.contains(directory))
            continue;
        const auto pool = poolOver(conn, directory, during);
        if (!pool)
            continue;
        const auto free = freeBytes(pool->get(), during);
        if (!free)
            return free.error();
        space.places.insert(directory, {QString::fromUtf8(virStoragePoolGetName(pool->get())), *free});
    }
    return {};
}

Result<SnapshotSpace> spaceOf(virDomainPtr domain, const QString &during)
{
    virDomainInfo info{};
    if (auto asked = check(VIRT(virDomainGetInfo, domain, &info), during); !asked)
        return asked.error();
    const bool running = info.state != VIR_DOMAIN_SHUTOFF && info.state != VIR_DOMAIN_CRASHED;
    const auto xml = definitionOf(domain, running ? 0U : +VIR_DOMAIN_XML_INACTIVE, during);
    if (!xml)
        return xml.error();
    SnapshotSpace out;
    out.memory = running ? quint64(info.memory) * kib : 0;
    for (const SnapshotDiskOffer &disk : snapshotDisks(*xml))
        if (auto asked = askDisk(out, domain, disk, during); !asked)
            return asked.error();
    if (auto asked = askPlaces(out, virDomainGetConnect(domain), during); !asked)
        return asked.error();
    return out;
}

using Needs = QMap<QString, SpaceNeed>;

// The host writes it into the first image.
void needInside(Needs &needs, const SnapshotSpace &space)
{
    QStringList targets = space.capacities.keys();
    targets.sort();
    for (const QString &target : std::as_const(targets))
        needs[space.directories.value(target)].later += space.capacities.value(target);
    if (!targets.isEmpty())
        needs[space.directories.value(targets.first())].atOnce += space.memory;
}

void needBeside(Needs &needs, const SnapshotSpace &space, const TakeRequest &request)
{
    for (auto it = request.overlays.cbegin(); it != request.overlays.cend(); ++it)
        needs[directoryOf(*it)].later += space.capacities.value(it.key());
    if (!request.memory.isEmpty())
        needs[directoryOf(request.memory)].atOnce += space.memory;
}

} // namespace

QList<SpaceNeed> spaceNeeds(const SnapshotSpace &space, const TakeRequest &request)
{
    Needs needs;
    if (request.kind == SnapshotKind::Internal)
        needInside(needs, space);
    else
        needBeside(needs, space, request);
    QList<SpaceNeed> out;
    for (auto it = needs.begin(); it != needs.end(); ++it) {
        it->directory = it.key();
        it->known = space.places.contains(it.key());
        it->room = space.places.value(it.key());
        out.append(*it);
    }
    return out;
}

Task snapshotSpace(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                   Done<SnapshotSpace> done)
{
    const QString during = Say::tr("Find out how much room a snapshot of %1 has").arg(name);
    return inquire<SnapshotSpace>(
        session, during, receiver,
        [uuid, during](const Job &job) -> Result<SnapshotSpace> {
            const auto domain = job.domain(uuid, during);
            return domain ? spaceOf(domain->get(), during) : Result<SnapshotSpace>(domain.error());
        },
        std::move(done));
}

} // namespace virt
