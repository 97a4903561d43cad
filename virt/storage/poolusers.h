// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/pool.h"
#include "virt/storage/uses.h"

namespace virt {

// Who would miss a pool.
struct PoolUsers {
    struct Used {
        QString volume; // its name; of a pool that does not run the path
        QList<FileUse> uses;
        bool operator==(const Used &) const = default;
    };
    QStringList volumes; // names; of a pool that does not run none are known
    QList<Used> used;    // by running instances first
    QStringList unread;  // instances that did not let themselves be read
    bool operator==(const PoolUsers &) const = default;
    [[nodiscard]] bool isVital() const; // a running instance needs one of them
};

// From the names and keys of its volumes, and from what lies in its directory. Pure.
[[nodiscard]] PoolUsers poolUsers(const Uses &uses, const StoragePool &pool, const QList<StorageVolume> &volumes);

// virStoragePoolListAllVolumes while it runs, and what askUses() costs.
Task askPoolUsers(Session &session, const StoragePool &pool, QObject *receiver, Done<PoolUsers> done);

} // namespace virt
