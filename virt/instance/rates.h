// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/instance.h"
#include <optional>

namespace virt {

// Counters that only grow while a domain runs; nothing where the host does not tell.
struct Counters {
    std::optional<quint64> cpuTimeNs, diskReadBytes, diskWriteBytes, netInBytes, netOutBytes;
    bool operator==(const Counters &) const = default;
};

// Per second; Instance::noRate where one is unknown or the counter went back.
[[nodiscard]] double perSecond(const std::optional<quint64> &before, const std::optional<quint64> &now,
                               qint64 elapsedNs);

// Fills the rates of `instance` from two samples taken `elapsedNs` apart. Instance::noRate where a counter is unknown
// or went back (the domain was started again).
void applyRates(Instance &instance, const Counters &before, const Counters &now, qint64 elapsedNs);

} // namespace virt
