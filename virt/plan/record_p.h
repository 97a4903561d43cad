// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/record.h"

namespace pugi {
class xml_node;
}

namespace virt {

// markIn() of a domain that is parsed already. Pure.
[[nodiscard]] std::optional<PlanRecord> markOf(const pugi::xml_node &domain);

} // namespace virt
