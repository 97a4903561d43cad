// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/ranking.h"
#include <algorithm>

namespace model {

static double bothWays(double in, double out)
{
    return in < 0 || out < 0 ? std::max(in, out) : in + out;
}

double useOf(const virt::Instance &i, Measure measure)
{
    if (!i.isActive())
        return -1;
    switch (measure) {
    case Measure::Cpu: return i.cpuPercent < 0 ? -1 : i.cpuPercent / 100 * i.vcpus;
    case Measure::Memory: return double(i.memoryUsedKiB ? i.memoryUsedKiB : i.memoryKiB) * 1024;
    case Measure::Disk: return bothWays(i.diskReadRate, i.diskWriteRate);
    case Measure::Network: break;
    }
    return bothWays(i.netInRate, i.netOutRate);
}

QList<Ranked> ranking(const QList<virt::Instance> &instances, Measure measure, qsizetype most)
{
    QList<Ranked> out;
    for (const virt::Instance &i : instances)
        if (const double use = useOf(i, measure); use > 0)
            out.append({.uuid = i.uuid, .name = i.name, .value = use});
    const auto kept = std::min(most, out.size());
    std::ranges::partial_sort(out, out.begin() + kept, [](const Ranked &a, const Ranked &b) {
        return a.value != b.value ? a.value > b.value : a.name < b.name;
    });
    out.resize(kept);
    for (Ranked &ranked : out)
        ranked.share = ranked.value / out.first().value;
    return out;
}

} // namespace model
