// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/nodestats.h"
#include "virt/host/numa.h"
#include "virt/host/poolpromise.h"
#include "virt/host/pools.h"
#include "virt/host/traffic.h"
#include <optional>

namespace model {

// The newest figures of a host; nothing where it was not asked, did not answer or is away. The faults say why.
struct HostFigures {
    std::optional<virt::NodeCpuShares> cpu;
    std::optional<virt::NodeMemory> memory;
    virt::Traffic traffic; // of its instances together
    std::optional<QList<virt::PoolSpace>> pools;
    QHash<QUuid, virt::PoolPromise> promised; // by pool, where all of its volumes were counted
    std::optional<QList<virt::NumaCell>> numa;
    virt::NumaFree numaFree;
    QString cpuFault, memoryFault, poolsFault, numaFault;
};

} // namespace model
