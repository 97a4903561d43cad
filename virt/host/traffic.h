// SPDX-License-Identifier: GPL-3.0-or-later
// Disk and network of a host are told by libvirt only as the sum of its instances.
#pragma once
#include "virt/core/session.h"
#include "virt/instance/rates.h"
#include <QHash>

namespace virt {

// Bytes per second of all instances together; Instance::noRate where none tells.
struct Traffic {
    double diskRead = Instance::noRate, diskWrite = Instance::noRate;
    double netIn = Instance::noRate, netOut = Instance::noRate;
    bool operator==(const Traffic &) const = default;
};

// From a look that asked for these groups. Nothing runs: nothing flows.
[[nodiscard]] Traffic trafficOf(const QList<Instance> &instances);

// The counters of all running domains at one moment, for a rate over a longer time than a tick.
struct TrafficSample {
    struct Domain {
        int id = -1;
        Counters counters;
    };
    QHash<QUuid, Domain> domains;
    qint64 steadyNs = 0;
};
// What was started in between counts from its second sample on.
[[nodiscard]] Traffic trafficBetween(const TrafficSample &before, const TrafficSample &now);

// virConnectGetAllDomainStats of disks and interfaces of what runs, NOWAIT: one short call.
Task fetchTraffic(Session &session, QObject *receiver, Done<TrafficSample> done);

} // namespace virt
