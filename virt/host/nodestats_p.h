// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/nodestats.h"
#include <libvirt/libvirt.h>
#include <span>

namespace virt {

// The fields that virNodeGetCPUStats and virNodeGetMemoryStats filled, read by their names.
[[nodiscard]] NodeCpuTimes cpuTimesOf(std::span<const virNodeCPUStats> fields);
[[nodiscard]] NodeMemory memoryOf(std::span<const virNodeMemoryStats> fields);

[[nodiscard]] Result<NodeCpuTimes> askNodeCpu(virConnectPtr conn, const QString &during);
[[nodiscard]] Result<NodeMemory> askNodeMemory(virConnectPtr conn, const QString &during);

} // namespace virt
