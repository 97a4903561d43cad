// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/runner_p.h"

namespace virt {

// The steps that a record stands for; made by the room that made the plan.
[[nodiscard]] Result<Steps> stepsOf(const PlanRecord &record);

} // namespace virt
