// SPDX-License-Identifier: GPL-3.0-or-later
// Storage pools as a host has them.
#pragma once
#include "virt/core/session.h"
#include "virt/storage/pooltype.h"

namespace virt {

// A storage pool; sizes in bytes, as its last refresh found them.
struct StoragePool {
    enum class State { Unknown, Inactive, Building, Running, Degraded, Inaccessible };
    QUuid uuid;
    QString name;
    PoolType type = PoolType::Unknown;
    State state = State::Unknown;
    bool autostart = false, persistent = false;
    QString target; // the directory where its volumes appear; empty for pools that have none (rbd …)
    QString source; // "nas.example:/export", "/dev/sdb", "vg0"; empty for a plain directory
    QString format; // of the source: "nfs", "ext4" …; empty when it is not told
    quint64 capacity = 0, allocation = 0, available = 0;
    bool operator==(const StoragePool &) const = default;
    [[nodiscard]] bool isActive() const { return state == State::Running || state == State::Degraded; }
    [[nodiscard]] quint64 usedBytes() const { return capacity > available ? capacity - available : 0; }
};

// Sorted by name. virConnectListAllStoragePools three times, virStoragePoolGetInfo for each pool, and
// virStoragePoolGetXMLDesc for those that are not among `known`: hand in what was answered before, without the pools
// that an event said were defined since.
Task listPools(Session &session, const QList<StoragePool> &known, QObject *receiver, Done<QList<StoragePool>> done);

// virStoragePoolGetXMLDesc: what starts next time, for a pool that is stored.
Task fetchPoolXml(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<QString> done);

// What a pool's own XML tells: type, target, source, format, name and UUID. Pure, any thread.
[[nodiscard]] StoragePool parsePool(const QByteArray &xml);

enum class PoolAction {
    Start,   // virStoragePoolCreate
    Stop,    // virStoragePoolDestroy: the volumes stay
    Refresh, // virStoragePoolRefresh
    AutostartOn,
    AutostartOff,
    Undefine // virStoragePoolUndefine: of a pool that does not run
};

// Whether the action makes sense for a pool as it is; what the menus ask.
[[nodiscard]] bool makesSense(PoolAction action, const StoragePool &pool);
[[nodiscard]] QString poolText(PoolAction action, const QString &name); // "Start pool default"
[[nodiscard]] QStringList poolLines(PoolAction action, const QString &name);

// Success when the pool is in the wanted state, also when it already was.
Task perform(Session &session, const QUuid &uuid, const QString &name, PoolAction action, QObject *receiver,
             const Reports &reports, Done<> done);

// Deletes what holds the volumes, the volume group, the directory …, then the definition. Refused before anything
// changes unless `typedName` is the pool's name, and while instances use one of its volumes or the pool has volumes
// that are not `volumesToo`. When the host refuses half way, the pool is as it was, running if it ran.
struct PoolDeletion {
    QString typedName;
    bool volumesToo = false; // volumes go with the pool; a directory must be emptied first, which this does
};
Task deletePool(Session &session, const QUuid &uuid, const QString &name, const PoolDeletion &deletion,
                QObject *receiver, const Reports &reports, Done<> done);

} // namespace virt
