// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/movestanding_p.h"
#include "virt/storage/volumeread_p.h"

namespace virt {

namespace {

Result<> lookForVolume(const PlanWork &work, const DiskMove &m, MoveStanding &now)
{
    auto volume = findVolume(work.host.conn(), m.to, work.during());
    if (!volume)
        return volume.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(volume.error());
    const StorageVolume told = describedVolume(volume->get(), work.during());
    if (!told.known)
        return told.fault;
    now.made = std::move(*volume);
    now.to = {.kind = told.type == StorageVolume::Type::Block ? DiskSource::Kind::Block : DiskSource::Kind::File,
              .path = told.path};
    return {};
}

Result<> lookForDisk(const PlanWork &work, const DiskMove &m, MoveStanding &now)
{
    const auto persistent = number(VIRT(virDomainIsPersistent, now.domain.get()), work.during());
    if (!persistent)
        return persistent.error();
    if (*persistent == 1) {
        auto stored = definitionOf(now.domain.get(), VIR_DOMAIN_XML_SECURE | VIR_DOMAIN_XML_INACTIVE, work.during());
        if (!stored)
            return stored.error();
        now.stored = std::move(*stored);
        now.stores = diskFacts(diskElement(now.stored, m.target));
    }
    if (!now.active)
        return {};
    const auto running = definitionOf(now.domain.get(), 0, work.during());
    if (!running)
        return running.error();
    now.runs = diskFacts(diskElement(*running, m.target));
    return {};
}

} // namespace

Result<MoveStanding> standingOf(const PlanWork &work, const DiskMove &m)
{
    auto domain = work.domain();
    if (!domain)
        return domain.error();
    const auto active = isActive(domain->get(), work.during());
    if (!active)
        return active.error();
    MoveStanding out{.domain = std::move(*domain), .active = *active};
    if (auto found = lookForVolume(work, m, out); !found)
        return found.error();
    if (auto found = lookForDisk(work, m, out); !found)
        return found.error();
    return out;
}

} // namespace virt
