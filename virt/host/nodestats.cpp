// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/nodestats_p.h"
#include <algorithm>
#include <string_view>
#include <vector>

namespace virt {

namespace {

constexpr int usualFields = 4; // of a Linux host, for CPU and memory alike: saves asking how many there are

// `ask` is one of libvirt's calls that want to be told how many fields there are.
template<class Field, class Ask>
Result<std::vector<Field>> fieldsBy(Ask ask, const QString &during)
{
    std::vector<Field> fields(usualFields);
    int count = usualFields;
    if (ask(fields.data(), &count) < 0) {
        if (Error e = lastError(during); e.kind != Error::Kind::Invalid)
            return e;
        count = 0;
        if (const auto ok = check(ask(nullptr, &count), during); !ok)
            return ok.error();
        fields.resize(static_cast<size_t>(count));
        if (const auto ok = check(ask(fields.data(), &count), during); !ok)
            return ok.error();
    }
    fields.resize(static_cast<size_t>(count));
    return fields;
}

Result<NodeMemory> askFreeMemory(virConnectPtr conn, const QString &during)
{
    virNodeInfo info{};
    if (const auto ok = check(VIRT(virNodeGetInfo, conn, &info), during); !ok)
        return ok.error();
    const unsigned long long free = VIRT(virNodeGetFreeMemory, conn);
    if (free == 0) // libvirt's way to say that it failed
        return lastError(during);
    return NodeMemory{.totalKiB = info.memory, .freeKiB = free / 1024};
}

// A single counter may go back a little: Linux says so of its time in wait for I/O.
quint64 grown(quint64 before, quint64 now)
{
    return now > before ? now - before : 0;
}

} // namespace

NodeCpuTimes cpuTimesOf(std::span<const virNodeCPUStats> fields)
{
    NodeCpuTimes out;
    for (const virNodeCPUStats &f : fields) {
        const std::string_view name = f.field;
        if (name == VIR_NODE_CPU_STATS_USER)
            out.userNs = f.value;
        else if (name == VIR_NODE_CPU_STATS_KERNEL || name == VIR_NODE_CPU_STATS_INTR)
            out.systemNs += f.value;
        else if (name == VIR_NODE_CPU_STATS_IOWAIT)
            out.iowaitNs = f.value;
        else if (name == VIR_NODE_CPU_STATS_IDLE)
            out.idleNs = f.value;
        else if (name == VIR_NODE_CPU_STATS_UTILIZATION)
            out.busyPercent = double(f.value);
    }
    return out;
}

NodeMemory memoryOf(std::span<const virNodeMemoryStats> fields)
{
    NodeMemory out;
    for (const virNodeMemoryStats &f : fields) {
        const std::string_view name = f.field;
        if (name == VIR_NODE_MEMORY_STATS_TOTAL)
            out.totalKiB = f.value;
        else if (name == VIR_NODE_MEMORY_STATS_FREE)
            out.freeKiB = f.value;
        else if (name == VIR_NODE_MEMORY_STATS_BUFFERS)
            out.buffersKiB = f.value;
        else if (name == VIR_NODE_MEMORY_STATS_CACHED)
            out.cachedKiB = f.value;
    }
    return out;
}

std::optional<NodeCpuShares> cpuShares(const NodeCpuTimes &before, const NodeCpuTimes &now)
{
    if (now.busyPercent)
        return NodeCpuShares{.user = *now.busyPercent, .idle = 100 - *now.busyPercent};
    if (now.sum() <= before.sum())
        return {};
    const quint64 user = grown(before.userNs, now.userNs);
    const quint64 system = grown(before.systemNs, now.systemNs);
    const quint64 iowait = grown(before.iowaitNs, now.iowaitNs);
    const quint64 idle = grown(before.idleNs, now.idleNs);
    const double percent = 100 / double(user + system + iowait + idle);
    return NodeCpuShares{.user = double(user) * percent,
                         .system = double(system) * percent,
                         .iowait = double(iowait) * percent,
                         .idle = double(idle) * percent};
}

Result<NodeCpuTimes> askNodeCpu(virConnectPtr conn, const QString &during)
{
    const auto fields = fieldsBy<virNodeCPUStats>(
        [conn](virNodeCPUStatsPtr to, int *count) {
            return VIRT(virNodeGetCPUStats, conn, static_cast<int>(VIR_NODE_CPU_STATS_ALL_CPUS), to, count, 0U);
        },
        during);
    if (!fields)
        return fields.error();
    return cpuTimesOf(*fields);
}

Result<NodeMemory> askNodeMemory(virConnectPtr conn, const QString &during)
{
    const auto fields = fieldsBy<virNodeMemoryStats>(
        [conn](virNodeMemoryStatsPtr to, int *count) {
            return VIRT(virNodeGetMemoryStats, conn, static_cast<int>(VIR_NODE_MEMORY_STATS_ALL_CELLS), to, count, 0U);
        },
        during);
    if (fields)
        return memoryOf(*fields);
    return fields.error().kind == Error::Kind::Unsupported ? askFreeMemory(conn, during) : fields.error();
}

Task fetchNodeCpu(Session &session, QObject *receiver, Done<NodeCpuTimes> done)
{
    const QString during = Say::tr("Ask %1 what its CPUs do").arg(session.options().name);
    return ask<NodeCpuTimes>(
        session, during, receiver, [during](virConnectPtr conn) { return askNodeCpu(conn, during); }, std::move(done));
}

Task fetchNodeMemory(Session &session, QObject *receiver, Done<NodeMemory> done)
{
    const QString during = Say::tr("Ask %1 for its memory").arg(session.options().name);
    return ask<NodeMemory>(
        session, during, receiver, [during](virConnectPtr conn) { return askNodeMemory(conn, during); },
        std::move(done));
}

} // namespace virt
