// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/host/cpucompare.h"
#include "virt/host/cpuxml_p.h"
#include <algorithm>

namespace virt {

static constexpr qsizetype mostCharacters = 4 * 1024 * 1024; // libvirt's REMOTE_STRING_MAX

// Where the root may hold them: the same places that virsh looks at.
static QList<QByteArray> cpusOf(pugi::xml_node root)
{
    const std::string_view name = root.name();
    if (name == "cpu")
        return {xmlOf(root)};
    if (name == "domain")
        return {xmlOf(root.child("cpu"))};
    if (name == "domainsnapshot")
        return cpusOf(root.child("domain"));
    if (name == "capabilities")
        return {xmlOf(root.child("host").child("cpu"))};
    if (name == "domainCapabilities") {
        const pugi::xml_node mode = root.child("cpu").find_child_by_attribute("mode", "name", "host-model");
        return mode.first_child() ? QList{hostModelXml(mode)} : QList<QByteArray>();
    }
    QList<QByteArray> out; // any other element is a container
    for (const pugi::xml_node child : root.children())
        out += cpusOf(child);
    return out;
}

Result<QList<QByteArray>> cpusIn(const QString &text)
{
    const QString during = Say::tr("Read the CPU");
    if (text.size() > mostCharacters)
        return Error::invalid(during, Say::tr("The text is too long for libvirt"));
    const auto document = parseXml(text.toUtf8());
    if (!document)
        return Error::invalid(
            during, document.error().message,
            Say::tr("Mend it at line %1, column %2.").arg(document.error().line).arg(document.error().column));
    QList<QByteArray> out = cpusOf((*document)->document_element());
    out.removeIf([](const QByteArray &xml) { return xml.trimmed().isEmpty(); });
    if (out.isEmpty())
        return Error::invalid(during, Say::tr("There is no <cpu> in it"),
                              Say::tr("Give a <cpu>, the definition of an instance or the capabilities of a host."));
    return out;
}

} // namespace virt
