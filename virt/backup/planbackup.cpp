// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backup_p.h"
#include "virt/backup/offer_p.h"
#include "virt/core/say.h"
#include "virt/storage/imageplace_p.h"
#include <algorithm>

namespace virt {

namespace {

struct Question {
    DiskWork &work;
    BackupRequest request;
    BackupView view;
    BackupPlan backup;
    quint64 bytes = 0; // to be copied, as far as that can be told
    QStringList notes;
};

const BackupOffer::Disk *offered(const Question &q, const QString &target)
{
    const auto hit = std::ranges::find(q.view.offer.disks, target, &BackupOffer::Disk::target);
    return hit == q.view.offer.disks.end() ? nullptr : &*hit;
}

QStringList wanted(const Question &q)
{
    if (q.request.incremental)
        return q.view.offer.since.targets();
    if (!q.request.disks.isEmpty())
        return q.request.disks;
    QStringList out;
    for (const BackupOffer::Disk &disk : q.view.offer.disks)
        if (disk.whyNot.isEmpty())
            out << disk.target;
    return out;
}

Result<> addDisk(Question &q, const QString &target, const QString &stamp)
{
    const BackupOffer::Disk *disk = offered(q, target);
    if (!disk)
        return Error::invalid(q.work.during, Say::tr("The instance has no disk %1").arg(target));
    if (!disk->whyNot.isEmpty())
        return Error::unsupported(q.work.during, Say::tr("Disk %1: %2").arg(target, disk->whyNot));
    q.backup.set.disks.append(
        {.target = target, .volume = backupVolume(q.work.name, target, stamp), .path = {}, .capacity = disk->capacity});
    q.bytes += q.request.incremental ? disk->changed : disk->bytes;
    return {};
}

Result<> chooseDisks(Question &q, const QString &stamp)
{
    const QStringList targets = wanted(q);
    for (const QString &target : targets)
        if (auto added = addDisk(q, target, stamp); !added)
            return added;
    if (targets.isEmpty())
        return Error::invalid(q.work.during, Say::tr("%1 has no disk that can be backed up").arg(q.work.name));
    for (const QString &target : targetsIn(q.work.running))
        if (!targets.contains(target))
            q.backup.left << target;
    return {};
}

// The disks that cannot keep track of changes.
QStringList untracked(const Question &q)
{
    QStringList out;
    for (const BackupDisk &disk : q.backup.set.disks)
        if (!offered(q, disk.target)->tracked)
            out << disk.target;
    return out;
}

void chooseCheckpoint(Question &q, const QString &stamp)
{
    const QStringList cannot = untracked(q);
    if (cannot.isEmpty()) {
        q.backup.set.checkpoint = QStringLiteral("virtdeck-") + stamp;
        return;
    }
    q.notes << Say::tr("No incremental backup can follow: the image of %1 cannot keep track of what is written to it. "
                       "Only qcow2 images of version 1.1 and up can; with the instance off, \"qemu-img amend -o "
                       "compat=1.1\" raises an older one.")
                   .arg(cannot.join(QStringLiteral(", ")));
}

Result<> refuseNoBase(const Question &q)
{
    if (!q.request.incremental || q.view.offer.canBeIncremental())
        return {};
    return Error::unsupported(q.work.during, q.view.offer.whyFull, Say::tr("Make a full backup."));
}

void standOn(Question &q, const BackupSet &since)
{
    q.backup.set.since = since.card.name;
    q.backup.sinceCheckpoint = since.checkpoint;
    for (const BackupDisk &disk : std::as_const(q.backup.set.disks))
        q.backup.below << std::ranges::find(since.disks, disk.target, &BackupDisk::target)->path;
    q.notes << Say::tr("It stands on the backup %1 and can be restored as long as that is there.").arg(since.card.name);
}

Result<> choosePlace(Question &q)
{
    BackupSet &set = q.backup.set;
    const ImagePlace place{.job = q.work.job, .host = q.work.host, .to = set.card, .during = q.work.during};
    const auto pool = place.filePool(QStringLiteral("qcow2"));
    if (!pool)
        return pool.error();
    QStringList names{set.card.name};
    for (BackupDisk &disk : set.disks) {
        disk.path = pool->target + u'/' + disk.volume;
        names << disk.volume;
    }
    if (auto free = place.refuseTaken(names); !free)
        return free;
    return place.refuseFull(q.bytes);
}

Plan planOf(const Question &q, const QDateTime &begun)
{
    PlanRecord record = newRecord({q.work.host, q.work.uuid, q.work.name, q.work.during}, BackupPlan::kind,
                                  q.backup.toJson());
    record.begun = begun;
    return {.title = q.work.during,
            .steps = told(stepsOf(q.backup, q.work.name)),
            .losses = {},
            .notes = q.notes,
            .record = record};
}

Result<Plan> plan(Question &q)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString stamp = backupStamp(now);
    auto view = viewForBackup(q.work);
    if (!view)
        return view.error();
    q.view = std::move(*view);
    q.backup.set = {
        .card = {.pool = q.request.pool, .poolName = q.request.poolName, .name = backupCard(q.work.name, stamp)},
        .instance = q.work.uuid,
        .name = q.work.name,
        .taken = now,
        .disks = {}};
    if (auto ok = refuseNoBase(q); !ok)
        return ok.error();
    if (auto ok = chooseDisks(q, stamp); !ok)
        return ok.error();
    if (q.request.incremental)
        standOn(q, q.view.offer.since);
    chooseCheckpoint(q, stamp);
    q.notes << Say::tr("The disks are as they would be after a power cut at the moment when the copy begins.");
    if (auto ok = choosePlace(q); !ok)
        return ok.error();
    return planOf(q, now);
}

} // namespace

Task planBackup(Session &session, const QUuid &uuid, const QString &name, const BackupRequest &request,
                QObject *receiver, Done<Plan> done)
{
    const QString during = request.incremental ? Say::tr("Back up what has changed of %1").arg(name)
                                               : Say::tr("Back up %1").arg(name);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            DiskWork work{.job = job, .host = *host, .uuid = uuid, .name = name, .during = during};
            if (const auto open = work.open(); !open)
                return open.error();
            Question q{.work = work, .request = request, .view = {}, .backup = {}, .notes = {}};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
