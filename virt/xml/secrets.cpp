// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/secrets.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static void fillIn(pugi::xml_node graphics, const pugi::xml_node &presentDevices)
{
    const pugi::xml_node same = presentDevices.find_child_by_attribute("graphics", "type",
                                                                       graphics.attribute("type").value());
    const pugi::xml_attribute known = same.attribute("passwd");
    if (known)
        graphics.attribute("passwd").set_value(known.value());
    else
        graphics.remove_attribute("passwd");
}

QString withPasswordsOf(const QString &definition, const QString &present)
{
    const auto wanted = parseXml(definition.toUtf8());
    const auto now = parseXml(present.toUtf8());
    if (!wanted || !now)
        return definition;
    bool any = false;
    for (const pugi::xml_node graphics : (*wanted)->document_element().child("devices").children("graphics")) {
        const pugi::xml_attribute passwd = graphics.attribute("passwd");
        if (!passwd || *passwd.value())
            continue;
        fillIn(graphics, (*now)->document_element().child("devices"));
        any = true;
    }
    return any ? QString::fromUtf8(formatXml(*wanted)) : definition;
}

} // namespace virt
