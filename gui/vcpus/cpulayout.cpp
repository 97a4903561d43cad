// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/cpulayout.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QSet>
#include <tuple>

namespace gui {

using virt::HostCpu;

QList<HostCpu> completed(QList<HostCpu> cpus, int count)
{
    cpus.removeIf([count](const HostCpu &cpu) { return cpu.id >= count; });
    QSet<int> known;
    for (const HostCpu &cpu : std::as_const(cpus))
        known.insert(cpu.id);
    for (int id = 0; id < count; ++id)
        if (!known.contains(id))
            cpus.append({.id = id, .core = id});
    std::ranges::sort(cpus, {}, [](const HostCpu &c) { return std::tuple(c.cell, c.socket, c.core, c.id); });
    return cpus;
}

CpuLayout layOut(const QList<HostCpu> &cpus, int width, int titleHeight)
{
    CpuLayout out;
    const int step = CpuLayout::box.width() + look::space4;
    const int columns = std::max(1, (width + look::space4) / step);
    const bool titled = !cpus.isEmpty() && cpus.first().cell != cpus.last().cell;
    int y = 0;
    int column = 0;
    for (qsizetype i = 0; i < cpus.size(); ++i) {
        const bool newCell = i == 0 || cpus[i].cell != cpus[i - 1].cell;
        if (i > 0 && (newCell || column == columns)) {
            y += CpuLayout::box.height() + (newCell ? look::space12 : look::space4);
            column = 0;
        }
        if (newCell && titled) {
            out.cells.append({.id = cpus[i].cell, .title = {0, y, width, titleHeight}});
            y += titleHeight + look::space4;
        }
        out.cpus.append({.id = cpus[i].id,
                         .socket = cpus[i].socket,
                         .core = cpus[i].core,
                         .rect = QRect(QPoint(column++ * step, y), CpuLayout::box)});
    }
    out.height = cpus.isEmpty() ? 0 : y + CpuLayout::box.height();
    return out;
}

int CpuLayout::at(QPoint point) const
{
    const auto hit = std::ranges::find_if(cpus, [&](const Cpu &cpu) { return cpu.rect.contains(point); });
    return hit == cpus.end() ? -1 : int(hit - cpus.begin());
}

} // namespace gui
