// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/xmllines.h"
#include "virt/xml/chain.h"
#include <algorithm>

namespace virt {

namespace {

using Erase = ExternalErase;
using Merge = ImageMerge;

const QString startedKey = QStringLiteral("started"); // by us, paused

Result<ImageChains> runningChains(const PlanWork &work, virDomainPtr domain)
{
    const auto xml = definitionOf(domain, 0, work.during());
    return xml ? Result<ImageChains>(imageChains(*xml)) : xml.error();
}

// --- the steps: each makes it so, whatever of it is so already -----------------------------------------------------

Result<> seeSnapshot(const PlanWork &work, virDomainPtr domain, const QString &name)
{
    const auto snapshot = findSnapshot(domain, name, work.during());
    if (snapshot || (work.record.final && snapshot.error().kind == Error::Kind::NotFound)) // gone already: go on
        return {};
    return snapshot.error();
}

// A snapshot that was taken since has put another image under the disk.
Result<> seeDisks(const PlanWork &work, virDomainPtr domain, const Erase &e)
{
    const auto xml = definitionOf(domain, 0, work.during());
    if (!xml)
        return xml.error();
    const DiskFiles now = diskFiles(*xml);
    for (const Merge &merge : e.merges)
        if (const QString path = now.value(merge.target).path; merge.active && path != merge.top.path)
            return Error{.kind = Error::Kind::Busy,
                         .during = work.during(),
                         .message = Say::tr("Disk %1 writes to %2 by now").arg(merge.target, path)};
    return {};
}

Result<> seeAll(const PlanWork &work, const Erase &e)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    for (const QString &name : e.snapshots)
        if (auto seen = seeSnapshot(work, domain->get(), name); !seen)
            return seen;
    return work.record.final ? Result<>() : seeDisks(work, domain->get(), e);
}

Result<> ensureActive(PlanWork &work, const Erase &)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active || *active)
        return active ? Result<>() : Result<>(active.error());
    work.record.parameters.insert(startedKey, true);
    if (work.ledger.keep)
        if (auto kept = work.ledger.keep(work.record); !kept)
            return kept;
    return check(VIRT(virDomainCreateWithFlags, domain->get(), +VIR_DOMAIN_START_PAUSED), work.during());
}

Result<> stopAgain(PlanWork &work, const Erase &)
{
    if (!work.record.parameters.value(startedKey).toBool())
        return {};
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    return *active ? check(VIRT(virDomainDestroy, domain->get()), work.during()) : Result<>();
}

Result<> beginMerge(const PlanWork &work, virDomainPtr domain, const Merge &merge)
{
    const QByteArray target = merge.target.toUtf8();
    const QByteArray base = merge.base.path.toUtf8();
    const QByteArray top = merge.top.path.toUtf8();
    return check(VIRT(virDomainBlockCommit, domain, target.constData(), base.constData(), top.constData(), 0UL,
                      merge.active ? +VIR_DOMAIN_BLOCK_COMMIT_ACTIVE : 0U),
                 work.during());
}

bool isMerged(const ImageChains &chains, const Merge &merge)
{
    const QStringList chain = chains.value(merge.target);
    return std::ranges::none_of(merge.emptied(), [&chain](const QString &path) { return chain.contains(path); });
}

Result<> awaitMerge(const PlanWork &work, virDomainPtr domain, const Merge &merge)
{
    const BlockWait wait{work.job, domain, merge.target, Say::tr("Merging disk %1").arg(merge.target), work.during()};
    auto ended = merge.active ? awaitAndPivot(wait) : awaitEnd(wait);
    if (!ended && ended.error().kind == Error::Kind::Cancelled)
        if (auto aborted = abortBlockJob(domain, merge.target, work.during()); !aborted)
            return aborted;
    return ended;
}

Result<> mergeDisk(const PlanWork &work, virDomainPtr domain, const Merge &merge)
{
    const auto before = runningChains(work, domain);
    if (!before)
        return before.error();
    if (isMerged(*before, merge))
        return {};
    const auto underWay = blockJobOf(domain, merge.target, work.during()); // since before a power cut
    if (!underWay)
        return underWay.error();
    if (!*underWay)
        if (auto begun = beginMerge(work, domain, merge); !begun)
            return begun;
    if (auto ended = awaitMerge(work, domain, merge); !ended)
        return ended;
    const auto after = runningChains(work, domain);
    if (!after)
        return after.error();
    if (isMerged(*after, merge))
        return {};
    return Error{.during = work.during(),
                 .message = Say::tr("The host ended merging disk %1 before it was done").arg(merge.target)};
}

Result<> retell(const PlanWork &work, virDomainPtr domain, const QString &name, const DiskFiles &frozen)
{
    const auto snapshot = findSnapshot(domain, name, work.during());
    if (!snapshot) // deleted by somebody meanwhile
        return snapshot.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(snapshot.error());
    const auto xml = describeSnapshot(snapshot->get(), true, work.during());
    if (!xml)
        return xml.error();
    const QByteArray now = withFrozen(*xml, frozen);
    if (now == withFrozen(*xml, {}))
        return {};
    return redefineSnapshot(domain, snapshot->get(), now, work.during());
}

Result<> tellOthers(const PlanWork &work, const Erase &e)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    for (auto it = e.others.cbegin(); it != e.others.cend(); ++it)
        if (auto told = retell(work, domain->get(), it.key(), *it); !told)
            return told;
    return {};
}

Result<> forgetSnapshot(const PlanWork &work, const QString &name, unsigned int flags)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto snapshot = findSnapshot(domain->get(), name, work.during());
    if (!snapshot)
        return snapshot.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(snapshot.error());
    return check(VIRT(virDomainSnapshotDelete, snapshot->get(), flags), work.during());
}

QStringList emptied(const Erase &e)
{
    QStringList out = e.drop;
    for (const Merge &merge : e.merges)
        out.append(merge.emptied());
    return out;
}

Result<> dropFiles(const PlanWork &work, const Erase &e)
{
    return removeFiles(work, emptied(e));
}

// --- told and bound --------------------------------------------------------------------------------------------------

QStringList mergeWords(const QString &instance, const Merge &merge)
{
    const QStringList words{
        QStringLiteral("blockcommit"), instance,      merge.target, QStringLiteral("--base"), merge.base.path,
        QStringLiteral("--top"),       merge.top.path};
    return words
           + (merge.active ? QStringList{QStringLiteral("--active"), QStringLiteral("--pivot")}
                           : QStringList{QStringLiteral("--wait")});
}

Step mergeStep(const Merge &merge, const QString &instance)
{
    return {.said = {.text = Say::tr("Disk %1: write what came since into %2").arg(merge.target, merge.base.path),
                     .virsh = {mergeWords(instance, merge)},
                     .files = {{FileChange::Fate::Changed, merge.base.path, merge.bytes}},
                     .final = true},
            .run = [merge](PlanWork &work) {
                const auto domain = work.domain();
                return domain ? mergeDisk(work, domain->get(), merge) : Result<>(domain.error());
            }};
}

// Also of an instance that ran: when it ends by itself meanwhile, it is started for the rest of the way.
Step stopStep(const Erase &e, const QString &instance)
{
    PlanStep said{.text = e.wasActive ? Say::tr("Leave %1 running").arg(instance)
                                      : Say::tr("Stop %1 again").arg(instance),
                  .final = true};
    if (!e.wasActive)
        said.virsh = {{QStringLiteral("destroy"), instance}};
    return bound(e, said, stopAgain);
}

void addMerges(Steps &steps, const Erase &e, const QString &instance)
{
    PlanStep said{.text = e.wasActive ? Say::tr("See that %1 still runs").arg(instance)
                                      : Say::tr("Start %1 paused, so that its disks can be merged").arg(instance),
                  .undo = e.wasActive ? QString() : Say::tr("It is forced off again")};
    if (!e.wasActive)
        said.virsh = {{QStringLiteral("start"), instance, QStringLiteral("--paused")}};
    steps.push_back(bound(e, said, ensureActive, stopAgain));
    for (const Merge &merge : e.merges)
        steps.push_back(mergeStep(merge, instance));
}

Step forgetStep(const QString &name, bool inside, const QString &instance)
{
    PlanStep said{.text = inside ? Say::tr("Take snapshot \"%1\" out of the image").arg(name)
                                 : Say::tr("Forget snapshot \"%1\"").arg(name),
                  .virsh = {{QStringLiteral("snapshot-delete"), instance, name}},
                  .final = true};
    if (!inside)
        said.virsh.first().append(QStringLiteral("--metadata"));
    const unsigned int flags = inside ? 0 : VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY;
    return {.said = std::move(said),
            .run = [name, flags](const PlanWork &work) { return forgetSnapshot(work, name, flags); },
            .undo = {}};
}

// The files are for all of them before the first line that reads one.
Step tellStep(const Erase &e, const QString &instance)
{
    PlanStep said{.text = Say::tr("Tell the other snapshots where their disks are now"), .final = true};
    QStringList names = e.others.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QString file = QStringLiteral("snapshot-%1.xml").arg(said.virsh.size() + 1);
        said.shell.append(frozenLine({instance, name}, e.others.value(name), file));
        said.virsh.append({QStringLiteral("snapshot-create"), instance, file, QStringLiteral("--redefine")});
    }
    return bound(e, said, tellOthers);
}

QString lookText(const Erase &e)
{
    if (e.snapshots.isEmpty())
        return Say::tr("See that the disks are still where they were");
    return e.snapshots.size() == 1 ? Say::tr("See that the snapshot is still there")
                                   : Say::tr("See that the snapshots are still there");
}

} // namespace

Steps stepsOf(const ExternalErase &e, const QString &instance)
{
    Steps steps;
    steps.push_back(bound(e, {.text = lookText(e)}, seeAll));
    if (!e.merges.isEmpty())
        addMerges(steps, e, instance);
    for (const QString &name : e.snapshots)
        steps.push_back(forgetStep(name, e.inside.contains(name), instance));
    if (!e.others.isEmpty())
        steps.push_back(tellStep(e, instance));
    if (!emptied(e).isEmpty())
        steps.push_back(
            bound(e, removal(Say::tr("Remove the files that nothing needs any more"), emptied(e), e.pools), dropFiles));
    if (!e.merges.isEmpty())
        steps.push_back(stopStep(e, instance));
    return steps;
}

} // namespace virt
