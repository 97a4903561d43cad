// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/snapshotorder.h"

namespace model {

// Where the snapshots stand in the drawn tree, in units of one card: newest down, branches side by side.
struct SnapshotPlace {
    virt::Snapshot snapshot;
    int parent = -1;   // in the list of places
    double column = 0; // centre; whole numbers for leaves, between them for a parent of several
    int row = 0;
    bool operator==(const SnapshotPlace &) const = default;
};
struct SnapshotLayout {
    QList<SnapshotPlace> places; // parents first
    int columns = 0, rows = 0;
    bool operator==(const SnapshotLayout &) const = default;
};

// No two places are the same, no connector crosses another, a parent stands in the middle over its children. Pure.
[[nodiscard]] SnapshotLayout layoutOf(const virt::SnapshotTree &tree);

} // namespace model
