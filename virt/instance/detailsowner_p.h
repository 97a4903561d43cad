// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/details.h"

namespace pugi {
class xml_node;
}

namespace virt {

// The owner's part of the details, from the markers it leaves in the domain. Pure.
void readOwner(const pugi::xml_node &domain, Details &details);

} // namespace virt
