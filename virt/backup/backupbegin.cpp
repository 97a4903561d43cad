// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a backup do.
#include "virt/backup/backup_p.h"
#include "virt/backup/backupcheckpoint_p.h"
#include "virt/backup/cardfile_p.h"
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include <condition_variable>
#include <mutex>

namespace virt {

using namespace std::chrono_literals;

namespace {

const QString takenAt = QStringLiteral("taken"); // libvirt was asked to begin then
const QString whole = QStringLiteral("whole");   // the images are there

// Also while the job is cancelled: what was aborted must have ended before its files go.
void rest(std::chrono::milliseconds time)
{
    std::mutex lock;
    std::condition_variable never;
    std::unique_lock held(lock);
    (void)never.wait_for(held, time, [] { return false; });
}

bool isOurs(const QByteArray &underWay, const BackupPlan &backup)
{
    return backupFiles(underWay).contains(backup.set.disks.constFirst().path);
}

Result<bool> isUnderWay(const PlanWork &work, virDomainPtr domain, const BackupPlan &backup)
{
    const auto xml = backupUnderWay(domain, work.during());
    return xml ? Result<bool>(isOurs(*xml, backup)) : xml.error();
}

// --- the images ----------------------------------------------------------------------------------------------------

Result<> makeTarget(PlanWork &work, const BackupPlan &backup, qsizetype number)
{
    const BackupDisk &disk = backup.set.disks[number];
    const VolumeId id = backup.volume(disk);
    if (auto free = claim(work, id); !free)
        return free;
    const QString below = backup.below.value(number);
    const auto made = makeVolumeOn(work.job, work.host, id,
                                   {.name = id.name,
                                    .format = QStringLiteral("qcow2"),
                                    .capacityBytes = disk.capacity,
                                    .backingPath = below,
                                    .backingFormat = below.isEmpty() ? QString() : QStringLiteral("qcow2")},
                                   work.during());
    return claimed(work, id, made ? Result<>() : Result<>(made.error()));
}

Result<> makeTargets(PlanWork &work, const BackupPlan &backup)
{
    for (qsizetype i = 0; i < backup.set.disks.size(); ++i)
        if (auto made = makeTarget(work, backup, i); !made)
            return made;
    return {};
}

// --- the job -------------------------------------------------------------------------------------------------------

Result<> begin(PlanWork &work, virDomainPtr domain, const BackupPlan &backup)
{
    const QByteArray xml = backupXml(backup.targets(), backup.sinceCheckpoint);
    const QByteArray checkpoint = checkpointXml(backup.set.checkpoint, backup.targets());
    if (auto kept = note(work, takenAt, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)); !kept)
        return kept;
    return check(VIRT(virDomainBackupBegin, domain, xml.constData(),
                      backup.set.checkpoint.isEmpty() ? nullptr : checkpoint.constData(),
                      +VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL),
                 work.during());
}

struct JobEnd {
    int type = VIR_DOMAIN_JOB_NONE;
    QString fault;
};

Result<JobEnd> askJob(virDomainPtr domain, unsigned int flags, const QString &during)
{
    JobEnd out;
    virTypedParameterPtr params = nullptr;
    int count = 0;
    if (const auto told = check(VIRT(virDomainGetJobStats, domain, &out.type, &params, &count, flags), during); !told)
        return told.error();
    const char *fault = nullptr;
    if (virTypedParamsGetString(params, count, VIR_DOMAIN_JOB_ERRMSG, &fault) == 1)
        out.fault = QString::fromUtf8(fault);
    virTypedParamsFree(params, count);
    return out;
}

Result<> awaitGone(virDomainPtr domain, const QString &during)
{
    for (;;) {
        const auto job = askJob(domain, 0, during);
        if (!job)
            return job.error();
        if (job->type == VIR_DOMAIN_JOB_NONE)
            return {};
        rest(250ms);
    }
}

Result<> howItEnded(const PlanWork &work, virDomainPtr domain)
{
    const auto end = askJob(domain, VIR_DOMAIN_JOB_STATS_COMPLETED | VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED,
                            work.during());
    if (!end)
        return end.error();
    if (end->type == VIR_DOMAIN_JOB_COMPLETED)
        return {};
    if (work.job.cancelled())
        return Error::cancelled(work.during());
    if (end->type == VIR_DOMAIN_JOB_CANCELLED)
        return Error{.during = work.during(), .message = Say::tr("The backup was aborted on the host")};
    return Error{.during = work.during(),
                 .message = end->fault.isEmpty() ? Say::tr("The host does not say how the backup ended") : end->fault};
}

// libvirt tells a job that has failed and one that is under way from each other only when it has gone.
Result<> awaitEnd(PlanWork &work, virDomainPtr domain, const BackupPlan &backup)
{
    const QString phase = backup.set.incremental() ? Say::tr("Copying what was written since")
                                                   : Say::tr("Copying the disks");
    const auto watch = work.job.watchDomainJob(work.record.uuid, phase);
    if (auto gone = awaitGone(domain, work.during()); !gone)
        return gone;
    return howItEnded(work, domain);
}

// A run that was cut off left one that nobody knows the end of: it is made anew.
Result<> beginAnew(PlanWork &work, virDomainPtr domain, const BackupPlan &backup)
{
    if (noted(work, takenAt) && !backup.set.checkpoint.isEmpty())
        if (auto gone = dropCheckpoint(domain, backup.set.checkpoint, work.during()); !gone)
            return gone;
    if (auto made = makeTargets(work, backup); !made)
        return made;
    return begin(work, domain, backup);
}

Result<> abortOurs(const PlanWork &work, virDomainPtr domain, const BackupPlan &backup)
{
    const auto ours = isUnderWay(work, domain, backup);
    if (!ours)
        return ours.error();
    if (!*ours)
        return {};
    const auto asked = check(VIRT(virDomainAbortJob, domain), work.during());
    auto gone = awaitGone(domain, work.during());
    return gone ? gone : asked ? gone : asked; // it may have ended by itself
}

Result<> giveUpJob(const PlanWork &work, const BackupPlan &backup)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(domain.error());
    if (auto aborted = abortOurs(work, domain->get(), backup); !aborted)
        return aborted;
    return backup.set.checkpoint.isEmpty() ? Result<>()
                                           : dropCheckpoint(domain->get(), backup.set.checkpoint, work.during());
}

// --- the card ------------------------------------------------------------------------------------------------------

Result<QByteArray> cardNow(const PlanWork &work, const BackupPlan &backup)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto xml = definitionOf(domain->get(), VIR_DOMAIN_XML_INACTIVE, work.during());
    if (!xml)
        return xml.error();
    BackupSet set = backup.set;
    set.taken = QDateTime::fromString(work.record.parameters.value(takenAt).toString(), Qt::ISODate);
    set.definition = QString::fromUtf8(withMark(*xml, {}));
    return cardOf(set);
}

} // namespace

Result<> seeBackup(PlanWork &work, const BackupPlan &backup)
{
    if (noted(work, takenAt))
        return {};
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto other = backupUnderWay(domain->get(), work.during());
    if (!other)
        return other.error();
    if (other->isEmpty() || isOurs(*other, backup))
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = work.during(),
                 .message = Say::tr("Another backup is under way"),
                 .advice = Say::tr("Wait for it, and look at the plan again.")};
}

Result<> copyDisks(PlanWork &work, const BackupPlan &backup)
{
    if (noted(work, whole))
        return {};
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto underWay = isUnderWay(work, domain->get(), backup);
    if (!underWay)
        return underWay.error();
    if (!*underWay)
        if (auto begun = beginAnew(work, domain->get(), backup); !begun)
            return begun;
    if (auto done = awaitEnd(work, domain->get(), backup); !done)
        return done;
    return note(work, whole);
}

Result<> giveUpCopy(PlanWork &work, const BackupPlan &backup)
{
    if (auto untold = withdraw(work, {whole}); !untold)
        return untold;
    if (noted(work, takenAt))
        if (auto ended = giveUpJob(work, backup); !ended)
            return ended;
    for (const BackupDisk &disk : backup.set.disks)
        if (auto gone = dropVolume(work, backup.volume(disk)); !gone)
            return gone;
    return {};
}

Result<> writeBackupCard(PlanWork &work, const BackupPlan &backup)
{
    const VolumeId &id = backup.set.card;
    if (auto free = claim(work, id); !free)
        return free;
    const auto card = cardNow(work, backup);
    if (!card)
        return card.error();
    const auto made = makeVolumeOn(
        work.job, work.host, id,
        {.name = id.name, .format = QStringLiteral("raw"), .capacityBytes = quint64(card->size())}, work.during());
    if (auto ok = claimed(work, id, made ? Result<>() : Result<>(made.error())); !ok)
        return ok;
    const auto volume = findVolume(work.host.conn(), id, work.during());
    return volume ? sendCard(work.host.conn(), volume->get(), *card, work.during()) : Result<>(volume.error());
}

Result<> dropBackupCard(PlanWork &work, const BackupPlan &backup)
{
    return dropVolume(work, backup.set.card);
}

} // namespace virt
