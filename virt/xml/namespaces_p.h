// SPDX-License-Identifier: GPL-3.0-or-later
// pugixml knows no namespaces: names with their prefixes resolved. Pure, any thread.
#pragma once
#include <pugixml.hpp>
#include <string_view>

namespace virt {

[[nodiscard]] std::string_view localName(const pugi::xml_node &node); // "tag" of <virtdeck:tag>
[[nodiscard]] std::string_view prefixOf(const pugi::xml_node &node);  // "virtdeck"; empty when there is none

// The URI that the node's prefix stands for where it is; empty when none is declared.
[[nodiscard]] std::string_view namespaceOf(const pugi::xml_node &node);

// The first child element of that name in that namespace.
[[nodiscard]] pugi::xml_node childIn(const pugi::xml_node &parent, std::string_view uri, std::string_view name);

} // namespace virt
