// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/devicefigures.h"
#include <libvirt/libvirt.h>
#include <span>

namespace virt {

// The devices of one record of the bulk statistics; without rates.
DeviceFigures parseDeviceFigures(std::span<const virTypedParameter> parameters);

// What virDomainMemoryStats tells, for drivers whose bulk statistics know no memory.
MemoryFigures parseMemoryStats(std::span<const virDomainMemoryStatStruct> stats);

} // namespace virt
