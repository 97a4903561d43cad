// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/series/instanceseries.h"

namespace model {

void InstanceSeries::append(const virt::Instance &i, qint64 ms)
{
    const double memory = double(i.memoryUsedKiB ? i.memoryUsedKiB : i.isActive() ? i.memoryKiB : 0) * 1024;
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
