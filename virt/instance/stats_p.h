// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/rates.h"
#include "virt/instance/sampling.h"
#include <libvirt/libvirt.h>
#include <span>

namespace virt {

// One record of virConnectGetAllDomainStats, read once by field name.
struct Sample {
    Instance instance; // without rates and flags
    Counters counters;
};
Sample parseStats(std::span<const virTypedParameter> parameters);

// A number of whatever integer type; 0 for what is negative or none.
quint64 statValue(const virTypedParameter &p);

// Our groups as libvirt's VIR_DOMAIN_STATS_* bits.
unsigned int statsBits(StatsGroups groups);

} // namespace virt
