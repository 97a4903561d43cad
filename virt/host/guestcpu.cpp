// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/host/cpuinfo.h"
#include "virt/host/cpuxml_p.h"
#include <sstream>

namespace virt {

QString textOf(pugi::xml_node parent, const char *child)
{
    return QString::fromUtf8(parent.child_value(child)).trimmed();
}

QString wordOf(pugi::xml_node node, const char *attribute)
{
    return QString::fromUtf8(node.attribute(attribute).value());
}

QByteArray xmlOf(pugi::xml_node node)
{
    std::ostringstream out;
    node.print(out, "  ");
    return QByteArray::fromStdString(out.str());
}

QByteArray hostModelXml(pugi::xml_node mode)
{
    pugi::xml_document document;
    pugi::xml_node cpu = document.append_child("cpu");
    cpu.append_attribute("mode") = "custom";
    cpu.append_attribute("match") = "exact";
    for (const pugi::xml_node child : mode.children())
        cpu.append_copy(child);
    return xmlOf(cpu);
}

static QStringList featuresWith(pugi::xml_node mode, const char *policy)
{
    QStringList out;
    for (const pugi::xml_node feature : mode.children("feature"))
        if (feature.attribute("policy").value() == std::string_view(policy))
            out.append(wordOf(feature, "name"));
    out.sort();
    return out;
}

Result<GuestCpu> parseGuestCpu(const QByteArray &domainCapabilities, const QString &during)
{
    const auto document = parseXml(domainCapabilities);
    if (!document)
        return Error::unsupported(during, document.error().message);
    const pugi::xml_node root = (*document)->child("domainCapabilities");
    const pugi::xml_node mode = root.child("cpu").find_child_by_attribute("mode", "name", "host-model");
    if (!mode || wordOf(mode, "supported") != QStringLiteral("yes"))
        return Error::unsupported(during, Say::tr("The hypervisor offers no host-model CPU"));
    return GuestCpu{.arch = textOf(root, "arch"),
                    .machine = textOf(root, "machine"),
                    .type = textOf(root, "domain"),
                    .model = textOf(mode, "model"),
                    .vendor = textOf(mode, "vendor"),
                    .required = featuresWith(mode, "require"),
                    .disabled = featuresWith(mode, "disable"),
                    .xml = hostModelXml(mode)};
}

} // namespace virt
