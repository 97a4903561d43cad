// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/details.h"

namespace pugi {
class xml_node;
}

namespace virt {

// parseDetails() of a domain that is parsed already; of no domain (a null node) they are empty. Pure.
[[nodiscard]] Details readDetails(const pugi::xml_node &domain);

} // namespace virt
