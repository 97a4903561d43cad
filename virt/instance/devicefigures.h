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

struct DeviceFigures {
    QUuid uuid;
    int id = -1; // of the run that it is about
    QDateTime taken;
    QList<DiskFigures> disks;
    QList<InterfaceFigures> interfaces;
    MemoryFigures memory;
    bool operator==(const DeviceFigures &) const = default;
};

// Fills the rates of `now` from the sample before, taken `elapsedNs` earlier. No rate for a device that was not there
// or whose counter went back. Pure.
void applyRates(DeviceFigures &now, const DeviceFigures &before, qint64 elapsedNs);

} // namespace virt
