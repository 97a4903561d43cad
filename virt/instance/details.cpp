// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/details_p.h"
#include "virt/instance/detailsowner_p.h"
#include "virt/instance/metadata_p.h"
#include "virt/plan/record_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static QString firstLabel(const pugi::xml_node &domain)
{
    for (const pugi::xml_node &label : domain.children("seclabel"))
        if (label.child("label"))
            return QString::fromUtf8(label.child_value("label"));
    return {};
}

static QStringList macsOf(const pugi::xml_node &domain)
{
    QStringList out;
    for (const pugi::xml_node &card : domain.child("devices").children("interface"))
        if (const pugi::xml_attribute address = card.child("mac").attribute("address"))
            out.append(QString::fromUtf8(address.value()).toLower());
    return out;
}

Details readDetails(const pugi::xml_node &domain)
{
    Details out{.title = QString::fromUtf8(domain.child_value("title")),
                .description = QString::fromUtf8(domain.child_value("description")),
                .securityLabel = firstLabel(domain),
                .macs = macsOf(domain),
                .plan = markOf(domain)};
    const Marks marks = readMarks(ourElement(domain.child("metadata")));
    out.tags = marks.tags;
    out.note = marks.note;
    readOwner(domain, out);
    return out;
}

Details parseDetails(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    return document ? readDetails((*document)->document_element()) : Details();
}

} // namespace virt
