// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"

namespace virt {

using namespace std::chrono_literals;

namespace {

using Ended = std::function<bool(const std::optional<BlockJob> &)>;

// libvirt tells the end by an event, but not to one who has just connected again: so it is asked for.
Result<std::optional<BlockJob>> await(const BlockWait &wait, const Ended &ended)
{
    for (;;) {
        auto now = blockJobOf(wait.domain, wait.target, wait.during);
        if (!now || ended(*now))
            return now;
        if (wait.job.cancelled())
            return Error::cancelled(wait.during);
        if (*now)
            wait.job.report({.phase = wait.phase, .doneBytes = (*now)->done, .totalBytes = (*now)->total});
        wait.job.pause(250ms);
    }
}

} // namespace

Result<std::optional<virDomainBlockJobInfo>> blockJobInfo(virDomainPtr domain, const QString &target,
                                                          const QString &during)
{
    virDomainBlockJobInfo info{};
    const QByteArray disk = target.toUtf8();
    const auto found = number(
        VIRT(virDomainGetBlockJobInfo, domain, disk.constData(), &info, VIR_DOMAIN_BLOCK_JOB_INFO_BANDWIDTH_BYTES),
        during);
    if (!found)
        return found.error();
    return *found == 0 ? std::optional<virDomainBlockJobInfo>() : std::optional(info);
}

Result<std::optional<BlockJob>> blockJobOf(virDomainPtr domain, const QString &target, const QString &during)
{
    const auto info = blockJobInfo(domain, target, during);
    if (!info)
        return info.error();
    if (!*info)
        return std::optional<BlockJob>();
    return std::optional(BlockJob{.done = (*info)->cur, .total = (*info)->end});
}

Result<> awaitEnd(const BlockWait &wait)
{
    const auto last = await(wait, [](const std::optional<BlockJob> &now) { return !now; });
    return last ? Result<>() : Result<>(last.error());
}

Result<> awaitReady(const BlockWait &wait)
{
    const auto last = await(wait, [](const std::optional<BlockJob> &now) { return !now || now->isReady(); });
    if (!last)
        return last.error();
    if (*last)
        return {};
    return Error{.during = wait.during,
                 .message = Say::tr("The host ended the copy of disk %1 before it was done").arg(wait.target)};
}

Result<> awaitAndPivot(const BlockWait &wait)
{
    for (;;) {
        const auto last = await(wait, [](const std::optional<BlockJob> &now) { return !now || now->isReady(); });
        if (!last)
            return last.error();
        if (!*last)
            return {};
        auto pivoted = check(VIRT(virDomainBlockJobAbort, wait.domain, wait.target.toUtf8().constData(),
                                  VIR_DOMAIN_BLOCK_JOB_ABORT_PIVOT),
                             wait.during);
        // "Not ready yet": the guest has written again between the question and this.
        if (pivoted || pivoted.error().code != VIR_ERR_BLOCK_COPY_ACTIVE)
            return pivoted;
        wait.job.pause(250ms);
    }
}

Result<> abortBlockJob(virDomainPtr domain, const QString &target, const QString &during)
{
    const auto now = blockJobOf(domain, target, during);
    if (!now)
        return now.error();
    if (!*now)
        return {};
    return check(VIRT(virDomainBlockJobAbort, domain, target.toUtf8().constData(), 0U), during);
}

} // namespace virt
