// SPDX-License-Identifier: GPL-3.0-or-later
// What a host has, what was promised to its instances, and what is really in use. Pure.
#pragma once
#include "model/ids.h"
#include "virt/host/hostfacts.h"
#include "virt/host/poolpromise.h"
#include "virt/host/pools.h"
#include "virt/instance/instance.h"
#include <optional>
#include <QHash>
#include <QList>
#include <QString>

namespace model {

// VCPUs and memory that instances were given.
struct Promise {
    int instances = 0;
    quint64 vcpus = 0, memoryKiB = 0;
    bool operator==(const Promise &) const = default;
};

// Bytes of pools, each file system counted once.
struct Space {
    quint64 total = 0, used = 0;
    [[nodiscard]] quint64 left() const { return total > used ? total - used : 0; }
    bool operator==(const Space &) const = default;
};

// One host at one moment. What is not known (yet) is nothing, never zero.
struct Capacity {
    HostId host;
    QString name;                           // as the user calls it
    QString hypervisor;                     // "QEMU"
    QString hostName;                       // as it calls itself
    quint64 version = 0;                    // of the hypervisor: virt::versionText()
    quint32 cpus = 0;                       // active logical CPUs; 0: not known
    quint64 memoryKiB = 0;                  // physical; 0: not known
    Promise running, all;                   // promised to active instances, and to all
    std::optional<Space> space;             // of the active pools
    std::optional<quint64> storagePromised; // what their volumes may grow to, in bytes; nothing while it is counted
    // In use at this moment.
    std::optional<double> cpuPercent;
    std::optional<quint64> memoryUsedKiB; // without buffers and cache
    bool operator==(const Capacity &) const = default;

    [[nodiscard]] bool isKnown() const { return cpus && memoryKiB; }
    [[nodiscard]] double vcpuRatio() const;    // promised to running : physical, "1.5 : 1"; negative: not known
    [[nodiscard]] double memoryRatio() const;  //
    [[nodiscard]] double storageRatio() const; //
};

[[nodiscard]] Promise promiseOf(const QList<virt::Instance> &instances, bool activeOnly);
[[nodiscard]] Space spaceOf(const QList<virt::PoolSpace> &pools);
// What the volumes of all active pools may grow to, in bytes; nothing while not all of them were counted.
[[nodiscard]] std::optional<quint64> storagePromise(const QList<virt::PoolSpace> &pools,
                                                    const QHash<QUuid, virt::PoolPromise> &counted);
[[nodiscard]] QString ratioText(double ratio); // "1.5 : 1"; negative: no figure

// What is left on the other hosts when one fails and they take what ran there: physical less promised. Negative: so
// much is missing.
struct Headroom {
    HostId failing;
    QString name; // of the failing one
    qint64 vcpus = 0, memoryKiB = 0;
    bool operator==(const Headroom &) const = default;
};
[[nodiscard]] std::optional<Headroom> headroom(const QList<Capacity> &hosts); // without the one with most memory
[[nodiscard]] std::optional<Headroom> headroomWithout(const QList<Capacity> &hosts, const HostId &failing);

} // namespace model
