// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/instance.h"
#include <optional>

namespace virt {

// Figures of the single devices of one instance, from the same bulk call as everybody's sums: no call of their own.
// Nothing where the host does not tell; rates are Instance::noRate then.

struct DiskFigures {
    QString target; // "vda"
    std::optional<quint64> readBytes, readRequests, writtenBytes, writeRequests, flushRequests, errors;
    std::optional<quint64> capacity, allocation, physical;                          // bytes
    double readRate = Instance::noRate, writeRate = Instance::noRate;               // bytes/s
    double readRequestRate = Instance::noRate, writeRequestRate = Instance::noRate; // requests/s
    bool operator==(const DiskFigures &) const = default;
};

struct InterfaceFigures {
    QString target; // "vnet3"
    std::optional<quint64> inBytes, inPackets, inErrors, inDrops, outBytes, outPackets, outErrors, outDrops;
    double inRate = Instance::noRate, outRate = Instance::noRate; // bytes/s, as the guest sees it
    bool operator==(const InterfaceFigures &) const = default;
};

// What the balloon tells; all but the first two only with a driver in the guest that is asked for it.
struct MemoryFigures {
    std::optional<quint64> currentKiB, maximumKiB;
    std::optional<quint64> availableKiB, usableKiB, unusedKiB, diskCachesKiB, residentKiB; // resident: on the host
    std::optional<quint64> swapInKiB, swapOutKiB, majorFaults, minorFaults;
    std::optional<quint64> lastUpdate; // seconds since the epoch; 0: never
    bool operator==(const MemoryFigures &) const = default;
    [[nodiscard]] bool guestTells() const { return availableKiB || unusedKiB || usableKiB; }
};

struct VcpuFigures {
    int number = 0;
    std::optional<quint64> state, timeNs; // state: virVcpuState
    double percent = Instance::noRate;    // of one host CPU
    bool operator==(const VcpuFigures &) const = default;
};

struct DeviceFigures {
    QUuid uuid;
    int id = -1; // of the run that it is about
    QDateTime taken;
    QList<DiskFigures> disks;
    QList<InterfaceFigures> interfaces;
    QList<VcpuFigures> vcpus;
    MemoryFigures memory;
    int missed = 0;      // so many looks ago disks and memory were told; the monitor is busy
    qint64 missedNs = 0; // and so long ago
    bool operator==(const DeviceFigures &) const = default;
};

// Fills the rates of `now` from the sample before, taken `elapsedNs` earlier. No rate for a device that was not there
// or whose counter went back. What a busy monitor leaves out stands as it was, see LastTold. Pure.
void applyRates(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs);

// Of one host CPU, from a VCPU's times so far apart.
[[nodiscard]] double vcpuPercent(const std::optional<quint64> &beforeNs, const std::optional<quint64> &nowNs,
                                 qint64 elapsedNs);

} // namespace virt
