// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshot.h"

namespace model {

[[nodiscard]] QString snapshotKindText(const virt::Snapshot &snapshot);  // "Disks and memory", "External, disks"
[[nodiscard]] QString snapshotStateText(const virt::Snapshot &snapshot); // of the instance when it was taken
[[nodiscard]] QString snapshotAgeText(const virt::Snapshot &snapshot, const QDateTime &now); // "2 h ago"
[[nodiscard]] QString snapshotTimeText(const virt::Snapshot &snapshot);                      // date and time, local

// One sentence for screen readers and tool tips: name, age, kind, state, and whether it is the current one.
[[nodiscard]] QString snapshotSentence(const virt::Snapshot &snapshot, const QDateTime &now);

// A name that is not taken yet and says when: "2024-05-01 14:30".
[[nodiscard]] QString proposedSnapshotName(const virt::SnapshotTree &tree, const QDateTime &now);
[[nodiscard]] QString proposedNameBeforeRevert(const virt::SnapshotTree &tree, const QString &target,
                                               const QDateTime &now);

} // namespace model
