// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupread_p.h"
#include "virt/backup/backupxml.h"
#include "virt/backup/restore_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/image/exporttarget_p.h"
#include "virt/xml/characters.h"
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
    RestorePlan restore;
};

Result<> refuseName(const Question &q)
{
    const QString &name = q.request.name;
    if (name.trimmed().isEmpty() || name != name.trimmed() || name.contains(u'/') || !fitsOneLine(name))
        return Error::invalid(q.during, Say::tr("\"%1\" cannot be the name of an instance").arg(name));
    const QByteArray utf8 = name.toUtf8();
    const auto there = own<Domain>(VIRT(virDomainLookupByName, q.host.conn(), utf8.constData()), q.during);
    if (there)
        return Error{.kind = Error::Kind::Exists,
                     .during = q.during,
                     .message = Say::tr("There is an instance %1 on this host already").arg(name),
                     .advice = Say::tr("Choose another name.")};
    return there.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(there.error());
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

void chooseDisks(Question &q)
{
    quint64 bytes = 0;
    for (const BackupSet &set : std::as_const(q.chain))
        bytes += set.bytes;
    const BackupSet &last = q.chain.constLast();
    for (const BackupDisk &disk : last.disks)
        q.restore.disks.append({.target = disk.target,
                                .from = {.pool = last.card.pool, .poolName = last.card.poolName, .name = disk.volume},
                                .to = {.pool = q.request.pool,
                                       .poolName = q.request.poolName,
                                       .name = q.request.name + u'-' + disk.target + QStringLiteral(".qcow2")},
                                .path = {},
                                .capacity = disk.capacity,
                                .bytes = std::min(disk.capacity, bytes)});
}

Result<> choosePlace(Question &q)
{
    const ImagePlace place{.host = q.host, .to = q.restore.disks.constFirst().to, .during = q.during};
    const auto pool = place.pool(QStringLiteral("qcow2"));
    if (!pool)
        return pool.error();
    QStringList names;
    quint64 bytes = 0;
    for (RestorePlan::Disk &disk : q.restore.disks) {
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
    QHash<QString, QString> images;
    for (const RestorePlan::Disk &disk : std::as_const(q.restore.disks))
        images.insert(disk.target, disk.path);
    q.restore.uuid = QUuid::createUuid();
    q.restore.name = q.request.name;
    const QByteArray xml = restoredXml(q.chain.constLast().definition.toUtf8(), q.restore.name, q.restore.uuid, images);
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
        .record = newRecord({q.host, q.instance, q.object, q.during}, RestorePlan::kind, q.restore.toJson())};
}

Result<Plan> plan(Question &q)
{
    if (auto ok = refuseName(q); !ok)
        return ok.error();
    if (auto ok = askChain(q); !ok)
        return ok.error();
    chooseDisks(q);
    for (Result<> (*const ask)(Question &) : {choosePlace, define})
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
