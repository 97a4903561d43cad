// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"

namespace virt {

// The pieces that the snapshot verbs share. Session and job threads.
Result<DomainSnapshot> findSnapshot(virDomainPtr domain, const QString &snapshot, const QString &during);
Result<QByteArray> describeSnapshot(virDomainSnapshotPtr snapshot, bool secrets, const QString &during);
// The same snapshot with another description of it. Without a flag for it, a redefined current one is current no longer.
Result<> redefineSnapshot(virDomainPtr domain, virDomainSnapshotPtr snapshot, const QByteArray &xml,
                          const QString &during);
// The XML of all, without secrets: virDomainListAllSnapshots, and a call for each.
Result<QList<QByteArray>> describeSnapshots(virDomainPtr domain, const QString &during);
Result<SnapshotCapability> capabilityOf(virDomainPtr domain, const QString &during);

} // namespace virt
