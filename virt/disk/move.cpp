// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/disk/move_p.h"
#include "virt/disk/movestanding_p.h"
#include "virt/plan/deeds_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

using Move = DiskMove;
using Standing = MoveStanding;

const QString makingKey = QStringLiteral("making"); // what is there under the new name is ours

// --- the steps: each makes it so, whatever of it is so already -----------------------------------------------------

Error changedSince(const PlanWork &work)
{
    return Error::invalid(work.during(), Say::tr("The disk of the instance has changed since this was planned"),
                          Say::tr("Look at the plan again."));
}

Error notRunning(const PlanWork &work, const Move &m)
{
    return {
        .kind = Error::Kind::Failed,
        .during = work.during(),
        .message = Say::tr("The instance stopped before its disk had moved: what it has written is in %1").arg(m.from),
        .advice = Say::tr("To finish, start the instance first.")};
}

Result<> see(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    const DiskFacts &disk = now->active ? now->runs : now->stores;
    return now->isMoved() || sourceText(disk.source) == m.from ? Result<>() : Result<>(changedSince(work));
}

Result<> noteMaking(PlanWork &work)
{
    work.record.parameters.insert(makingKey, true);
    return work.ledger.keep ? work.ledger.keep(work.record) : Result<>();
}

bool isOurs(const PlanWork &work)
{
    return work.record.parameters.value(makingKey).toBool();
}

// A half copy of an earlier run is worth nothing.
Result<> clear(const PlanWork &work, const Standing &now, const Move &m)
{
    if (!now.made)
        return {};
    if (isOurs(work))
        return check(VIRT(virStorageVolDelete, now.made.get(), 0U), work.during());
    return Error{.kind = Error::Kind::Exists,
                 .during = work.during(),
                 .message = Say::tr("The pool %1 has a volume %2 already").arg(m.to.poolName, m.to.name)};
}

QByteArray newVolumeXml(const Move &m)
{
    return volumeXml({.name = m.to.name, .format = m.format, .capacityBytes = m.capacity});
}

Result<> make(const PlanWork &work, const Move &m)
{
    const auto pool = findPool(work.host.conn(), m.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = newVolumeXml(m);
    const auto made = own<Volume>(VIRT(virStorageVolCreateXML, pool->get(), xml.constData(), 0U), work.during());
    return made ? Result<>() : Result<>(sayExists(made.error(), m.to.name));
}

Result<> copy(const PlanWork &work, const Move &m)
{
    const auto pool = findPool(work.host.conn(), m.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto original = findVolume(work.host.conn(), m.old, work.during());
    if (!original)
        return original.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = newVolumeXml(m);
    const Growth growth(work.job, work.host.conn(), m.to,
                        Progress{.phase = Say::tr("Copying the disk"), .totalBytes = m.bytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), original->get(), 0U),
                                  work.during());
    return made ? Result<>() : Result<>(sayExists(made.error(), m.to.name));
}

Result<> ensureVolume(PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved() || now->runs.mirrored)
        return {};
    if (now->active != m.wasActive)
        return m.wasActive ? notRunning(work, m) : changedSince(work);
    if (auto cleared = clear(work, *now, m); !cleared)
        return cleared;
    if (auto noted = noteMaking(work); !noted)
        return noted;
    return m.wasActive ? make(work, m) : copy(work, m);
}

Result<> dropVolume(PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (!now->made || !isOurs(work))
        return {};
    if (now->runs.source == now->to || now->stores.source == now->to)
        return Error{.kind = Error::Kind::Busy,
                     .during = work.during(),
                     .message = Say::tr("The instance stands on the new image already"),
                     .advice = Say::tr("Choose Finish.")};
    return check(VIRT(virStorageVolDelete, now->made.get(), 0U), work.during());
}

BlockWait waitFor(const PlanWork &work, const Standing &now, const Move &m)
{
    return {work.job, now.domain.get(), m.target, Say::tr("Copying disk %1").arg(m.target), work.during()};
}

// Onto the volume that is there, for a domain that stays defined meanwhile.
Result<> beginMirror(const PlanWork &work, const Standing &now, const Move &m)
{
    const QByteArray destination = diskXml(
        {.source = now.to, .format = m.format.isEmpty() ? QStringLiteral("raw") : m.format});
    return check(VIRT(virDomainBlockCopy, now.domain.get(), m.target.toUtf8().constData(), destination.constData(),
                      nullptr, 0, VIR_DOMAIN_BLOCK_COPY_REUSE_EXT | VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB),
                 work.during());
}

Result<> mirror(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved())
        return {};
    if (!now->active)
        return notRunning(work, m);
    if (!now->runs.mirrored)
        if (auto begun = beginMirror(work, *now, m); !begun)
            return begun;
    return awaitReady(waitFor(work, *now, m));
}

Result<> endMirror(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (!now->runs.mirrored)
        return {};
    return abortBlockJob(now->domain.get(), m.target, work.during());
}

Result<> pivot(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->isMoved())
        return {};
    if (!now->active)
        return notRunning(work, m);
    if (auto pivoted = awaitAndPivot(waitFor(work, *now, m)); !pivoted)
        return pivoted;
    const auto after = standingOf(work, m);
    if (!after)
        return after.error();
    if (after->isMoved())
        return {};
    return Error{.during = work.during(),
                 .message = Say::tr("The host ended the copy of disk %1 before it was done").arg(m.target)};
}

Result<> defineXml(const PlanWork &work, const QByteArray &before, const QByteArray &after)
{
    noteDefinition(QString::fromUtf8(before), QString::fromUtf8(after));
    const auto defined = own<Domain>(VIRT(virDomainDefineXMLFlags, work.host.conn(), after.constData(), 0U),
                                     work.during());
    return defined ? Result<>() : Result<>(defined.error());
}

// libvirt does that by itself with a block copy, if it can.
Result<> define(const PlanWork &work, const Move &m)
{
    const auto now = standingOf(work, m);
    if (!now)
        return now.error();
    if (now->stores.source == now->to || now->stored.isEmpty())
        return {};
    if (now->active != m.wasActive || sourceText(now->stores.source) != m.from)
        return changedSince(work);
    return defineXml(work, now->stored, withDiskSource(now->stored, m.target, now->to, m.format));
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

// What somebody has begun to use meanwhile stays.
Result<> dropOld(const PlanWork &work, const Move &m)
{
    const auto volume = findVolume(work.host.conn(), m.old, work.during());
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    const PooledVolume told{.pool = m.old.poolName, .volume = describedVolume(volume->get(), work.during())};
    const auto guard = VolumeGuard::look(work.job, work.host.conn(), VolumeGuard::Look::InstancesAndVolumes,
                                         work.during());
    if (!guard)
        return guard.error();
    if (const auto unused = guard->refuseUsed(told, Insist::No, work.during()); !unused) {
        work.job.log(unused.error().text());
        return {};
    }
    return check(VIRT(virStorageVolDelete, volume->get(), 0U), work.during());
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
    return bound(m, said, ensureVolume, dropVolume);
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
