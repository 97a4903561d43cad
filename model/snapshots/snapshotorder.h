// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshot.h"

namespace model {

struct OrderedSnapshot {
    virt::Snapshot snapshot;
    int parent = -1; // where its parent is in the list; -1: a root
    bool operator==(const OrderedSnapshot &) const = default;
};
using OrderedSnapshots = QList<OrderedSnapshot>;

// Each parent before its children, and a whole branch before the next; siblings by age, then name. What a host tells
// is made whole: parents that are not there make roots, circles are cut, a name counts once. Pure.
[[nodiscard]] OrderedSnapshots parentsFirst(const virt::SnapshotTree &tree);

// The order of siblings.
[[nodiscard]] bool isBefore(const virt::Snapshot &a, const virt::Snapshot &b);

} // namespace model
