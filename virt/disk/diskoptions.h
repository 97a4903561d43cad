// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a disk of an instance is changed; changes nothing.
#pragma once
#include "virt/core/session.h"
#include <QStringList>

namespace virt {

struct DiskOptions {
    bool running = false, persistent = true;
    QStringList buses;   // that can take a disk now, the usual one first
    QStringList whenOff; // those that take one only while the instance is off
    QStringList targets; // taken, as it runs or as it is stored
    bool operator==(const DiskOptions &) const = default;
};
// From a domain's definitions and virConnectGetDomainCapabilities (empty: a driver without them). Pure.
[[nodiscard]] DiskOptions diskOptions(const QByteArray &running, const QByteArray &stored,
                                      const QByteArray &capabilities);

// Those that a drive with media can be on: virtio and xen have none. Pure.
[[nodiscard]] QStringList mediaBuses(QStringList buses);

// virDomainGetXMLDesc once or twice, virConnectGetDomainCapabilities.
Task askDiskOptions(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                    Done<DiskOptions> done);

// How a disk stands, for those who want to detach, resize or move it.
struct DiskStanding {
    bool running = false;
    quint64 capacity = 0;          // as the guest sees it; 0: it cannot be told
    QStringList internalSnapshots; // whose data lies in its image
    QStringList externalSnapshots; // whose files its image stands on
    bool operator==(const DiskStanding &) const = default;
    [[nodiscard]] QStringList snapshots() const { return internalSnapshots + externalSnapshots; }
};
// virDomainGetBlockInfo; virDomainListAllSnapshots and the XML of each.
Task askDiskStanding(Session &session, const QUuid &uuid, const QString &name, const QString &target, QObject *receiver,
                     Done<DiskStanding> done);

} // namespace virt
