// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/diskjobs.h"
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"

namespace virt {

namespace {

DiskJob::Kind kindOf(int type)
{
    switch (type) {
    case VIR_DOMAIN_BLOCK_JOB_TYPE_PULL: return DiskJob::Kind::Pull;
    case VIR_DOMAIN_BLOCK_JOB_TYPE_COPY: return DiskJob::Kind::Copy;
    case VIR_DOMAIN_BLOCK_JOB_TYPE_COMMIT: return DiskJob::Kind::Commit;
    case VIR_DOMAIN_BLOCK_JOB_TYPE_ACTIVE_COMMIT: return DiskJob::Kind::ActiveCommit;
    case VIR_DOMAIN_BLOCK_JOB_TYPE_BACKUP: return DiskJob::Kind::Backup;
    default: return DiskJob::Kind::Unknown;
    }
}

DiskJob jobOf(const QString &target, const virDomainBlockJobInfo &info)
{
    return {.target = target, .kind = kindOf(info.type), .done = info.cur, .total = info.end, .limit = info.bandwidth};
}

// A disk that went meanwhile, or a driver without block jobs, has none.
bool meansNone(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::NotFound || error.kind == Kind::Unsupported || error.kind == Kind::Invalid;
}

Result<QList<DiskJob>> jobsOn(virDomainPtr domain, const QStringList &targets, const QString &during)
{
    QList<DiskJob> out;
    for (const QString &target : targets) {
        const auto info = blockJobInfo(domain, target, during);
        if (!info && !meansNone(info.error()))
            return info.error();
        if (info && *info)
            out.append(jobOf(target, **info));
    }
    return out;
}

// A guest that writes at this moment lets a mirror be unlike for an instant: that is waited for.
Result<> pivotJob(const Job &job, virDomainPtr domain, const QString &target, const QString &during)
{
    const auto now = blockJobInfo(domain, target, during);
    if (!now)
        return now.error();
    if (*now && jobOf(target, **now).isMirror())
        return awaitAndPivot({job, domain, target, Say::tr("Waiting until both images are alike"), during});
    return Error{.kind = Error::Kind::NotFound,
                 .during = during,
                 .message = Say::tr("There is no copy of disk %1 to go on with").arg(target),
                 .advice = Say::tr("Somebody else may have ended it.")};
}

using Deed = std::function<Result<>(const Job &, virDomainPtr)>;

Task change(Session &session, const Intent &intent, QObject *receiver, const Reports &reports, const Deed &deed,
            Done<> done)
{
    return runChange<void>(
        session, intent, intent.action, receiver, reports,
        [uuid = intent.uuid, during = intent.action, deed](const Job &job) -> Result<> {
            const auto domain = job.domain(uuid, during);
            return domain ? deed(job, domain->get()) : Result<>(domain.error());
        },
        std::move(done));
}

} // namespace

QString diskJobText(DiskJob::Kind kind)
{
    switch (kind) {
    case DiskJob::Kind::Pull: return Say::tr("Pull", "block job");
    case DiskJob::Kind::Copy: return Say::tr("Copy", "block job");
    case DiskJob::Kind::Commit:
    case DiskJob::Kind::ActiveCommit: return Say::tr("Commit", "block job");
    case DiskJob::Kind::Backup: return Say::tr("Backup", "block job");
    case DiskJob::Kind::Unknown: break;
    }
    return Say::tr("Block job");
}

Task askDiskJobs(Session &session, const QUuid &uuid, const QString &name, const QStringList &targets,
                 QObject *receiver, Done<QList<DiskJob>> done)
{
    const QString during = Say::tr("Read the block jobs of %1").arg(name);
    return inquire<QList<DiskJob>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<DiskJob>> {
            const auto domain = job.domain(uuid, during);
            return domain ? jobsOn(domain->get(), targets, during) : domain.error();
        },
        std::move(done));
}

Task endDiskJob(Session &session, const QUuid &uuid, const QString &name, const QString &target, DiskJobEnd end,
                QObject *receiver, const Reports &reports, Done<> done)
{
    const bool pivot = end == DiskJobEnd::Pivot;
    const QString during = pivot ? Say::tr("Go on with the other image of disk %1 of %2").arg(target, name)
                                 : Say::tr("Abort the block job on disk %1 of %2").arg(target, name);
    const Intent intent{.action = during,
                        .object = name,
                        .uuid = uuid,
                        .virsh = {shellLine({QStringLiteral("blockjob"), name, target,
                                             pivot ? QStringLiteral("--pivot") : QStringLiteral("--abort")})}};
    return change(
        session, intent, receiver, reports,
        [=](const Job &job, virDomainPtr domain) {
            return pivot ? pivotJob(job, domain, target, during) : abortBlockJob(domain, target, during);
        },
        std::move(done));
}

Task limitDiskJob(Session &session, const QUuid &uuid, const QString &name, const QString &target,
                  quint64 bytesPerSecond, QObject *receiver, const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Limit the block job on disk %1 of %2").arg(target, name);
    const Intent intent{.action = during,
                        .object = name,
                        .uuid = uuid,
                        .virsh = {shellLine({QStringLiteral("blockjob"), name, target, QStringLiteral("--bytes"),
                                             QString::number(bytesPerSecond)})}};
    return change(
        session, intent, receiver, reports,
        [=](const Job &, virDomainPtr domain) {
            return check(VIRT(virDomainBlockJobSetSpeed, domain, target.toUtf8().constData(),
                              static_cast<unsigned long>(bytesPerSecond), VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES),
                         during);
        },
        std::move(done));
}

} // namespace virt
