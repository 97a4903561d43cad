// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/hostevent.h"
#include <optional>
#include <QString>

namespace virt {

// What a host says of itself, asked once for each connection.
struct HostFacts {
    QString hostName;                      // virConnectGetHostname
    QString driver;                        // virConnectGetType: "QEMU"
    quint64 libvirtVersion = 0;            // virConnectGetLibVersion: 1,000,000 * major + 1,000 * minor + release
    quint64 hypervisorVersion = 0;         // virConnectGetVersion, the same scheme
    QString cpuModel;                      // virNodeGetInfo
    quint32 cpus = 0;                      // active logical CPUs
    quint64 memoryKiB = 0;                 //
    bool events = false;                   // life-cycle events are sent; else the host is polled
    std::optional<HostEventSubjects> told; // of what else it sends events; asked last
    bool operator==(const HostFacts &) const = default;
};

// 9000000 -> "9.0.0"
[[nodiscard]] QString versionText(quint64 version);

} // namespace virt
