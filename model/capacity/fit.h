// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/capacity/capacity.h"
#include "virt/host/numa.h"

namespace model {

// The largest instance that still fits, seen in one way.
struct Fit {
    QString what;                     // "Free now", "In NUMA cell 0"
    std::optional<quint64> memoryKiB; // nothing: not known
    std::optional<quint64> vcpus;     // without giving a CPU to two
    bool measured = false;            // by what is in use at the moment: VCPUs are CPUs that idle
    bool operator==(const Fit &) const = default;
};

// By what is really free, by what was promised to running instances, to all, and for each NUMA cell. An instance never
// gets more VCPUs at once than the host has CPUs.
[[nodiscard]] QList<Fit> fitsOn(const Capacity &capacity, const QList<virt::NumaCell> &cells,
                                const virt::NumaFree &free);

} // namespace model
