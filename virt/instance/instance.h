// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace virt {

enum class DomainState { Unknown, Running, Paused, ShuttingDown, Off, Crashed, PmSuspended };

// Why it is in that state: libvirt's vir*Reason, those that an administrator acts on kept apart.
enum class StateReason {
    None,
    User,
    IoError,
    Watchdog,
    Crashed,
    Failed,
    Saved,
    Migrating,
    Migrated,
    Snapshot,
    Booted,
    Daemon,
    Other
};

// One domain as one look at the host saw it. Numbers of one moment; rates since the look before.
struct Instance {
    static constexpr double noRate = -1; // no earlier sample, the counter began anew, or the host does not tell

    QUuid uuid;
    QString name;
    int id = -1; // of the running domain; -1 when off
    DomainState state = DomainState::Unknown;
    StateReason reason = StateReason::None;
    quint32 vcpus = 0;
    quint64 memoryKiB = 0;      // assigned at present (balloon.current), or the maximum when off
    quint64 memoryMaxKiB = 0;   //
    quint64 memoryUsedKiB = 0;  // inside the guest, by its balloon driver; 0 when it does not tell
    quint64 cpuTimeNs = 0;      // since it was started
    double cpuPercent = noRate; // of all its VCPUs together: 0 … 100
    double diskReadRate = noRate, diskWriteRate = noRate; // bytes/s, all disks
    double netInRate = noRate, netOutRate = noRate;       // bytes/s, all interfaces, as the guest sees it
    bool flagsKnown = false;                              // the four below were asked for
    bool autostart = false, persistent = true, savedImage = false, snapshots = false;

    bool operator==(const Instance &) const = default;
    [[nodiscard]] bool isActive() const
    {
        return state != DomainState::Off && state != DomainState::Crashed && state != DomainState::Unknown;
    }
};

struct DeviceFigures; // virt/instance/devicefigures.h

// All instances of one host at one moment; shared between threads, never changed.
struct Inventory {
    QList<Instance> instances;
    QDateTime taken;
    std::shared_ptr<const DeviceFigures> opened; // of Sampling::opened; null when it is not on this host
};

} // namespace virt
