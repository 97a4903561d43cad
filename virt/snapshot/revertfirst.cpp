// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshot that is taken before going back to another one.
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/plan/claims_p.h"
#include "virt/plan/deeds_p.h"
#include "virt/plan/mark_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/revertdeeds_p.h"
#include "virt/snapshot/take_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>

namespace virt {

namespace {

using Revert = ExternalRevert;

const QString begunKey = QStringLiteral("takingFirst"); // by us: what is there of it is ours

Result<bool> isTaken(const PlanWork &work, virDomainPtr domain, const Revert &r)
{
    const auto snapshot = findSnapshot(domain, r.first->name, work.during());
    if (snapshot)
        return true;
    return snapshot.error().kind == Error::Kind::NotFound ? Result<bool>(false) : Result<bool>(snapshot.error());
}

QStringList filesOf(const Revert &r)
{
    QStringList out = r.first->overlays.values() + QStringList{r.first->memory, r.firstNvram};
    out.removeAll(QString());
    return out;
}

Result<> refuseFiles(const PlanWork &work, const Revert &r)
{
    Directories directories(work.host, work.during());
    for (const QString &path : filesOf(r)) {
        const auto directory = directories.of(path);
        if (!directory)
            return directory.error();
        const auto there = (*directory)->has(path);
        if (!there)
            return there.error();
        if (*there)
            return Error{.kind = Error::Kind::Exists,
                         .during = work.during(),
                         .message = Say::tr("There is a file %1 already").arg(path)};
    }
    return {};
}

Result<bool> mayUse(const PlanWork &work, virDomainPtr domain, const Revert &r)
{
    const auto active = isActive(domain, work.during());
    if (!active || *active)
        return active;
    const auto xml = definitionOf(domain, VIR_DOMAIN_XML_INACTIVE, work.during());
    if (!xml)
        return xml.error();
    const DiskFiles now = diskFiles(*xml);
    return std::ranges::any_of(now, [&](const ImageFile &f) { return r.first->overlays.values().contains(f.path); });
}

// Of a daemon that was killed in the middle. A guest that runs may write to the overlays, whatever the daemon knows of it.
Result<> dropHalf(const PlanWork &work, virDomainPtr domain, const Revert &r)
{
    const auto used = mayUse(work, domain, r);
    if (!used)
        return used.error();
    QStringList paths = filesOf(r);
    if (*used)
        paths.removeIf([&](const QString &path) { return r.first->overlays.values().contains(path); });
    return removeFiles(work, paths);
}

// Noted before it is made, so that only what is ours is ever removed.
Result<> claimFiles(PlanWork &work, virDomainPtr domain, const Revert &r)
{
    if (noted(work, begunKey))
        if (auto gone = dropHalf(work, domain, r); !gone)
            return gone;
    if (auto free = refuseFiles(work, r); !free)
        return free;
    return note(work, begunKey);
}

// A snapshot keeps the metadata of its moment: in there, the mark would tell of this plan for ever.
Result<> takeUnmarked(PlanWork &work, virDomainPtr domain, const Revert &r)
{
    if (auto cleared = clearMark(work); !cleared)
        return cleared;
    const auto taken = take(work.job, work.host, domain, *r.first, work.during());
    const auto marked = setMark(work);
    return taken ? marked : taken;
}

} // namespace

Result<> revert::takeFirst(PlanWork &work, const Revert &r)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto taken = isTaken(work, domain->get(), r);
    if (!taken)
        return taken.error();
    if (*taken && noted(work, begunKey))
        return {};
    if (!*taken)
        if (auto claimed = claimFiles(work, domain->get(), r); !claimed)
            return claimed;
    return takeUnmarked(work, domain->get(), r);
}

Result<> revert::undoFirst(const PlanWork &work, const Revert &r)
{
    const auto domain = work.domain();
    if (!domain)
        return domain.error();
    if (!noted(work, begunKey))
        return {};
    const auto taken = isTaken(work, domain->get(), r);
    if (!taken)
        return taken.error();
    if (!*taken)
        return dropHalf(work, domain->get(), r);
    work.job.log(Say::tr("Snapshot \"%1\" was taken before and stays.").arg(r.first->name));
    return {};
}

} // namespace virt
