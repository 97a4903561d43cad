// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/revertdeeds_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

using Revert = ExternalRevert;

Step overlayStep(const Revert &r)
{
    PlanStep said{.text = Say::tr("Make new overlays over the disks as they were in \"%1\"").arg(r.snapshot),
                  .undo = Say::tr("The overlays are removed")};
    for (auto it = r.after.cbegin(); it != r.after.cend(); ++it) {
        const ImageFile below = r.frozen.value(it.key());
        said.files.append({FileChange::Fate::Made, it->path, 0});
        said.virsh.append({QStringLiteral("vol-create-as"), QStringLiteral("--pool"), directoryOf(it->path),
                           fileNameOf(it->path), QStringLiteral("0"), QStringLiteral("--format"),
                           QStringLiteral("qcow2"), QStringLiteral("--backing-vol"), below.path,
                           QStringLiteral("--backing-vol-format"), below.format});
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
                  .virsh = {{QStringLiteral("restore"), r.memory, QStringLiteral("--xml"), QStringLiteral("then.xml"),
                             paused ? QStringLiteral("--paused") : QStringLiteral("--running")}},
                  .undo = Say::tr("It is forced off again")},
                 revert::start, revert::stopNew);
}

Step dropStep(const Revert &r)
{
    return bound(r, removal(Say::tr("Remove what nothing needs any more"), r.drop), revert::dropOld);
}

void addNvram(Steps &steps, const Revert &r)
{
    steps.push_back(bound(r,
                          {.text = Say::tr("Put the UEFI variables back as they were then"),
                           .undo = Say::tr("Those of now are put back"),
                           .files = {{FileChange::Fate::Changed, r.nvram, 0}}},
                          revert::putNvram, revert::putNvramBack));
}

} // namespace

Steps stepsOf(const ExternalRevert &r, const QString &instance)
{
    Steps steps;
    steps.push_back(bound(r, {.text = Say::tr("See that nothing has changed since")}, revert::seeDisks));
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
                               .undo = Say::tr("The copy is removed"),
                               .files = {{FileChange::Fate::Made, r.keptNvram(), 0}}},
                              revert::keepNvram,
                              [](const PlanWork &work, const Revert &of) { return removeFile(work, of.keptNvram()); }));
    steps.push_back(bound(r,
                          {.text = Say::tr("Put the definition of that time over them"),
                           .virsh = {{QStringLiteral("define"), QStringLiteral("then.xml")}},
                           .undo = Say::tr("The definition of now is put back")},
                          revert::define, revert::defineBefore));
    if (!r.nvramCopy.isEmpty())
        addNvram(steps, r);
    if (r.end != Revert::End::Off)
        steps.push_back(startStep(r, instance));
    steps.push_back(bound(r,
                          {.text = Say::tr("Note that %1 began anew from \"%2\"").arg(instance, r.snapshot),
                           .virsh = {{QStringLiteral("snapshot-create"), instance, QStringLiteral("snapshot.xml"),
                                      QStringLiteral("--redefine"), QStringLiteral("--current")}},
                           .final = true},
                          revert::tellSnapshot));
    if (!r.drop.isEmpty() || !r.nvramCopy.isEmpty())
        steps.push_back(dropStep(r));
    return steps;
}

} // namespace virt
