// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/series/ringseries.h"
#include "virt/instance/instance.h"
#include <array>

namespace model {

// What the charts of one instance are fed with: the newest figures, one point per look at the host.
struct InstanceSeries {
    enum Figure { Cpu, Memory, DiskRead, DiskWrite, NetIn, NetOut, FigureCount };
    static constexpr int capacity = 90; // three minutes at the usual pace

    std::array<RingSeries, FigureCount> figures;
    bool tellsUsed = false; // this run's balloon driver told what is used, so a look without it is a gap

    InstanceSeries() { figures.fill(RingSeries(capacity)); }
    void append(const virt::Instance &instance, qint64 ms); // memory in bytes, rates in bytes/s, CPU in percent
    void gap(qint64 ms);                                    // the host was away: no line through it
};

} // namespace model
