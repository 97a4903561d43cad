// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/diskwork_p.h"
#include <algorithm>
#include <chrono>

namespace virt {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30s; // for a guest to let go; libvirt has waited five seconds by itself
constexpr auto firstPause = 250ms, longestPause = 2000ms;

Error notLetGo(const DiskWork &work, const QString &target)
{
    return {.kind = work.job.cancelled() ? Error::Kind::Cancelled : Error::Kind::TimedOut,
            .during = work.during,
            .message = Say::tr("The guest has not let go of disk %1").arg(target),
            .advice = work.reach.persistent
                          ? Say::tr("It was asked to and may still do so. The stored configuration has the disk no "
                                    "more: it is gone when the instance is off, at the latest.")
                          : Say::tr("It was asked to and may still do so.")};
}

// The guest's answer comes as an event, but not to one who has just connected again: so it is looked for.
Result<> awaitGone(DiskWork &work, const QString &target)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    work.job.phase(Say::tr("Waiting for the guest to let go"));
    for (auto pause = firstPause;; pause = std::min(2 * pause, longestPause)) {
        const auto xml = definitionOf(work.domain.get(), 0, work.during);
        if (!xml && xml.error().kind == Error::Kind::NotFound) // it was transient and has ended
            return {};
        if (!xml)
            return xml.error();
        if (diskElement(*xml, target).isEmpty())
            return {};
        if (work.job.cancelled() || std::chrono::steady_clock::now() > deadline)
            return notLetGo(work, target);
        work.job.pause(pause);
    }
}

Result<> detach(DiskWork &work, const QString &target)
{
    const auto disk = work.disk(target);
    if (!disk)
        return disk.error();
    const Reach reach{.running = !work.runs(target).isEmpty(), .persistent = !work.stores(target).isEmpty()};
    if (reach.running && diskFacts(*disk).mirrored)
        return Error{.kind = Error::Kind::Busy,
                     .during = work.during,
                     .message = Say::tr("A block job works on disk %1; nothing was changed").arg(target),
                     .advice = Say::tr("Wait for it, or abort it first.")};
    work.job.phase(Say::tr("Detaching the disk"));
    noteVirsh(QStringList{QStringLiteral("detach-disk"), work.name, target} + reach.virsh());
    const auto asked = check(VIRT(virDomainDetachDeviceFlags, work.domain.get(), disk->constData(), reach.flags()),
                             work.during);
    if (!asked)
        return takeBackDisk(work, target, asked.error());
    return reach.running ? awaitGone(work, target) : Result<>();
}

} // namespace

Task detachDisk(Session &session, const QUuid &uuid, const QString &name, const QString &target, QObject *receiver,
                const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Detach disk %1 from %2").arg(target, name);
    return changeDisks<void>(
        session, uuid, name, during, receiver, reports, [target](DiskWork &work) { return detach(work, target); },
        std::move(done));
}

} // namespace virt
