// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/moverefusals_p.h"
#include "virt/disk/standing_p.h"

namespace virt {

namespace {

Result<bool> hasCheckpoints(const MovedDisk &disk)
{
    const auto count = number(VIRT(virDomainListAllCheckpoints, disk.domain, nullptr, 0U), disk.during);
    if (!count)
        return count.error().kind == Error::Kind::Unsupported ? Result<bool>(false) : count.error();
    return *count > 0;
}

} // namespace

Result<> refuseKept(const MovedDisk &disk)
{
    const auto saved = number(VIRT(virDomainHasManagedSaveImage, disk.domain, 0U), disk.during);
    if (saved && *saved == 1)
        return Error::unsupported(
            disk.during,
            Say::tr("%1 is saved to disk, and its saved state knows only the present image").arg(disk.instance),
            Say::tr("Start it or discard the saved state first."));
    const auto checkpoints = hasCheckpoints(disk);
    if (!checkpoints)
        return checkpoints.error();
    if (!*checkpoints)
        return {};
    return Error::unsupported(disk.during,
                              Say::tr("%1 has checkpoints, which a copy would not hold").arg(disk.instance),
                              Say::tr("Start it and move the disk then, or delete the checkpoints first."));
}

Result<DiskStanding> refuseSnapshots(const MovedDisk &disk)
{
    auto standing = standingOf(disk.domain, disk.target, disk.during);
    if (!standing)
        return standing;
    const QString names = standing->snapshots().join(QStringLiteral(", "));
    const QString advice = Say::tr("Delete these snapshots first.");
    if (!standing->internalSnapshots.isEmpty())
        return Error::unsupported(
            disk.during, Say::tr("Its image holds the data of snapshots that would be lost: %1").arg(names), advice);
    if (!standing->externalSnapshots.isEmpty())
        return Error::unsupported(
            disk.during, Say::tr("Snapshots stand on its image chain and would be parted from it: %1").arg(names),
            advice);
    return standing;
}

Error strangersJob(const MovedDisk &disk)
{
    return {.kind = Error::Kind::Busy,
            .during = disk.during,
            .message = Say::tr("A block job works on disk %1 already").arg(disk.target),
            .advice = Say::tr("Wait for it, or abort it first.")};
}

} // namespace virt
