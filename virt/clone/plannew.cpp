// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/clone/newdefinition.h"
#include "virt/clone/newquestion_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/ssh/hostcommand_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/imageplace_p.h"
#include "virt/storage/volume_p.h"
#include <QUrl>

namespace virt {

namespace {

using Disk = NewInstance::Disk;

Result<> refuseName(NewQuestion &q)
{
    if (const QString fault = instanceNameFault(q.request.name); !fault.isEmpty())
        return Error::invalid(q.during, fault);
    return refuseInstanceName(q.host.conn(), q.request.name, q.during);
}

// --- where the disks go --------------------------------------------------------------------------------------------

// As it is, where libvirt can make such images; in a pool of logical volumes there is but one format.
QString formatFor(const Disk &disk, const StoragePool &pool)
{
    if (!keepsFiles(pool.type))
        return {};
    return disk.how == Disk::How::Copy && disk.originFormat == QStringLiteral("raw") ? disk.originFormat
                                                                                     : QStringLiteral("qcow2");
}

Result<StoragePool> poolFor(const NewQuestion &q, const ImagePlace &place)
{
    auto pool = place.runningPool();
    const bool logical = pool && pool->type == PoolType::Logical && !q.inside && !q.linked();
    if (!pool || logical)
        return pool;
    for (const Disk &disk : q.made.disks)
        if (const auto able = place.filePool(formatFor(disk, *pool)); !able)
            return able.error();
    return pool;
}

void placeDisk(const NewQuestion &q, Disk &disk, const StoragePool &pool)
{
    disk.format = formatFor(disk, pool);
    const QString ending = disk.format.isEmpty() ? QString() : u'.' + disk.format;
    disk.to = {.pool = q.request.pool, .poolName = pool.name, .name = q.request.name + u'-' + disk.target + ending};
    disk.path = pool.target + u'/' + disk.to.name;
}

Result<> choosePlace(NewQuestion &q)
{
    ImagePlace place{.job = q.job,
                     .host = q.host,
                     .to = {.pool = q.request.pool, .poolName = q.request.poolName, .name = {}},
                     .during = q.during};
    const auto pool = poolFor(q, place);
    if (!pool)
        return pool.error();
    QStringList names;
    quint64 bytes = 0;
    for (Disk &disk : q.made.disks) {
        placeDisk(q, disk, *pool);
        names << disk.to.name;
        bytes += disk.format.isEmpty() ? disk.capacity : disk.bytes;
    }
    place.to = q.made.disks.constFirst().to;
    if (auto free = place.refuseTaken(names); !free)
        return free;
    return place.refuseFull(bytes);
}

Result<bool> says(const NewQuestion &q, const QStringList &command, const QByteArray &answer)
{
    const auto told = waitOnHost(q.host, q.job, command, q.during);
    return told ? Result<bool>(told->ok() && told->out.trimmed() == answer) : told.error();
}

// libvirt makes volumes that only their owner may write to: the user of its session, or root.
Result<bool> ownsVolumes(const NewQuestion &q)
{
    if (QUrl(q.host.uri()).path() == QStringLiteral("/session"))
        return true;
    return says(q, {QStringLiteral("id"), QStringLiteral("-u")}, "0");
}

// qemu-img runs as the user who is logged in.
Result<> refuseUnwritable(NewQuestion &q)
{
    if (!q.inside)
        return {};
    const QString folder = directoryOf(q.made.disks.constFirst().path);
    const auto owns = ownsVolumes(q);
    if (!owns)
        return owns.error();
    const auto able = *owns ? says(q, {QStringLiteral("test"), QStringLiteral("-w"), folder}, {}) : owns;
    if (!able)
        return able.error();
    return *able ? Result<>()
                 : Result<>(q.refused(
                     Say::tr("The user who is logged in at the host may not write to volumes in %1").arg(folder),
                     Say::tr("Log in as root, or use an external snapshot.")));
}

// --- the firmware's variables --------------------------------------------------------------------------------------

Error noVariables(const NewQuestion &q)
{
    return q.refused(
        Say::tr("Its UEFI variables were not kept with the snapshot, and without those of that time it may "
                "not start"),
        Say::tr("Use a snapshot that was taken with Virtdeck, as an external one."));
}

Result<bool> isThere(const NewQuestion &q, const QString &path)
{
    const auto directory = Directory::open(q.host, directoryOf(path), q.during);
    return directory ? directory->has(path) : Result<bool>(directory.error());
}

Result<> askNvram(NewQuestion &q)
{
    if (!usesUefi(q.then))
        return {};
    const QString used = nvramFile(q.then);
    if (used.isEmpty() || q.inside)
        return noVariables(q);
    q.made.keptNvram = nvramCopy(used, q.request.snapshot);
    q.made.nvram = directoryOf(used) + u'/' + q.request.name + QStringLiteral("_VARS.fd");
    const auto kept = isThere(q, q.made.keptNvram);
    if (!kept || !*kept)
        return kept ? noVariables(q) : kept.error();
    return refuseFile(q.host, q.made.nvram, q.during);
}

// --- the instance --------------------------------------------------------------------------------------------------

NewImage imageOf(const Disk &disk)
{
    const bool file = !disk.format.isEmpty();
    return {.source = {.kind = file ? DiskSource::Kind::File : DiskSource::Kind::Block, .path = disk.path},
            .format = file ? disk.format : QStringLiteral("raw")};
}

Result<> define(NewQuestion &q)
{
    NewIdentity identity{.name = q.request.name, .uuid = QUuid::createUuid(), .images = {}, .nvram = q.made.nvram};
    for (const Disk &disk : std::as_const(q.made.disks))
        identity.images.insert(disk.target, imageOf(disk));
    q.made.uuid = identity.uuid;
    q.made.name = identity.name;
    q.made.start = q.request.start;
    q.made.definition = QString::fromUtf8(newDefinition(q.then, identity));
    return {};
}

Result<> noteRest(NewQuestion &q)
{
    q.notes
        << Say::tr("%1 gets network addresses of its own. Passwords of its screen are not copied.").arg(q.request.name);
    if (q.from.told.withMemory || q.from.told.diskOnly)
        q.notes << Say::tr("It starts as after a power cut at that moment: what was in memory then is not used.");
    if (q.linked())
        q.notes << Say::tr("It stands on the files that the snapshot froze: as long as it does, the snapshot cannot be "
                           "deleted.");
    if (hasOwnTpm(q.then))
        q.notes << Say::tr("Its TPM begins empty: what was sealed there cannot be read.");
    return {};
}

Result<Plan> plan(NewQuestion &q)
{
    if (auto good = refuseName(q); !good)
        return good.error();
    if (auto asked = q.ask(); !asked)
        return asked.error();
    for (const auto ask : {askSource, choosePlace, refuseUnwritable, askNvram, define, noteRest})
        if (auto answered = ask(q); !answered)
            return answered.error();
    return Plan{.title = q.during,
                .steps = told(stepsOf(q.made, q.name)),
                .losses = {},
                .notes = q.notes,
                .record = q.record(NewInstance::ofSnapshot, q.made.toJson())};
}

} // namespace

Task planNewInstance(Session &session, const QUuid &uuid, const QString &name, const NewInstanceRequest &request,
                     QObject *receiver, Done<Plan> done)
{
    const QString during = Say::tr("New instance %1 from \"%2\" of %3").arg(request.name, request.snapshot, name);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            NewQuestion q{
                {.host = *host, .uuid = uuid, .name = name, .during = during}, job, request, {}, false, {}, {}, {}};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
