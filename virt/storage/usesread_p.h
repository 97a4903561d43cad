// SPDX-License-Identifier: GPL-3.0-or-later
// The reading of who uses what. Question and job threads.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/uses.h"
#include <functional>

namespace virt {

// What was read of one instance, and the run it is of.
struct InstanceUses {
    int id = -1;
    bool read = false;
    PlacedUses places;
};
using KnownUses = QHash<QUuid, InstanceUses>;

// Reads what `known` does not have, and the snapshots and saved states in any case; `known` is as of then afterwards.
Result<std::shared_ptr<const Uses>> readUses(virConnectPtr conn, KnownUses &known, const QString &during,
                                             const std::function<bool()> &stopped);

// All volumes of all running pools with their details; an error when one of them cannot be read.
Result<QList<PooledVolume>> readAllVolumes(virConnectPtr conn, const QString &during,
                                           const std::function<bool()> &stopped);

} // namespace virt
