// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/plan.h"
#include "virt/snapshot/erasechoice.h"
#include "virt/snapshot/inquiry_p.h"

namespace virt {

// What is asked before images are merged or removed.
struct EraseQuestion : SnapshotInquiry {
    QHash<QString, VolumeFacts> images; // all that the instance and its snapshots stand on, by path
    QHash<QString, QString> pools;      // over their directories

    Result<> askImages(); // one that cannot be read ends it: nothing is merged over what is not known
    [[nodiscard]] EraseScene scene() const;
};

// What the scene's goers take along, and how. Refused when others need the files, or work on the disks.
Result<EraseChoice> chooseErase(const Job &job, const EraseQuestion &q, const EraseScene &scene);
[[nodiscard]] Plan erasePlan(const EraseQuestion &q, const EraseScene &scene, const EraseChoice &choice);

} // namespace virt
