// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/chain.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static QStringList chainOf(pugi::xml_node layer)
{
    QStringList out;
    for (; layer; layer = layer.child("backingStore")) {
        const pugi::xml_node source = layer.child("source");
        const char *path = source.attribute("file") ? source.attribute("file").value()
                                                    : source.attribute("dev").value();
        if (*path)
            out.append(QString::fromUtf8(path));
    }
    return out;
}

ImageChains imageChains(const QByteArray &domainXml)
{
    ImageChains out;
    const auto document = parseXml(domainXml);
    if (!document)
        return out;
    for (const pugi::xml_node disk : (*document)->document_element().child("devices").children("disk"))
        out.insert(QString::fromUtf8(disk.child("target").attribute("dev").value()), chainOf(disk));
    return out;
}

} // namespace virt
