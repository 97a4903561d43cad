// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/snapshotlayout.h"
#include "virt/snapshot/chains.h"
#include "virt/storage/uses.h"
#include <memory>

namespace model {

// What is to be thought of a file.
enum class Standing {
    Good,
    Shared,  // others stand on it too, and this instance never wrote to it: an image that it was cloned from
    Unread,  // not known
    Odd,     // of another format than who refers to it says
    Missing, // and something stands on it
    Circle,  // it stands on what stands on it
    Foreign, // another instance has it, though it is this one's
    Orphan   // nothing refers to it
};
[[nodiscard]] bool isBad(Standing standing);

// A file as a box in its lane, in units of one row of the drawn tree.
struct LaneBox {
    virt::FoundFile file;
    Standing standing = Standing::Good;
    QStringList snapshots;       // whose state it holds
    QList<virt::FileUse> others; // who has it too; of other instances
    int backing = -1;            // in the list of boxes; -1: it is the last, or what is below is not known
    int row = 0;
    double weight = 0;    // 0 … 1, by the logarithm of its size
    bool written = false; // the instance writes to it now
    bool operator==(const LaneBox &) const = default;
};
struct ChainLane {
    QString target;       // "vda"; empty: what the snapshots saved beside the disks
    QList<LaneBox> boxes; // what others stand on first
    int rows = 0;
    bool operator==(const ChainLane &) const = default;
};

// One lane for each disk, and one for memory files and UEFI variables if there are some. No two boxes of a lane share a
// row, none is above what it stands on, and each is beside the snapshot that froze it where that leaves it a row. Files
// that only seem to be left over are not there until all of `uses` is known; it may be null. Pure.
[[nodiscard]] QList<ChainLane> lanesOf(const virt::FoundChains &chains, const SnapshotLayout &tree,
                                       const virt::Uses *uses, const QUuid &instance);

} // namespace model
