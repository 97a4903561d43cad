// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/fours_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/usesread_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

Result<DomainList> domains(virConnectPtr conn, unsigned int filter, const QString &during)
{
    DomainList out;
    const auto count = number(VIRT(virConnectListAllDomains, conn, &out.out(), filter), during);
    if (!count)
        return count.error();
    out.setCount(*count);
    return out;
}

// A driver that cannot tell has none.
Result<QSet<QUuid>> uuidsOf(virConnectPtr conn, unsigned int filter, const QString &during)
{
    QSet<QUuid> out;
    const auto list = domains(conn, filter, during);
    if (!list && list.error().kind != Error::Kind::Unsupported)
        return list.error();
    if (list)
        for (const virDomainPtr domain : list->items())
            out.insert(uuidOf(domain));
    return out;
}

// The id of a handle from a list is as fresh as the list, and costs no call.
int idOf(virDomainPtr domain)
{
    const unsigned int id = virDomainGetID(domain);
    return id == static_cast<unsigned int>(-1) ? -1 : static_cast<int>(id);
}

// What all of them share while they are read.
struct Round {
    QString during;
    QSet<QUuid> persistent, snapshots, saved;
};

struct Found {
    InstanceUses own;
    PlacedUses more; // of snapshots and saved states
    std::optional<Error> fault;
};

Result<QByteArray> describe(virDomainPtr domain, unsigned int flags, const QString &during)
{
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), during);
    if (!xml)
        return xml.error();
    return QByteArray(xml->get());
}

Result<PlacedUses> readOwn(virDomainPtr domain, const Round &round)
{
    const auto running = describe(domain, 0, round.during);
    if (!running)
        return running.error();
    PlacedUses out = usesInDomain(*running);
    if (idOf(domain) < 0 || !round.persistent.contains(uuidOf(domain)))
        return out;
    const auto stored = describe(domain, VIR_DOMAIN_XML_INACTIVE, round.during);
    if (!stored)
        return stored.error();
    out.unite(usesInDomain(*stored));
    return out;
}

Result<PlacedUses> readSnapshots(virDomainPtr domain, const QString &during)
{
    SnapshotList list;
    const auto count = number(VIRT(virDomainListAllSnapshots, domain, &list.out(), 0U), during);
    if (!count)
        return count.error();
    list.setCount(*count);
    PlacedUses out;
    for (const virDomainSnapshotPtr snapshot : list.items()) {
        const auto xml = own<Text>(VIRT(virDomainSnapshotGetXMLDesc, snapshot, 0U), during);
        if (xml)
            out.unite(usesInSnapshot(QByteArray(xml->get()), uuidOf(domain), nameOf(domain)));
        else if (xml.error().kind != Error::Kind::NotFound)
            return xml.error();
    }
    return out;
}

// Drivers that cannot tell have it as the stored configuration has it, most likely.
PlacedUses readSaved(virDomainPtr domain, const QString &during)
{
    PlacedUses out;
    const auto xml = own<Text>(VIRT(virDomainManagedSaveGetXMLDesc, domain, 0U), during);
    if (!xml)
        return out;
    const PlacedUses found = usesInDomain(QByteArray(xml->get()));
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        FileUse use = *it;
        use.kind = FileUse::Kind::SavedState;
        use.running = false;
        out.insert(it.key(), use);
    }
    return out;
}

Result<> readInto(Found &found, virDomainPtr domain, const Round &round)
{
    if (!found.own.read) {
        auto own = readOwn(domain, round);
        if (!own)
            return own.error();
        found.own = {.id = idOf(domain), .read = true, .places = std::move(*own)};
    }
    if (round.snapshots.contains(uuidOf(domain))) {
        const auto snapshots = readSnapshots(domain, round.during);
        if (!snapshots)
            return snapshots.error();
        found.more.unite(*snapshots);
    }
    if (round.saved.contains(uuidOf(domain)))
        found.more.unite(readSaved(domain, round.during));
    return {};
}

void addPools(virConnectPtr conn, Uses &uses, const QString &during)
{
    const auto pools = allPools(conn, 0, during);
    if (!pools)
        return; // a driver without storage
    for (const virStoragePoolPtr pool : pools->items())
        if (const auto xml = describePool(pool, during))
            uses.places.unite(usesInPool(*xml));
}

QList<Found> readAll(const DomainList &list, const KnownUses &known, const Round &round,
                     const std::function<bool()> &stopped)
{
    const auto handles = list.items();
    QList<Found> all(qsizetype(handles.size()));
    Found *const each = all.data(); // detached before the threads write, each into its own
    inFours(all.size(), [&](qsizetype at) {
        const virDomainPtr domain = handles[size_t(at)];
        Found &found = each[at];
        if (const auto before = known.constFind(uuidOf(domain)); before != known.cend() && before->id == idOf(domain))
            found.own = *before;
        const auto read = stopped() ? Result<>(Error::cancelled(round.during)) : readInto(found, domain, round);
        if (!read)
            found.fault = read.error();
    });
    return all;
}

// Nothing but an error when the whole round is worth nothing.
Result<> gather(const DomainList &list, const QList<Found> &all, KnownUses &known, Uses &uses)
{
    KnownUses now;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const Found &found = all[at];
        const virDomainPtr domain = list.items()[size_t(at)];
        const auto kind = found.fault ? std::optional(found.fault->kind) : std::nullopt;
        if (kind == Error::Kind::Disconnected || kind == Error::Kind::Cancelled)
            return *found.fault;
        if (found.own.read)
            now.insert(uuidOf(domain), found.own);
        if (kind && kind != Error::Kind::NotFound)
            uses.unread << nameOf(domain);
        uses.places.unite(found.own.places);
        uses.places.unite(found.more);
    }
    known = now;
    return {};
}

} // namespace

Result<std::shared_ptr<const Uses>> readUses(virConnectPtr conn, KnownUses &known, const QString &during,
                                             const std::function<bool()> &stopped)
{
    const auto list = domains(conn, 0, during);
    if (!list)
        return list.error();
    Round round{.during = during};
    for (const auto &[filter, into] : {std::pair{VIR_CONNECT_LIST_DOMAINS_PERSISTENT, &round.persistent},
                                       std::pair{VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT, &round.snapshots},
                                       std::pair{VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE, &round.saved}}) {
        auto uuids = uuidsOf(conn, filter, during);
        if (!uuids)
            return uuids.error();
        *into = std::move(*uuids);
    }
    auto uses = std::make_shared<Uses>();
    uses->taken = QDateTime::currentDateTime();
    if (const auto ok = gather(*list, readAll(*list, known, round, stopped), known, *uses); !ok)
        return ok.error();
    for (const virDomainPtr domain : list->items())
        if (round.saved.contains(uuidOf(domain)))
            uses->saved.insert(nameOf(domain));
    addPools(conn, *uses, during);
    return std::shared_ptr<const Uses>(std::move(uses));
}

Result<QList<PooledVolume>> readAllVolumes(virConnectPtr conn, const QString &during,
                                           const std::function<bool()> &stopped)
{
    const auto pools = allPools(conn, VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE, during);
    if (!pools)
        return pools.error();
    QList<PooledVolume> out;
    for (const virStoragePoolPtr pool : pools->items()) {
        const auto volumes = describeAll(pool, during, stopped);
        if (!volumes)
            return volumes.error();
        for (const StorageVolume &volume : *volumes) {
            if (!volume.known)
                return volume.fault;
            out.append({.pool = nameOf(pool), .volume = volume});
        }
    }
    return out;
}

Task askUses(Session &session, QObject *receiver, Done<std::shared_ptr<const Uses>> done)
{
    const QString during = Say::tr("Find out who uses what on %1").arg(session.options().name);
    return inquire<std::shared_ptr<const Uses>>(
        session, during, receiver,
        [during](const Job &job) -> Result<std::shared_ptr<const Uses>> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            KnownUses known;
            return readUses(conn->get(), known, during, [&job] { return job.cancelled(); });
        },
        std::move(done));
}

static Result<QList<Orphan>> orphans(virConnectPtr conn, const Job &job, const QString &poolName, const QString &during)
{
    const auto stopped = [&job] { return job.cancelled(); };
    KnownUses known;
    job.phase(Say::tr("Reading what the instances use"));
    const auto uses = readUses(conn, known, during, stopped);
    if (!uses)
        return uses.error();
    if (!(*uses)->unread.isEmpty())
        return Error{
            .during = during,
            .message = Say::tr("What %1 uses could not be read").arg((*uses)->unread.join(QStringLiteral(", "))),
            .advice = Say::tr("Without that no file can be told to be unused.")};
    job.phase(Say::tr("Reading the volumes"));
    const auto volumes = readAllVolumes(conn, during, stopped);
    if (!volumes)
        return volumes.error();
    return orphansIn(**uses, poolName, *volumes);
}

Task findOrphans(Session &session, const QString &poolName, QObject *receiver, const Reports &reports,
                 Done<QList<Orphan>> done)
{
    const QString during = Say::tr("Find orphans in pool %1").arg(poolName);
    return run<QList<Orphan>>(
        session, during, receiver, reports,
        [=](const Job &job) -> Result<QList<Orphan>> {
            const auto conn = job.connection(during);
            return conn ? orphans(conn->get(), job, poolName, during) : conn.error();
        },
        std::move(done));
}

} // namespace virt
