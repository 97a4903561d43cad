// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/runner_p.h"

namespace virt {

// The record in the metadata of the stored definition: virDomainSetMetadata. Job threads.
Result<> setMark(const PlanWork &work);
Result<> clearMark(const PlanWork &work);

} // namespace virt
