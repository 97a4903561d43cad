// SPDX-License-Identifier: GPL-3.0-or-later
// The instance whose disk is copied: seen, kept still, and brought back as it was.
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/disk/diskxml.h"
#include "virt/image/exportwork_p.h"
#include "virt/image/frozen_p.h"
#include "virt/image/imagedisk.h"

namespace virt::exporting {

using namespace std::chrono_literals;

static constexpr auto patience = 90s; // for a program that still reads the disk

Result<DiskNow> diskNow(const PlanWork &work, const ImageExport &image)
{
    auto domain = work.domain();
    if (!domain)
        return domain.error();
    int state = 0;
    int reason = 0;
    if (const auto ok = check(VIRT(virDomainGetState, domain->get(), &state, &reason, 0U), work.during()); !ok)
        return ok.error();
    const auto xml = definitionOf(domain->get(), 0, work.during());
    if (!xml)
        return xml.error();
    const QByteArray disk = diskElement(*xml, image.target);
    return DiskNow{.domain = std::move(*domain),
                   .active = state != VIR_DOMAIN_SHUTOFF && state != VIR_DOMAIN_CRASHED,
                   .paused = state == VIR_DOMAIN_PAUSED,
                   .source = sourceText(diskFacts(disk).source),
                   .mirror = mirrorOf(disk)};
}

namespace {

Error changedSince(const PlanWork &work)
{
    return Error::invalid(work.during(), Say::tr("The disk of the instance has changed since this was planned"),
                          Say::tr("Look at the plan again."));
}

Result<bool> isSaved(const PlanWork &work, virDomainPtr domain)
{
    const auto saved = number(VIRT(virDomainHasManagedSaveImage, domain, 0U), work.during());
    return saved ? Result<bool>(*saved == 1) : saved.error();
}

// A program that libvirt started for the copy outlives libvirt, and locks the disk as long as it reads it.
bool mayPass(const Error &why)
{
    return why.message.contains(QStringLiteral("lock"));
}

Result<> startSaved(const PlanWork &work, virDomainPtr domain)
{
    const auto end = Side::Clock::now() + patience;
    for (;;) {
        auto started = check(VIRT(virDomainCreate, domain), work.during());
        if (started || !mayPass(started.error()) || work.job.cancelled() || Side::Clock::now() > end)
            return started;
        work.job.phase(Say::tr("Waiting until nothing else reads the disk"));
        work.job.pause(500ms);
    }
}

// What has no saved state was stopped by somebody else meanwhile.
Result<> startAgain(const PlanWork &work, virDomainPtr domain)
{
    const auto saved = isSaved(work, domain);
    if (!saved)
        return saved.error();
    return *saved ? startSaved(work, domain) : Result<>();
}

Result<> resume(const PlanWork &work, const ImageExport &image, const DiskNow &now)
{
    return now.paused && !image.wasPaused ? check(VIRT(virDomainResume, now.domain.get()), work.during()) : Result<>();
}

// Each time until it is copied: nobody keeps others from deleting it.
Result<> seeFrozen(const PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::whole))
        return {};
    return seeSnapshot(work, {.name = image.snapshot,
                              .created = image.snapshotCreated,
                              .files = {{image.target, image.from}},
                              .inside = false});
}

} // namespace

Result<> see(PlanWork &work, const ImageExport &image)
{
    if (image.ofSnapshot())
        return seeFrozen(work, image);
    if (noted(work, exportnote::begun))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (now->source != image.from || now->active != (image.way != ImageExport::Way::Copy))
        return changedSince(work);
    return note(work, exportnote::begun);
}

// Somebody else's, never our own.
Result<> abortOther(PlanWork &work, const ImageExport &image)
{
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active || noted(work, exportnote::taken) || now->mirror == image.mirrorPath())
        return {};
    return abortBlockJob(now->domain.get(), image.target, work.during());
}

Result<> save(PlanWork &work, const ImageExport &image)
{
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active || noted(work, exportnote::whole))
        return {};
    if (auto kept = note(work, exportnote::stopped); !kept)
        return kept;
    const auto watch = work.job.watchDomainJob(work.record.uuid, Say::tr("Saving %1 to disk").arg(work.record.object));
    return check(VIRT(virDomainManagedSave, now->domain.get(), 0U), work.during());
}

Result<> pause(PlanWork &work, const ImageExport &image)
{
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active || now->paused || noted(work, exportnote::taken))
        return {};
    if (auto kept = note(work, exportnote::stopped); !kept)
        return kept;
    return check(VIRT(virDomainSuspend, now->domain.get()), work.during());
}

Result<> comeBack(PlanWork &work, const ImageExport &image)
{
    if (!noted(work, exportnote::stopped))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    auto back = now->active ? resume(work, image, *now) : startAgain(work, now->domain.get());
    if (back)
        work.record.parameters.remove(exportnote::stopped);
    return back;
}

} // namespace virt::exporting
