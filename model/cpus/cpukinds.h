// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/host/cpuinfo.h"

namespace model {

// A host and its CPU, as it told it.
struct HostCpu {
    HostId host;
    QString name;
    virt::HostFacts facts;
    virt::CpuFacts cpu;
};

// What a guest's CPU has to be compared by: the host-model where there is one, else the hardware's.
[[nodiscard]] QByteArray comparedCpu(const virt::CpuFacts &cpu);
[[nodiscard]] QString archOf(const virt::CpuFacts &cpu);
[[nodiscard]] QString cpuName(const virt::CpuFacts &cpu); // "EPYC-Rome"; the architecture where no model is named

// The kind of each host, counted from 0 in the order of the list: hosts of one kind have the same CPU under the same
// hypervisor and libvirt, so one of them can answer for all.
[[nodiscard]] QList<int> kindsOf(const QList<HostCpu> &cpus);

} // namespace model
