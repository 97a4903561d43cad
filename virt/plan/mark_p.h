// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/runner_p.h"

namespace virt {

// The record in the metadata of the stored definition: virDomainSetMetadata. Job threads. On the workstation's disk the
// record says before and after whether there is one.
Result<> setMark(PlanWork &work);
Result<> clearMark(PlanWork &work); // success when the domain is not there any more

// Of a plan that is about to begin. Busy when another has begun on the domain and not ended, wherever: two would work
// against each other.
Result<> refuseMarked(const PlanWork &work);

// Of a plan that goes on, forwards or back: it must still be the one that is under way there, and in the hands of the
// workstation that the record tells of. From then on it is in ours. What was ended or taken over elsewhere is forgotten.
Result<> takeOver(PlanWork &work, int steps);

} // namespace virt
