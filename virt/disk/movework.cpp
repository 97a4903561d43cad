// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/movework_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

Result<QString> lastWritten(const PlanWork &work, const DiskMove &m)
{
    if (m.old.pool.isNull())
        return QString();
    const auto volume = findVolume(work.host.conn(), m.old, work.during());
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<QString>(QString()) : volume.error();
    const StorageVolume told = describedVolume(volume->get(), work.during());
    return told.known ? Result<QString>(told.changed.toString(Qt::ISODateWithMs)) : told.fault;
}

} // namespace

MovedDisk movedDisk(const PlanWork &work, const MoveStanding &now, const DiskMove &m)
{
    return {.domain = now.domain.get(), .target = m.target, .instance = work.record.object, .during = work.during()};
}

Error changedSince(const PlanWork &work)
{
    return Error::invalid(work.during(), Say::tr("The disk of the instance has changed since this was planned"),
                          Say::tr("Look at the plan again."));
}

Error notRunning(const PlanWork &work, const DiskMove &m)
{
    return {
        .kind = Error::Kind::Failed,
        .during = work.during(),
        .message = Say::tr("The instance stopped before its disk had moved: what it has written is in %1").arg(m.from),
        .advice = Say::tr("To finish, start the instance first.")};
}

Result<> noteWritten(PlanWork &work, const DiskMove &m)
{
    const auto written = lastWritten(work, m);
    return written ? note(work, movenote::written, *written) : Result<>(written.error());
}

Result<> refuseWritten(const PlanWork &work, const DiskMove &m)
{
    const QJsonValue before = work.record.parameters.value(movenote::written);
    if (before.isUndefined())
        return {};
    const auto written = lastWritten(work, m);
    if (!written)
        return written.error();
    if (*written == before.toString())
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = work.during(),
                 .message = Say::tr("Somebody has written to the old image since it was copied: %1").arg(m.from),
                 .advice = Say::tr("Look who uses it, and move the disk again.")};
}

} // namespace virt
