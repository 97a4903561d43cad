// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/namespaces_p.h"
#include <string>

namespace virt {

std::string_view prefixOf(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string_view localName(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

std::string_view namespaceOf(const pugi::xml_node &node)
{
    const std::string_view prefix = prefixOf(node);
    const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (pugi::xml_node at = node; at; at = at.parent())
        if (const pugi::xml_attribute uri = at.attribute(declaration.c_str()))
            return uri.value();
    return {};
}

pugi::xml_node childIn(const pugi::xml_node &parent, std::string_view uri, std::string_view name)
{
    return parent.find_child(
        [&](const pugi::xml_node &child) { return localName(child) == name && namespaceOf(child) == uri; });
}

} // namespace virt
