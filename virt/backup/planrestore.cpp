// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupread_p.h"
#include "virt/clone/newdefinition.h"
#include "virt/clone/newinstance_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/imageplace_p.h"
#include "virt/storage/volumeread_p.h"
#include <algorithm>

namespace virt {

namespace {

struct Question {
    const Job &job;
    const Side &host;
    QUuid instance;
    QString object; // its name
    RestoreRequest request;
    QString during;
    BackupSets chain;
    NewInstance restore;
};

Result<> refuseName(Question &q)
{
    if (const QString fault = instanceNameFault(q.request.name); !fault.isEmpty())
        return Error::invalid(q.during, fault);
    return refuseInstanceName(q.host.conn(), q.request.name, q.during);
}

Result<> askChain(Question &q)
{
    const auto shelf = readBackups(
        q.host.conn(), q.instance, {}, [&q] { return q.job.cancelled(); }, q.during);
    if (!shelf)
        return shelf.error();
    q.chain = chainOf(shelf->sets, q.request.card);
    if (!q.chain.isEmpty())
        return {};
    return Error{.kind = Error::Kind::NotFound,
                 .during = q.during,
                 .message = Say::tr("The backup, or one that it stands on, is not whole any more"),
                 .advice = Say::tr("Refresh the pools in which the backups are, or restore another one.")};
}

// Where it is now, which may be another place than when the card was written.
Result<QString> pathOf(const Question &q, const BackupSet &set, const BackupDisk &disk)
{
    const auto volume = findVolume(
        q.host.conn(), {.pool = set.card.pool, .poolName = set.card.poolName, .name = disk.volume}, q.during);
    const auto path = volume ? own<Text>(VIRT(virStorageVolGetPath, volume->get()), q.during)
                             : Result<Text>(volume.error());
    return path ? Result<QString>(QString::fromUtf8(path->get())) : path.error();
}

Result<> chooseDisks(Question &q)
{
    quint64 bytes = 0;
    for (const BackupSet &set : std::as_const(q.chain))
        bytes += set.bytes;
    const BackupSet &last = q.chain.constLast();
    for (const BackupDisk &disk : last.disks) {
        const auto origin = pathOf(q, last, disk);
        if (!origin)
            return origin.error();
        q.restore.disks.append({.target = disk.target,
                                .origin = *origin,
                                .originFormat = QStringLiteral("qcow2"),
                                .to = {.pool = q.request.pool,
                                       .poolName = q.request.poolName,
                                       .name = q.request.name + u'-' + disk.target + QStringLiteral(".qcow2")},
                                .path = {},
                                .format = QStringLiteral("qcow2"),
                                .capacity = disk.capacity,
                                .bytes = std::min(disk.capacity, bytes)});
    }
    return {};
}

Result<> choosePlace(Question &q)
{
    const ImagePlace place{.job = q.job, .host = q.host, .to = q.restore.disks.constFirst().to, .during = q.during};
    const auto pool = place.filePool(QStringLiteral("qcow2"));
    if (!pool)
        return pool.error();
    QStringList names;
    quint64 bytes = 0;
    for (NewInstance::Disk &disk : q.restore.disks) {
        disk.path = pool->target + u'/' + disk.to.name;
        names << disk.to.name;
        bytes += disk.bytes;
    }
    if (auto free = place.refuseTaken(names); !free)
        return free;
    return place.refuseFull(bytes);
}

Result<> define(Question &q)
{
    NewIdentity identity{.name = q.request.name, .uuid = QUuid::createUuid(), .images = {}, .nvram = {}};
    for (const NewInstance::Disk &disk : std::as_const(q.restore.disks))
        identity.images.insert(disk.target,
                               {.source = {.kind = DiskSource::Kind::File, .path = disk.path}, .format = disk.format});
    q.restore.uuid = identity.uuid;
    q.restore.name = identity.name;
    const QByteArray xml = newDefinition(q.chain.constLast().definition.toUtf8(), identity);
    q.restore.definition = QString::fromUtf8(xml);
    return xml.isEmpty() ? Result<>(Error::invalid(q.during, Say::tr("The backup holds no definition"))) : Result<>();
}

Plan planOf(const Question &q)
{
    return {
        .title = q.during,
        .steps = told(stepsOf(q.restore, q.object)),
        .losses = {},
        .notes = {Say::tr("%1 gets network addresses of its own, and starts with fresh firmware variables. Passwords "
                          "of its screen are not in the backup.")
                      .arg(q.request.name)},
        .record = newRecord({q.host, q.instance, q.object, q.during}, NewInstance::ofBackup, q.restore.toJson())};
}

Result<Plan> plan(Question &q)
{
    for (const auto ask : {refuseName, askChain, chooseDisks, choosePlace, define})
        if (auto ok = ask(q); !ok)
            return ok.error();
    return planOf(q);
}

} // namespace

Task planRestore(Session &session, const QUuid &uuid, const QString &name, const RestoreRequest &request,
                 QObject *receiver, Done<Plan> done)
{
    const QString during = Say::tr("Restore %1 as %2").arg(name, request.name);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (const auto up = host->connect(during); !up)
                return up.error();
            Question q{.job = job,
                       .host = *host,
                       .instance = uuid,
                       .object = name,
                       .request = request,
                       .during = during,
                       .chain = {},
                       .restore = {}};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
