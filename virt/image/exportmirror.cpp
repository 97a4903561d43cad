// SPDX-License-Identifier: GPL-3.0-or-later
// A running disk mirrored to a new volume. The mirror is ended, not pivoted: what it has then is the image.
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/disk/diskxml.h"
#include "virt/image/exportwork_p.h"
#include "virt/storage/volumemake_p.h"
#include <QDateTime>

namespace virt::exporting {

namespace {

Error notRunning(const PlanWork &work)
{
    return {.kind = Error::Kind::Failed,
            .during = work.during(),
            .message = Say::tr("The instance stopped before its disk was copied"),
            .advice = Say::tr("Export it as it is now.")};
}

BlockWait waitFor(const PlanWork &work, const DiskNow &now, const ImageExport &image)
{
    return {work.job, now.domain.get(), image.target, Say::tr("Copying disk %1").arg(image.target), work.during()};
}

Result<> begin(const PlanWork &work, const DiskNow &now, const ImageExport &image)
{
    const QByteArray destination = diskXml(
        {.source = {.kind = DiskSource::Kind::File, .path = image.mirrorPath()}, .format = image.mirrorFormat()});
    return check(VIRT(virDomainBlockCopy, now.domain.get(), image.target.toUtf8().constData(), destination.constData(),
                      nullptr, 0, VIR_DOMAIN_BLOCK_COPY_REUSE_EXT | VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB),
                 work.during());
}

// Whatever comes of the copy, the guest must not stay at rest; who has killed its agent is told nothing.
void thaw(PlanWork &work, virDomainPtr domain)
{
    if (!noted(work, exportnote::frozen))
        return;
    if (const auto thawed = number(VIRT(virDomainFSThaw, domain, nullptr, 0, 0U), work.during()); !thawed)
        work.job.log(thawed.error().text());
    work.record.parameters.remove(exportnote::frozen);
}

// An agent that froze the guest for a run that was cut off knows no other order than to thaw.
Result<> freeze(PlanWork &work, virDomainPtr domain)
{
    thaw(work, domain);
    if (auto kept = note(work, exportnote::frozen); !kept)
        return kept;
    const auto frozen = number(VIRT(virDomainFSFreeze, domain, nullptr, 0, 0U), work.during());
    return frozen ? Result<>() : Result<>(frozen.error());
}

Result<> take(PlanWork &work, const DiskNow &now, const ImageExport &image)
{
    if (image.quiesce)
        if (auto frozen = freeze(work, now.domain.get()); !frozen)
            return frozen;
    if (auto alike = awaitReady(waitFor(work, now, image)); !alike)
        return alike;
    return abortBlockJob(now.domain.get(), image.target, work.during());
}

} // namespace

Result<> makeMirrored(PlanWork &work, const ImageExport &image)
{
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (noted(work, exportnote::taken) || now->mirror == image.mirrorPath())
        return {};
    const VolumeId to = image.mirrorsTo();
    if (auto free = claim(work, to); !free)
        return free;
    const auto made = makeVolumeOn(work.job, work.host, to,
                                   {.name = to.name, .format = image.mirrorFormat(), .capacityBytes = image.capacity},
                                   work.during());
    return claimed(work, to, made ? Result<>() : Result<>(made.error()));
}

Result<> mirror(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::taken))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active)
        return notRunning(work);
    if (now->mirror != image.mirrorPath())
        if (auto begun = begin(work, *now, image); !begun)
            return begun;
    return awaitReady(waitFor(work, *now, image));
}

Result<> endMirror(PlanWork &work, const ImageExport &image)
{
    if (noted(work, exportnote::taken))
        return {};
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active)
        return notRunning(work);
    const auto taken = take(work, *now, image);
    const QDateTime moment = QDateTime::currentDateTimeUtc();
    thaw(work, now->domain.get());
    return taken ? note(work, exportnote::taken, moment.toString(Qt::ISODate)) : taken;
}

// The instance first: nothing that fails here may keep it from going on.
Result<> giveUpMirror(PlanWork &work, const ImageExport &image)
{
    const auto now = diskNow(work, image);
    if (!now)
        return now.error();
    if (!now->active)
        return {};
    thaw(work, now->domain.get());
    if (auto back = comeBack(work, image); !back)
        return back;
    return now->mirror == image.mirrorPath() ? abortBlockJob(now->domain.get(), image.target, work.during())
                                             : Result<>();
}

} // namespace virt::exporting
