// SPDX-License-Identifier: GPL-3.0-or-later
// How an image is copied: from a disk at rest, from one that is saved to disk or paused meanwhile, or by a mirror.
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/image/exportquestion_p.h"
#include "virt/image/imagedisk.h"
#include "virt/snapshot/obstacles.h"

namespace virt {

using Way = ImageExport::Way;

namespace {

Result<bool> isPaused(const ExportQuestion &q)
{
    int state = 0;
    int reason = 0;
    const auto told = check(VIRT(virDomainGetState, q.work.domain.get(), &state, &reason, 0U), q.work.during);
    return told ? Result<bool>(state == VIR_DOMAIN_PAUSED) : told.error();
}

Result<> chooseCold(ExportQuestion &q)
{
    const QString obstacle = saveObstacle(q.work.running);
    q.image.way = obstacle.isEmpty() ? Way::Save : Way::Mirror;
    q.image.pause = !obstacle.isEmpty();
    if (q.image.pause)
        q.notes << Say::tr("%1 cannot be saved to disk, so it is paused meanwhile: %2").arg(q.work.name, obstacle);
    return {};
}

Result<> chooseLive(ExportQuestion &q)
{
    q.image.way = Way::Mirror;
    q.image.quiesce = q.request.quiesce;
    if (q.image.quiesce && (!hasAgent(q.work.running) || q.image.wasPaused))
        return q.refused(Say::tr("The guest's agent does not answer, so its file systems cannot be brought to rest."));
    if (!q.image.quiesce)
        q.notes << Say::tr("The image is as the disk would be after a power cut at the end of the copy.");
    return {};
}

Result<> chooseWay(ExportQuestion &q)
{
    if (q.image.ofSnapshot())
        return {};
    if (!q.work.reach.running) {
        const auto saved = number(VIRT(virDomainHasManagedSaveImage, q.work.domain.get(), 0U), q.work.during);
        if (saved && *saved == 1)
            q.notes << Say::tr("%1 is saved to disk: the image holds its disk, not its memory.").arg(q.work.name);
        return {};
    }
    const auto paused = isPaused(q);
    if (!paused)
        return paused.error();
    q.image.wasPaused = *paused;
    return q.request.way == ImageWay::Cold ? chooseCold(q) : chooseLive(q);
}

Result<> refuseBusy(ExportQuestion &q)
{
    if (q.image.way == Way::Copy)
        return {};
    const auto job = blockJobOf(q.work.domain.get(), q.image.target, q.work.during);
    if (!job)
        return job.error();
    q.image.abortJob = job->has_value();
    if (!q.image.abortJob)
        return {};
    if (q.request.insist == Insist::Yes) {
        q.losses << Say::tr("The block job that works on disk %1 now is aborted; what it has copied is given up.")
                        .arg(q.image.target);
        return {};
    }
    return Error{.kind = Error::Kind::Busy,
                 .during = q.work.during,
                 .message = Say::tr("A block job works on disk %1 already").arg(q.image.target),
                 .advice = Say::tr("Wait for it, or abort it first.")};
}

} // namespace

Result<> chooseExportWay(ExportQuestion &q)
{
    auto chosen = chooseWay(q);
    return chosen ? refuseBusy(q) : chosen;
}

} // namespace virt
