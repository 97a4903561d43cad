// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devicefigures_p.h"
#include "virt/instance/stats_p.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace virt {

namespace {

template<class Figures>
struct Field {
    std::string_view name;
    std::optional<quint64> Figures::*member;
};

constexpr std::array diskFields{
    Field<DiskFigures>{"rd.bytes", &DiskFigures::readBytes},
    Field<DiskFigures>{"rd.reqs", &DiskFigures::readRequests},
    Field<DiskFigures>{"wr.bytes", &DiskFigures::writtenBytes},
    Field<DiskFigures>{"wr.reqs", &DiskFigures::writeRequests},
    Field<DiskFigures>{"fl.reqs", &DiskFigures::flushRequests},
    Field<DiskFigures>{"errors", &DiskFigures::errors},
    Field<DiskFigures>{"capacity", &DiskFigures::capacity},
    Field<DiskFigures>{"allocation", &DiskFigures::allocation},
    Field<DiskFigures>{"physical", &DiskFigures::physical},
};

constexpr std::array interfaceFields{
    Field<InterfaceFigures>{"rx.bytes", &InterfaceFigures::inBytes},
    Field<InterfaceFigures>{"rx.pkts", &InterfaceFigures::inPackets},
    Field<InterfaceFigures>{"rx.errs", &InterfaceFigures::inErrors},
    Field<InterfaceFigures>{"rx.drop", &InterfaceFigures::inDrops},
    Field<InterfaceFigures>{"tx.bytes", &InterfaceFigures::outBytes},
    Field<InterfaceFigures>{"tx.pkts", &InterfaceFigures::outPackets},
    Field<InterfaceFigures>{"tx.errs", &InterfaceFigures::outErrors},
    Field<InterfaceFigures>{"tx.drop", &InterfaceFigures::outDrops},
};

constexpr std::array vcpuFields{
    Field<VcpuFigures>{"state", &VcpuFigures::state},
    Field<VcpuFigures>{"time", &VcpuFigures::timeNs},
};

constexpr std::array memoryFields{
    Field<MemoryFigures>{"current", &MemoryFigures::currentKiB},
    Field<MemoryFigures>{"maximum", &MemoryFigures::maximumKiB},
    Field<MemoryFigures>{"available", &MemoryFigures::availableKiB},
    Field<MemoryFigures>{"usable", &MemoryFigures::usableKiB},
    Field<MemoryFigures>{"unused", &MemoryFigures::unusedKiB},
    Field<MemoryFigures>{"disk_caches", &MemoryFigures::diskCachesKiB},
    Field<MemoryFigures>{"rss", &MemoryFigures::residentKiB},
    Field<MemoryFigures>{"swap_in", &MemoryFigures::swapInKiB},
    Field<MemoryFigures>{"swap_out", &MemoryFigures::swapOutKiB},
    Field<MemoryFigures>{"major_fault", &MemoryFigures::majorFaults},
    Field<MemoryFigures>{"minor_fault", &MemoryFigures::minorFaults},
    Field<MemoryFigures>{"last-update", &MemoryFigures::lastUpdate},
};

template<class Figures, size_t count>
void put(Figures &figures, const std::array<Field<Figures>, count> &fields, std::string_view name, quint64 value)
{
    if (const auto hit = std::ranges::find(fields, name, &Field<Figures>::name); hit != fields.end())
        figures.*(hit->member) = value;
}

// "0.rd.bytes": the number and the rest; a field such as "count" has no number.
std::optional<size_t> takeIndex(std::string_view &field)
{
    size_t index = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), index);
    constexpr size_t most = 4096; // no instance has so many devices; what says otherwise is not believed
    if (error != std::errc() || index >= most || end == field.data() + field.size() || *end != '.')
        return {};
    field.remove_prefix(static_cast<size_t>(end - field.data()) + 1);
    return index;
}

// The device that the field begins with, with its place in the list.
template<class Figures>
Figures *takeDevice(QList<Figures> &list, std::string_view &field)
{
    const auto index = takeIndex(field);
    if (!index)
        return nullptr;
    if (list.size() <= qsizetype(*index))
        list.resize(qsizetype(*index) + 1);
    return &list[qsizetype(*index)];
}

template<class Figures, size_t count>
void putDevice(QList<Figures> &list, const std::array<Field<Figures>, count> &fields, std::string_view field,
               const virTypedParameter &p)
{
    Figures *figures = takeDevice(list, field);
    if (!figures)
        return;
    if (field == "name" && p.type == VIR_TYPED_PARAM_STRING)
        figures->target = QString::fromUtf8(p.value.s);
    else
        put(*figures, fields, field, statValue(p));
}

void putVcpu(QList<VcpuFigures> &list, std::string_view field, const virTypedParameter &p)
{
    if (VcpuFigures *figures = takeDevice(list, field))
        put(*figures, vcpuFields, field, statValue(p));
}

// Those in between that are off are not told.
void number(QList<VcpuFigures> &list)
{
    for (qsizetype at = 0; at < list.size(); ++at)
        list[at].number = int(at);
    list.removeIf([](const VcpuFigures &v) { return !v.timeNs; });
}

} // namespace

DeviceFigures parseDeviceFigures(std::span<const virTypedParameter> parameters)
{
    constexpr std::string_view block = "block.";
    constexpr std::string_view net = "net.";
    constexpr std::string_view vcpu = "vcpu.";
    constexpr std::string_view balloon = "balloon.";
    DeviceFigures out;
    for (const virTypedParameter &p : parameters) {
        const std::string_view field = p.field;
        if (field.starts_with(block))
            putDevice(out.disks, diskFields, field.substr(block.size()), p);
        else if (field.starts_with(net))
            putDevice(out.interfaces, interfaceFields, field.substr(net.size()), p);
        else if (field.starts_with(vcpu))
            putVcpu(out.vcpus, field.substr(vcpu.size()), p);
        else if (field.starts_with(balloon))
            put(out.memory, memoryFields, field.substr(balloon.size()), statValue(p));
    }
    number(out.vcpus);
    out.disks.removeIf([](const DiskFigures &d) { return d.target.isEmpty(); });
    out.interfaces.removeIf([](const InterfaceFigures &i) { return i.target.isEmpty(); });
    return out;
}

static std::optional<quint64> MemoryFigures::*memberFor(int tag)
{
    switch (tag) {
    case VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON: return &MemoryFigures::currentKiB;
    case VIR_DOMAIN_MEMORY_STAT_AVAILABLE: return &MemoryFigures::availableKiB;
    case VIR_DOMAIN_MEMORY_STAT_USABLE: return &MemoryFigures::usableKiB;
    case VIR_DOMAIN_MEMORY_STAT_UNUSED: return &MemoryFigures::unusedKiB;
    case VIR_DOMAIN_MEMORY_STAT_DISK_CACHES: return &MemoryFigures::diskCachesKiB;
    case VIR_DOMAIN_MEMORY_STAT_RSS: return &MemoryFigures::residentKiB;
    case VIR_DOMAIN_MEMORY_STAT_SWAP_IN: return &MemoryFigures::swapInKiB;
    case VIR_DOMAIN_MEMORY_STAT_SWAP_OUT: return &MemoryFigures::swapOutKiB;
    case VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT: return &MemoryFigures::majorFaults;
    case VIR_DOMAIN_MEMORY_STAT_MINOR_FAULT: return &MemoryFigures::minorFaults;
    case VIR_DOMAIN_MEMORY_STAT_LAST_UPDATE: return &MemoryFigures::lastUpdate;
    default: return nullptr;
    }
}

MemoryFigures parseMemoryStats(std::span<const virDomainMemoryStatStruct> stats)
{
    MemoryFigures out;
    for (const auto &stat : stats)
        if (const auto member = memberFor(stat.tag))
            out.*member = stat.val;
    return out;
}

} // namespace virt
