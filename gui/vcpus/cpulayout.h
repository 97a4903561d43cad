// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/vcpus.h"
#include <QRect>
#include <QString>

namespace gui {

// Where each host CPU is drawn: a block per NUMA cell under its title, the CPUs in it by socket and core, as many side
// by side as fit. Pure.
struct CpuLayout {
    static constexpr QSize box{44, 34};

    struct Cpu {
        int id = 0;
        int socket = 0, core = 0;
        QRect rect;
    };
    struct Cell {
        int id = 0;
        QRect title;
    };
    QList<Cpu> cpus;   // in the order of the arrow keys
    QList<Cell> cells; // none when there is only one
    int height = 0;

    [[nodiscard]] int at(QPoint point) const; // index of the CPU there; -1: none
};
[[nodiscard]] CpuLayout layOut(const QList<virt::HostCpu> &cpus, int width, int titleHeight);

// The CPUs that the sets of a placement speak of: the topology's, completed to `count` where it tells fewer.
[[nodiscard]] QList<virt::HostCpu> completed(QList<virt::HostCpu> cpus, int count);

} // namespace gui
