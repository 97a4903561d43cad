// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong between the snapshots of an instance and its files, and what can be done about it.
#pragma once
#include "virt/plan/plan.h"
#include "virt/snapshot/chains.h"

namespace virt {

struct Finding {
    enum class Kind {
        LostFiles,    // a snapshot cannot be gone back to: forget it
        UnknownLayer, // an overlay in use that no snapshot knows: merge it into the image below
        MixedKinds    // told only: both kinds in one row, which libvirt can neither delete nor go back through
    };
    Kind kind = Kind::LostFiles;
    QString subject; // the snapshot, or the disk's target
    QString file;    // of a layer: the image below that takes it up
    QString text;    // what is wrong, in sentences
    QString remedy;  // what can be done, in sentences
    [[nodiscard]] bool canBeMended() const { return kind != Kind::MixedKinds; }
    bool operator==(const Finding &) const = default;
};

// In the order in which they should be mended. Files that were not read are not judged. Pure.
[[nodiscard]] QList<Finding> findFaults(const SnapshotTree &snapshots, const FoundChains &chains);

// As the job is called that mends it. Pure.
[[nodiscard]] QString repairText(const QString &name, const Finding &finding);

// Looks at the host again: Invalid when it is not so any more, Unsupported with the reason where it cannot be mended.
Task planRepair(Session &session, const QUuid &uuid, const QString &name, const Finding &finding, QObject *receiver,
                Done<Plan> done);

} // namespace virt
