// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/state_p.h"
#include "virt/instance/stats_p.h"
#include <string_view>

namespace virt {

quint64 statValue(const virTypedParameter &p)
{
    switch (p.type) {
    case VIR_TYPED_PARAM_INT: return static_cast<quint64>(std::max(p.value.i, 0));
    case VIR_TYPED_PARAM_UINT: return p.value.ui;
    case VIR_TYPED_PARAM_LLONG: return static_cast<quint64>(std::max(p.value.l, 0LL));
    case VIR_TYPED_PARAM_ULLONG: return p.value.ul;
    case VIR_TYPED_PARAM_BOOLEAN: return p.value.b ? 1 : 0;
    default: return 0;
    }
}

namespace {

void addTo(std::optional<quint64> &sum, quint64 more)
{
    sum = sum.value_or(0) + more;
}

// "block.0.rd.bytes", "net.1.tx.bytes": summed over all devices.
void parseDevice(std::string_view field, quint64 v, Counters &c)
{
    if (field.starts_with("block.")) {
        if (field.ends_with(".rd.bytes"))
            addTo(c.diskReadBytes, v);
        else if (field.ends_with(".wr.bytes"))
            addTo(c.diskWriteBytes, v);
    } else if (field.starts_with("net.")) {
        if (field.ends_with(".rx.bytes"))
            addTo(c.netInBytes, v);
        else if (field.ends_with(".tx.bytes"))
            addTo(c.netOutBytes, v);
    }
}

struct Guest { // what the balloon driver tells, KiB
    quint64 available = 0, usable = 0, unused = 0;
};

bool parseMemory(std::string_view field, quint64 v, Instance &i, Guest &guest)
{
    if (!field.starts_with("balloon."))
        return false;
    if (field == "balloon.current")
        i.memoryKiB = v;
    else if (field == "balloon.maximum")
        i.memoryMaxKiB = v;
    else if (field == "balloon.available")
        guest.available = v;
    else if (field == "balloon.usable")
        guest.usable = v;
    else if (field == "balloon.unused")
        guest.unused = v;
    return true;
}

} // namespace

Sample parseStats(std::span<const virTypedParameter> parameters)
{
    Sample out;
    Guest guest;
    int state = VIR_DOMAIN_NOSTATE;
    int reason = 0;
    for (const virTypedParameter &p : parameters) {
        const std::string_view field = p.field;
        const quint64 v = statValue(p);
        if (parseMemory(field, v, out.instance, guest))
            continue;
        if (field == "state.state")
            state = static_cast<int>(v);
        else if (field == "state.reason")
            reason = static_cast<int>(v);
        else if (field == "cpu.time")
            out.counters.cpuTimeNs = v;
        else if (field == "vcpu.current")
            out.instance.vcpus = static_cast<quint32>(v);
        else
            parseDevice(field, v, out.counters);
    }
    Instance &i = out.instance;
    i.state = domainState(state);
    i.reason = stateReason(state, reason);
    if (!i.isActive())
        out.counters.cpuTimeNs.reset(); // the daemon tells its own time for those that have no process
    i.cpuTimeNs = out.counters.cpuTimeNs.value_or(0);
    if (!i.memoryKiB)
        i.memoryKiB = i.memoryMaxKiB;
    const quint64 spare = guest.usable ? guest.usable : guest.unused;
    i.memoryUsedKiB = guest.available > spare ? guest.available - spare : 0;
    return out;
}

unsigned int statsBits(StatsGroups groups)
{
    unsigned int bits = VIR_DOMAIN_STATS_STATE | VIR_DOMAIN_STATS_VCPU | VIR_DOMAIN_STATS_BALLOON;
    if (groups & StatsGroup::Cpu)
        bits |= VIR_DOMAIN_STATS_CPU_TOTAL;
    if (groups & StatsGroup::Disk)
        bits |= VIR_DOMAIN_STATS_BLOCK;
    if (groups & StatsGroup::Network)
        bits |= VIR_DOMAIN_STATS_INTERFACE;
    return bits;
}

} // namespace virt
