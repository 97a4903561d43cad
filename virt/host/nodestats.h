// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <optional>

namespace virt {

// CPU time of all CPUs of a host together since it was started.
struct NodeCpuTimes {
    quint64 userNs = 0, systemNs = 0, iowaitNs = 0, idleNs = 0;
    std::optional<double> busyPercent; // some drivers tell only this, of the moment
    bool operator==(const NodeCpuTimes &) const = default;
    [[nodiscard]] quint64 sum() const { return userNs + systemNs + iowaitNs + idleNs; }
};

// What the CPUs did between two samples, in percent of all of them.
struct NodeCpuShares {
    double user = 0, system = 0, iowait = 0, idle = 0;
    bool operator==(const NodeCpuShares &) const = default;
    [[nodiscard]] double busy() const { return user + system; }
};

// Nothing when the counters stood still or began anew.
[[nodiscard]] std::optional<NodeCpuShares> cpuShares(const NodeCpuTimes &before, const NodeCpuTimes &now);

// The host's own view of its memory; without buffers and cache where the driver tells only what is free.
struct NodeMemory {
    quint64 totalKiB = 0, freeKiB = 0, buffersKiB = 0, cachedKiB = 0;
    bool operator==(const NodeMemory &) const = default;
    [[nodiscard]] quint64 availableKiB() const { return freeKiB + buffersKiB + cachedKiB; }
    [[nodiscard]] quint64 usedKiB() const { return totalKiB > availableKiB() ? totalKiB - availableKiB() : 0; }
};

// virNodeGetCPUStats of all CPUs: one short call, after a first one that tells how many figures there are.
Task fetchNodeCpu(Session &session, QObject *receiver, Done<NodeCpuTimes> done);

// virNodeGetMemoryStats, or virNodeGetFreeMemory and virNodeGetInfo of a driver without it.
Task fetchNodeMemory(Session &session, QObject *receiver, Done<NodeMemory> done);

} // namespace virt
