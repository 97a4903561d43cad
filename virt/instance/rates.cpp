// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/rates.h"
#include <algorithm>

namespace virt {

double perSecond(const std::optional<quint64> &before, const std::optional<quint64> &now, qint64 elapsedNs)
{
    if (!before || !now || *now < *before || elapsedNs <= 0)
        return Instance::noRate;
    return double(*now - *before) * 1e9 / double(elapsedNs);
}

void applyRates(Instance &instance, const Counters &before, const Counters &now, qint64 elapsedNs)
{
    const double cpuNsPerSecond = perSecond(before.cpuTimeNs, now.cpuTimeNs, elapsedNs);
    instance.cpuPercent = cpuNsPerSecond < 0 || instance.vcpus == 0
                              ? Instance::noRate
                              : std::min(100.0,
                                         cpuNsPerSecond / 1e7 / double(instance.vcpus)); // the clocks differ a little
    instance.diskReadRate = perSecond(before.diskReadBytes, now.diskReadBytes, elapsedNs);
    instance.diskWriteRate = perSecond(before.diskWriteBytes, now.diskWriteBytes, elapsedNs);
    instance.netInRate = perSecond(before.netInBytes, now.netInBytes, elapsedNs);
    instance.netOutRate = perSecond(before.netOutBytes, now.netOutBytes, elapsedNs);
}

} // namespace virt
