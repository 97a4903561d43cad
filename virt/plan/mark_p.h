// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/runner_p.h"

namespace virt {

// The record in the metadata of the stored definition: virDomainSetMetadata. Job threads.
// Busy when another plan has begun on the domain and not ended, wherever: two would work against each other.
Result<> refuseMarked(const PlanWork &work);
Result<> setMark(const PlanWork &work);
Result<> clearMark(const PlanWork &work);

} // namespace virt
