// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/disk/movework_p.h"
#include "virt/plan/deeds_p.h"

namespace virt {

namespace {

using Move = DiskMove;
using Standing = MoveStanding;

// --- the steps: each makes it so, whatever of it is so already -----------------------------------------------------

// Again at the beginning of each run, which may come days after the first.
Result<> see(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved() || noted(work, movenote::pivoted))
        return {};
    const MovedDisk disk = movedDisk(work, *now, m);
    if (now->isMirroredByOthers())
        return strangersJob(disk);
    if (sourceText((now->active ? now->runs : now->stores).source) != m.from)
        return changedSince(work);
    if (const auto alone = refuseSnapshots(disk); !alone)
        return alone.error();
    return now->active ? Result<>() : refuseKept(disk);
}

BlockWait waitFor(const PlanWork &work, const Standing &now, const Move &m)
{
    return {work.job, now.domain.get(), m.target, Say::tr("Copying disk %1").arg(m.target), work.during()};
}

// Onto the volume that is there, for a domain that stays defined meanwhile.
Result<> beginMirror(const PlanWork &work, const Standing &now, const Move &m)
{
    const QByteArray destination = diskXml({.source = now.to, .format = m.driver()});
    return check(VIRT(virDomainBlockCopy, now.domain.get(), m.target.toUtf8().constData(), destination.constData(),
                      nullptr, 0, VIR_DOMAIN_BLOCK_COPY_REUSE_EXT | VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB),
                 work.during());
}

Result<> mirror(const PlanWork &work, const Move &m)
{
    if (noted(work, movenote::pivoted))
        return {};
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved())
        return {};
    if (!now->active)
        return notRunning(work, m);
    if (now->isMirroredByOthers())
        return strangersJob(movedDisk(work, *now, m));
    if (!now->isMirrored())
        if (auto begun = beginMirror(work, *now, m); !begun)
            return begun;
    return awaitReady(waitFor(work, *now, m));
}

// Only ours: another job has nothing to do with what is taken back.
Result<> endMirror(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (!now->isMirrored())
        return {};
    return abortBlockJob(now->domain.get(), m.target, work.during());
}

Error endedEarly(const PlanWork &work, const Move &m)
{
    return {.during = work.during(),
            .message = Say::tr("The host ended the copy of disk %1 before it was done").arg(m.target)};
}

// The instance writes to the old image no more; whoever does from now on is somebody else.
Result<> notePivoted(PlanWork &work, const Move &m)
{
    if (auto known = noteWritten(work, m); !known)
        return known;
    return note(work, movenote::pivoted);
}

Result<> pivot(PlanWork &work, const Move &m)
{
    if (noted(work, movenote::pivoted))
        return {};
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved())
        return notePivoted(work, m);
    if (!now->active)
        return notRunning(work, m);
    if (!now->isMirrored())
        return now->runs.mirrored ? strangersJob(movedDisk(work, *now, m)) : endedEarly(work, m);
    if (auto pivoted = awaitAndPivot(waitFor(work, *now, m)); !pivoted)
        return pivoted;
    const auto after = standingOf(work, m);
    if (!after)
        return after.error();
    return after->isMoved() ? notePivoted(work, m) : Result<>(endedEarly(work, m));
}

Result<> defineXml(const PlanWork &work, const QByteArray &before, const QByteArray &after)
{
    noteDefinition(QString::fromUtf8(before), QString::fromUtf8(after));
    const auto defined = own<Domain>(VIRT(virDomainDefineXMLFlags, work.host.conn(), after.constData(), 0U),
                                     work.during());
    return defined ? Result<>() : Result<>(defined.error());
}

// A running instance is on the new image, or was before it stopped; one that is off has written nothing meanwhile.
Result<> refuseOther(const PlanWork &work, const Standing &now, const Move &m)
{
    if (!now.made || sourceText(now.stores.source) != m.from || (now.active && !m.wasActive))
        return changedSince(work);
    if (!m.wasActive)
        return refuseWritten(work, m);
    if (now.isMoved() || (!now.active && noted(work, movenote::pivoted)))
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = work.during(),
                 .message = Say::tr("The instance was started from the old image after its disk had moved: what it "
                                    "has written since is in %1")
                                .arg(m.from),
                 .advice = Say::tr("Shut it down to go on with the new image; the old one is kept.")};
}

// libvirt does that by itself with a block copy, if it can.
Result<> define(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->stored.isEmpty() || (now->made && now->stores.source == now->to))
        return {};
    if (auto able = refuseOther(work, *now, m); !able)
        return able;
    return defineXml(work, now->stored, movedDefinition(now->stored, m, now->to));
}

Result<> defineBefore(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (!now->made || now->stores.source != now->to)
        return {};
    return defineXml(work, now->stored, withDiskElement(now->stored, m.target, m.element.toUtf8()));
}

// --- told and bound --------------------------------------------------------------------------------------------------

Step volumeStep(const Move &m)
{
    PlanStep said{.text = m.wasActive ? Say::tr("Make volume %1 in pool %2").arg(m.to.name, m.to.poolName)
                                      : Say::tr("Copy the disk to volume %1 in pool %2").arg(m.to.name, m.to.poolName),
                  .undo = Say::tr("The volume is removed"),
                  .files = {{FileChange::Fate::Made, m.path, m.bytes}}};
    if (!m.wasActive)
        said.virsh = {{QStringLiteral("vol-create-from"), m.to.poolName, QStringLiteral("new.xml"), m.old.name,
                       QStringLiteral("--inputpool"), m.old.poolName}};
    else
        said.virsh = {QStringList{QStringLiteral("vol-create-as"), m.to.poolName, m.to.name,
                                  QString::number(m.capacity), QStringLiteral("--allocation"), QStringLiteral("0")}
                      + (m.format.isEmpty() ? QStringList() : QStringList{QStringLiteral("--format"), m.format})};
    return bound(m, said, ensureVolume, dropNew);
}

void addMirror(Steps &steps, const Move &m, const QString &instance)
{
    steps.push_back(
        bound(m,
              {.text = Say::tr("Copy disk %1 to it while %2 runs").arg(m.target, instance),
               .virsh = {{QStringLiteral("blockcopy"), instance, m.target, m.path, QStringLiteral("--reuse-external"),
                          QStringLiteral("--transient-job"), QStringLiteral("--wait")}},
               .undo = Say::tr("The copy is given up; the instance stays on the old image")},
              mirror, endMirror));
    steps.push_back(bound(m,
                          {.text = Say::tr("Go on with the new image"),
                           .virsh = {{QStringLiteral("blockjob"), instance, m.target, QStringLiteral("--pivot")}},
                           .final = true},
                          pivot));
}

Step defineStep(const Move &m, const QString &instance)
{
    PlanStep said{.text = Say::tr("Put the new image into the stored configuration"),
                  .virsh = {{QStringLiteral("define"), instance + QStringLiteral(".xml")}},
                  .final = m.wasActive};
    if (m.wasActive)
        return bound(m, said, define);
    said.undo = Say::tr("The old one is put back");
    return bound(m, said, define, defineBefore);
}

} // namespace

QByteArray movedDefinition(const QByteArray &stored, const DiskMove &m, const DiskSource &to)
{
    return withDiskSource(stored, m.target, to, m.driver());
}

Steps stepsOf(const DiskMove &m, const QString &instance)
{
    Steps steps;
    steps.push_back(bound(m, {.text = Say::tr("See that nothing has changed since")}, see));
    steps.push_back(volumeStep(m));
    if (m.wasActive)
        addMirror(steps, m, instance);
    if (!m.element.isEmpty())
        steps.push_back(defineStep(m, instance));
    if (m.deleteOld)
        steps.push_back(
            bound(m,
                  {.text = Say::tr("Delete the old image"),
                   .virsh = {{QStringLiteral("vol-delete"), m.old.name, QStringLiteral("--pool"), m.old.poolName}},
                   .files = {{FileChange::Fate::Removed, m.from, m.bytes}},
                   .final = true},
                  dropOld));
    return steps;
}

} // namespace virt
