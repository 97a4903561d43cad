// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a move do. Each makes it so, whatever of it is so already. Job threads.
#pragma once
#include "virt/disk/moverefusals_p.h"
#include "virt/disk/movestanding_p.h"
#include "virt/plan/claims_p.h"

namespace virt {

// What has happened so far, beside the claim of the new image.
namespace movenote {
inline const QString pivoted = QStringLiteral("pivoted"); // the instance has gone on with the new image
inline const QString written = QStringLiteral("written"); // when the old image was written to last, by then
} // namespace movenote

[[nodiscard]] MovedDisk movedDisk(const PlanWork &work, const MoveStanding &now, const DiskMove &move);
[[nodiscard]] Error changedSince(const PlanWork &work);
[[nodiscard]] Error notRunning(const PlanWork &work, const DiskMove &move);

// The old image must be as it was at that time. Nothing is known of one that no pool has.
Result<> noteWritten(PlanWork &work, const DiskMove &move);
Result<> refuseWritten(const PlanWork &work, const DiskMove &move);

// movevolumes.cpp
Result<> ensureVolume(PlanWork &work, const DiskMove &move);
Result<> dropNew(PlanWork &work, const DiskMove &move);
Result<> dropOld(PlanWork &work, const DiskMove &move); // success when it must stay, with the reason as the outcome

} // namespace virt
