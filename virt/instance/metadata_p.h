// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/metadata.h"
#include <pugixml.hpp>

namespace virt {

// Our element among a domain's metadata; null when there is none.
[[nodiscard]] pugi::xml_node ourElement(const pugi::xml_node &metadata);
[[nodiscard]] Marks readMarks(const pugi::xml_node &element);

} // namespace virt
