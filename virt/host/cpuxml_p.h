// SPDX-License-Identifier: GPL-3.0-or-later
// Small words over pugixml for the CPU's elements.
#pragma once
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

[[nodiscard]] QString textOf(pugi::xml_node parent, const char *child); // of a child element, trimmed
[[nodiscard]] QString wordOf(pugi::xml_node node, const char *attribute);
[[nodiscard]] QByteArray xmlOf(pugi::xml_node node); // the element itself

// The <mode name='host-model'> of domain capabilities as the <cpu> of a guest, as virsh does it.
[[nodiscard]] QByteArray hostModelXml(pugi::xml_node mode);

} // namespace virt
