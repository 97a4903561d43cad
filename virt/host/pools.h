// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <optional>

namespace virt {

// A storage pool and its space, in bytes, as its last refresh found it.
struct PoolSpace {
    QUuid uuid;
    QString name;
    bool active = false;
    bool directory = false; // may share its file system with another pool
    quint64 capacity = 0, allocation = 0, available = 0;
    bool operator==(const PoolSpace &) const = default;
    [[nodiscard]] quint64 usedBytes() const { return capacity > available ? capacity - available : 0; }
};

// virConnectListAllStoragePools, twice, and virStoragePoolGetInfo for each. Sorted by name.
Task fetchPools(Session &session, QObject *receiver, Done<QList<PoolSpace>> done);

} // namespace virt
