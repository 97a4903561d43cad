// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/series/instanceseries.h"

namespace model {

static double memoryOf(const virt::Instance &i, bool tellsUsed)
{
    if (!i.isActive())
        return 0;
    if (tellsUsed)
        return i.memoryUsedKiB ? double(i.memoryUsedKiB) * 1024 : -1; // a busy domain does not tell everything
    return double(i.memoryKiB) * 1024;
}

void InstanceSeries::append(const virt::Instance &i, qint64 ms)
{
    if (!tellsUsed && i.isActive() && i.memoryUsedKiB)
        figures[Memory] = RingSeries(capacity); // what was assigned until now is another figure
    tellsUsed = i.isActive() && (tellsUsed || i.memoryUsedKiB);
    const double memory = memoryOf(i, tellsUsed);
    const std::array<double, FigureCount> now{i.cpuPercent,    memory,      i.diskReadRate,
                                              i.diskWriteRate, i.netInRate, i.netOutRate};
    for (size_t f = 0; f < now.size(); ++f)
        figures[f].append(ms, now[f]);
}

void InstanceSeries::gap(qint64 ms)
{
    for (RingSeries &figure : figures)
        figure.append(ms, -1);
}

} // namespace model
