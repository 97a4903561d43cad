// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/revertdeeds_p.h"
#include "virt/snapshot/take_p.h"
#include "virt/snapshot/xmllines.h"

namespace virt {

namespace {

using Revert = ExternalRevert;

const QString thenXml = QStringLiteral("then.xml"), runningXml = QStringLiteral("running.xml"),
              snapshotXmlFile = QStringLiteral("snapshot.xml");

Step overlayStep(const Revert &r)
{
    PlanStep said{.text = Say::tr("Make new overlays over the disks as they were in \"%1\"").arg(r.snapshot),
                  .undo = Say::tr("The overlays are removed")};
    for (auto it = r.after.cbegin(); it != r.after.cend(); ++it) {
        const ImageFile below = r.frozen.value(it.key());
        said.files.append({FileChange::Fate::Made, it->path, 0});
        said.virsh += overlayWords(r.pools, {it->path, r.capacities.value(it.key()), below.path, below.format});
    }
    return bound(r, said, revert::makeOverlays, revert::removeOverlays);
}

Step startStep(const Revert &r, const QString &instance)
{
    const bool paused = r.end == Revert::End::Paused;
    if (r.memory.isEmpty())
        return bound(r,
                     {.text = paused ? Say::tr("Start %1, paused").arg(instance) : Say::tr("Start %1").arg(instance),
                      .virsh = {paused ? QStringList{QStringLiteral("start"), instance, QStringLiteral("--paused")}
                                       : QStringList{QStringLiteral("start"), instance}},
                      .undo = Say::tr("It is forced off again")},
                     revert::start, revert::stopNew);
    return bound(r,
                 {.text = paused
                              ? Say::tr("Load its memory of that time from %1; %2 stays paused").arg(r.memory, instance)
                              : Say::tr("Load its memory of that time from %1; %2 runs on").arg(r.memory, instance),
                  .shell = {definitionLine({instance, r.snapshot}, Definition::Running, r.after, runningXml)},
                  .virsh = {{QStringLiteral("restore"), r.memory, QStringLiteral("--xml"), runningXml,
                             paused ? QStringLiteral("--paused") : QStringLiteral("--running")}},
                  .undo = Say::tr("It is forced off again")},
                 revert::start, revert::stopNew);
}

Step dropStep(const Revert &r)
{
    return bound(r, removal(Say::tr("Remove what nothing needs any more"), r.toDrop(), r.pools), revert::dropOld);
}

// It is kept whatever comes: a guest that ran on has written to what lies over it.
Step firstStep(const Revert &r, const QString &instance)
{
    PlanStep said{.text = Say::tr("Take snapshot \"%1\" of %2 as it is now").arg(r.first->name, instance),
                  .undo = Say::tr("The snapshot stays, and nothing is lost"),
                  .stays = Say::tr("Snapshot \"%1\" was taken before and stays.").arg(r.first->name)};
    if (!r.firstNvram.isEmpty())
        said.virsh = copyWords(r.pools, nvramFile(r.definition.toUtf8()), r.firstNvram, true);
    said.virsh.append(takeWords(instance, *r.first));
    QStringList made = r.first->overlays.values();
    made.sort();
    made += {r.first->memory, r.firstNvram};
    for (const QString &path : std::as_const(made))
        if (!path.isEmpty())
            said.files.append({FileChange::Fate::Made, path, 0});
    return bound(r, said, revert::takeFirst, revert::undoFirst);
}

void addNvram(Steps &steps, const Revert &r)
{
    steps.push_back(bound(r,
                          {.text = Say::tr("Put the UEFI variables back as they were then"),
                           .virsh = copyWords(r.pools, r.nvramCopy, r.nvram, false),
                           .undo = Say::tr("Those of now are put back"),
                           .files = {{FileChange::Fate::Changed, r.nvram, 0}}},
                          revert::putNvram, revert::putNvramBack));
}

} // namespace

DiskFiles ExternalRevert::firstOverlays() const
{
    DiskFiles out;
    if (first)
        for (auto it = first->overlays.cbegin(); it != first->overlays.cend(); ++it)
            out.insert(it.key(), {*it, QStringLiteral("qcow2")});
    return out;
}

QHash<QString, QString> ExternalRevert::overlaysToTell() const
{
    QHash<QString, QString> out;
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (drop.contains(before.value(it.key()).path))
            out.insert(it.key(), it->path);
    return out;
}

Steps stepsOf(const ExternalRevert &r, const QString &instance)
{
    Steps steps;
    steps.push_back(bound(r, {.text = Say::tr("See that nothing has changed since")}, revert::seeDisks));
    if (r.first)
        steps.push_back(firstStep(r, instance));
    if (r.wasActive)
        steps.push_back(bound(r,
                              {.text = Say::tr("Force %1 off").arg(instance),
                               .virsh = {{QStringLiteral("destroy"), instance}},
                               .undo = Say::tr("It is started again, as after a power cut")},
                              revert::stop, revert::startAgain));
    steps.push_back(overlayStep(r));
    if (!r.nvramCopy.isEmpty())
        steps.push_back(bound(r,
                              {.text = Say::tr("Keep the UEFI variables of now"),
                               .virsh = copyWords(r.pools, r.nvram, r.keptNvram(), true),
                               .undo = Say::tr("The copy is removed"),
                               .files = {{FileChange::Fate::Made, r.keptNvram(), 0}}},
                              revert::keepNvram,
                              [](const PlanWork &work, const Revert &of) { return removeFile(work, of.keptNvram()); }));
    steps.push_back(bound(r,
                          {.text = Say::tr("Put the definition of that time over them"),
                           .shell = {definitionLine({instance, r.snapshot}, Definition::Stored, r.after, thenXml)},
                           .virsh = {{QStringLiteral("define"), thenXml}},
                           .undo = Say::tr("The definition of now is put back")},
                          revert::define, revert::defineBefore));
    if (!r.nvramCopy.isEmpty())
        addNvram(steps, r);
    if (r.end != Revert::End::Off)
        steps.push_back(startStep(r, instance));
    steps.push_back(bound(r,
                          {.text = Say::tr("Note that %1 began anew from \"%2\"").arg(instance, r.snapshot),
                           .shell = {overlaysLine({instance, r.snapshot}, r.overlaysToTell(), snapshotXmlFile)},
                           .virsh = {{QStringLiteral("snapshot-create"), instance, snapshotXmlFile,
                                      QStringLiteral("--redefine"), QStringLiteral("--current")}},
                           .final = true},
                          revert::tellSnapshot));
    if (!r.drop.isEmpty() || !r.nvramCopy.isEmpty())
        steps.push_back(dropStep(r));
    return steps;
}

} // namespace virt
