// SPDX-License-Identifier: GPL-3.0-or-later
// What changes snapshots.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotxml.h"
#include "virt/snapshot/take_p.h"

namespace virt {

namespace {

unsigned int flagsOf(const RevertRequest &request)
{
    unsigned int flags = request.force ? VIR_DOMAIN_SNAPSHOT_REVERT_FORCE : 0;
    if (request.after == RevertRequest::After::Running)
        flags |= VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING;
    if (request.after == RevertRequest::After::Paused)
        flags |= VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED;
    return flags;
}

Result<> refuseExternal(virDomainSnapshotPtr snapshot, const QString &during)
{
    const auto xml = describeSnapshot(snapshot, false, during);
    const auto parsed = xml ? parseSnapshot(*xml) : Result<Snapshot>(xml.error());
    if (!parsed)
        return parsed.error();
    if (!parsed->external)
        return {};
    return Error::unsupported(
        during,
        Say::tr("Snapshot \"%1\" is external: going back to it takes a plan; nothing was changed").arg(parsed->name));
}

Result<> withForceAdvice(Result<> outcome)
{
    if (outcome || !revertNeedsForce(outcome.error()))
        return outcome;
    Error error = outcome.error();
    error.advice = Say::tr("libvirt calls this risky and has changed nothing. Revert again with force if you accept "
                           "that the instance is stopped and started anew.");
    return error;
}

Result<> goBack(const Job &job, virDomainPtr domain, virDomainSnapshotPtr snapshot, const RevertRequest &request,
                const QString &during)
{
    if (job.cancelled())
        return Error::cancelled(during);
    const auto watch = job.watchDomainJob(uuidOf(domain), Say::tr("Reverting to \"%1\"").arg(request.snapshot));
    return withForceAdvice(orUnknown(
        check(VIRT(virDomainRevertToSnapshot, snapshot, flagsOf(request)), during),
        Say::tr("Whether the instance is as it was in \"%1\" or as before is not known.").arg(request.snapshot)));
}

// What was taken first is never thrown away again: it may be all that is left of the state of now.
Result<> sayingTaken(Result<> outcome, const RevertRequest &request)
{
    if (outcome || !request.takeFirst)
        return outcome;
    Error error = outcome.error();
    error.advice = joined(
        {Say::tr("Snapshot \"%1\" was taken before and stays.").arg(request.takeFirst->name), error.advice});
    return error;
}

Result<> revert(const Job &job, const Side &host, virDomainPtr domain, const RevertRequest &request,
                const QString &during)
{
    const auto snapshot = findSnapshot(domain, request.snapshot, during);
    if (!snapshot)
        return snapshot.error();
    if (auto internal = refuseExternal(snapshot->get(), during); !internal)
        return internal;
    if (request.takeFirst) {
        if (auto taken = take(job, host, domain, *request.takeFirst, during); !taken)
            return taken;
        job.log(Say::tr("Snapshot \"%1\" was taken.").arg(request.takeFirst->name));
    }
    return sayingTaken(goBack(job, domain, snapshot->get(), request, during), request);
}

Result<> erase(const Job &job, virDomainPtr domain, const DeleteRequest &request, const QString &during)
{
    const auto snapshot = findSnapshot(domain, request.snapshot, during);
    if (!snapshot && snapshot.error().kind == Error::Kind::NotFound)
        return {};
    if (!snapshot)
        return snapshot.error();
    const auto watch = job.watchDomainJob(uuidOf(domain), Say::tr("Deleting \"%1\"").arg(request.snapshot));
    const unsigned int flags = request.withChildren ? VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN : 0;
    const auto gone = check(VIRT(virDomainSnapshotDelete, snapshot->get(), flags), during);
    if (!gone && gone.error().kind == Error::Kind::NotFound)
        return {};
    return orUnknown(gone, Say::tr("Whether snapshot \"%1\" is deleted is not known.").arg(request.snapshot));
}

Result<> describe(virDomainPtr domain, const QString &name, const QString &description, const QString &during)
{
    if (const QString fault = faultInSnapshotDescription(description); !fault.isEmpty())
        return Error::invalid(during, fault);
    const auto snapshot = findSnapshot(domain, name, during);
    if (!snapshot)
        return snapshot.error();
    const auto before = describeSnapshot(snapshot->get(), true, during);
    const auto after = before ? withDescription(*before, description) : before;
    if (!after)
        return after.error();
    noteDefinition(QString::fromUtf8(*before), QString::fromUtf8(*after));
    return redefineSnapshot(domain, snapshot->get(), *after, during);
}

using Work = std::function<Result<>(const Job &, const Side &, virDomainPtr)>;

QStringList revertWords(const QString &name, const RevertRequest &request)
{
    QStringList words{QStringLiteral("snapshot-revert"), name, QStringLiteral("--snapshotname"), request.snapshot};
    if (request.after == RevertRequest::After::Running)
        words << QStringLiteral("--running");
    if (request.after == RevertRequest::After::Paused)
        words << QStringLiteral("--paused");
    if (request.force)
        words << QStringLiteral("--force");
    return words;
}

QStringList deleteWords(const QString &name, const DeleteRequest &request)
{
    QStringList words{QStringLiteral("snapshot-delete"), name, QStringLiteral("--snapshotname"), request.snapshot};
    if (request.withChildren)
        words << QStringLiteral("--children");
    return words;
}

// `intent` without its action: that is `during`.
Task change(Session &session, Intent intent, const QString &during, QObject *receiver, Reports reports, Work work,
            Done<> done)
{
    auto look = [self = QPointer<Session>(&session), done = std::move(done)](Result<> r) {
        if (self)
            self->lookAgain();
        done(std::move(r));
    };
    intent.action = during;
    return runChange<void>(
        session, intent, during, receiver, std::move(reports),
        [uuid = intent.uuid, during, host = std::make_shared<Side>(session),
         work = std::move(work)](const Job &job) -> Result<> {
            if (auto connected = host->connect(during); !connected)
                return connected;
            const auto domain = findDomain(host->conn(), uuid, during);
            return domain ? work(job, *host, domain->get()) : Result<>(domain.error());
        },
        std::move(look));
}

} // namespace

bool revertNeedsForce(const Error &error)
{
    return error.code == VIR_ERR_SNAPSHOT_REVERT_RISKY;
}

QString deletionText(const QString &name, const DeleteRequest &request)
{
    return request.withChildren ? Say::tr("Delete snapshot \"%1\" of %2 and those after it").arg(request.snapshot, name)
                                : Say::tr("Delete snapshot \"%1\" of %2").arg(request.snapshot, name);
}

Task takeSnapshot(Session &session, const QUuid &uuid, const QString &name, const TakeRequest &request,
                  QObject *receiver, Reports reports, Done<> done)
{
    const QString during = Say::tr("Take snapshot \"%1\" of %2").arg(request.name, name);
    return change(
        session, {.object = name, .uuid = uuid, .virsh = {shellLine(takeWords(name, request))}}, during, receiver,
        std::move(reports),
        [=](const Job &job, const Side &host, virDomainPtr domain) { return take(job, host, domain, request, during); },
        std::move(done));
}

Task revertToSnapshot(Session &session, const QUuid &uuid, const QString &name, const RevertRequest &request,
                      QObject *receiver, Reports reports, Done<> done)
{
    const QString during = Say::tr("Revert %1 to \"%2\"").arg(name, request.snapshot);
    QStringList lines{shellLine(revertWords(name, request))};
    if (request.takeFirst)
        lines.prepend(shellLine(takeWords(name, *request.takeFirst)));
    return change(
        session, {.object = name, .uuid = uuid, .virsh = lines}, during, receiver, std::move(reports),
        [=](const Job &job, const Side &host, virDomainPtr domain) {
            return revert(job, host, domain, request, during);
        },
        std::move(done));
}

Task deleteSnapshot(Session &session, const QUuid &uuid, const QString &name, const DeleteRequest &request,
                    QObject *receiver, Reports reports, Done<> done)
{
    const QString during = deletionText(name, request);
    return change(
        session, {.object = name, .uuid = uuid, .virsh = {shellLine(deleteWords(name, request))}}, during, receiver,
        std::move(reports),
        [=](const Job &job, const Side &, virDomainPtr domain) { return erase(job, domain, request, during); },
        std::move(done));
}

Task setSnapshotDescription(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot,
                            const QString &description, QObject *receiver, Done<> done)
{
    const QString during = Say::tr("Describe snapshot \"%1\" of %2").arg(snapshot, name);
    const QString file = snapshot + QStringLiteral(".xml");
    const QString line = shellLine({QStringLiteral("snapshot-create"), name, file, QStringLiteral("--redefine")});
    return change(
        session, {.object = name, .uuid = uuid, .virsh = {line}}, during, receiver, {},
        [=](const Job &, const Side &, virDomainPtr domain) { return describe(domain, snapshot, description, during); },
        std::move(done));
}

} // namespace virt
