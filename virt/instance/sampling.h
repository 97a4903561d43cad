// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <QFlags>
#include <QUuid>

namespace virt {

// Groups of the bulk statistics call: only what something visible needs is asked for.
enum class StatsGroup { State = 1, Cpu = 2, Memory = 4, Disk = 8, Network = 16 };
Q_DECLARE_FLAGS(StatsGroups, StatsGroup)
Q_DECLARE_OPERATORS_FOR_FLAGS(StatsGroups)

struct Sampling {
    StatsGroups groups = StatsGroup::State;
    std::chrono::milliseconds interval{0}; // 0: no ticks. Stretched to 5 round trips on a slow link
    QUuid opened;                          // whose single devices are wanted too, from the same call; may be null
    bool operator==(const Sampling &) const = default;
};

} // namespace virt
