// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/reach_p.h"
#include "virt/instance/vcpus.h"

namespace virt {

Vcpu::State vcpuState(int state); // of a virVcpuState

// virDomainGetVcpus for at most so many; 0: for all, which is a call more.
Result<QList<Vcpu>> runningVcpus(virDomainPtr domain, int hostCpus, int most, const QString &during);

// virDomainGetVcpuPinInfo, by VCPU
Result<QList<CpuSet>> vcpuPins(virDomainPtr domain, int hostCpus, unsigned int flags, const QString &during);

// virDomainGetEmulatorPinInfo; nothing where a driver knows of no emulator.
std::optional<CpuSet> emulatorPin(virDomainPtr domain, int hostCpus, unsigned int flags);

// virNodeGetCPUMap: how many there are, and those online.
struct CpuCount {
    int cpus = 0;
    CpuSet online;
};
Result<CpuCount> hostCpus(virConnectPtr conn, const QString &during);

} // namespace virt
