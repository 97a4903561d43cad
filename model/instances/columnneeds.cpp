// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/columnneeds.h"
#include "model/instances/instancesmodel.h"

namespace model {

Needs needsOfColumn(int column)
{
    using M = InstancesModel;
    using virt::StatsGroup;
    switch (column) {
    case M::Name: // its badge tells the owner
    case M::DisplayName:
    case M::Tags:
    case M::Flavor:
    case M::Project:
    case M::SecurityLabel: return {.details = true};
    case M::Address: return {.details = true, .addresses = true};
    case M::Changed: return {.details = true, .changed = true};
    case M::Cpu:
    case M::CpuHistory:
    case M::Time: return {.groups = StatsGroup::Cpu};
    case M::Memory: return {.groups = StatsGroup::Memory};
    case M::DiskRead:
    case M::DiskWrite: return {.groups = StatsGroup::Disk};
    case M::NetIn:
    case M::NetOut: return {.groups = StatsGroup::Network};
    default: return {};
    }
}

} // namespace model
