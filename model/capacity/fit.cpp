// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/fit.h"
#include <cmath>
#include <QCoreApplication>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Fit)
};

quint64 left(quint64 total, quint64 used)
{
    return total > used ? total - used : 0;
}

Fit byUse(const Capacity &c)
{
    Fit out{.what = Words::tr("Free now"), .measured = true};
    if (c.memoryUsedKiB)
        out.memoryKiB = left(c.memoryKiB, *c.memoryUsedKiB);
    if (c.cpuPercent)
        out.vcpus = quint64(std::floor(c.cpus * (100 - *c.cpuPercent) / 100));
    return out;
}

Fit byPromise(const Capacity &c, const Promise &promise, const QString &what)
{
    return {.what = what, .memoryKiB = left(c.memoryKiB, promise.memoryKiB), .vcpus = left(c.cpus, promise.vcpus)};
}

Fit inCell(const virt::NumaCell &cell, const virt::NumaFree &free)
{
    Fit out{.what = Words::tr("In NUMA cell %1").arg(cell.id), .vcpus = quint64(cell.cpus.size())};
    if (const auto hit = free.memoryKiB.find(cell.id); hit != free.memoryKiB.end())
        out.memoryKiB = *hit;
    return out;
}

} // namespace

QList<Fit> fitsOn(const Capacity &c, const QList<virt::NumaCell> &cells, const virt::NumaFree &free)
{
    if (!c.isKnown())
        return {};
    QList<Fit> out{byUse(c), byPromise(c, c.running, Words::tr("Not yet promised")),
                   byPromise(c, c.all, Words::tr("If all instances ran"))};
    if (cells.size() > 1) // a single cell is the whole host
        for (const virt::NumaCell &cell : cells)
            out.append(inCell(cell, free));
    return out;
}

} // namespace model
