// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/migration/domainlayout.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>

namespace virt {

namespace {

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

DiskLayout::Where whereOf(const pugi::xml_node &disk)
{
    const QByteArray type = disk.attribute("type").value();
    const pugi::xml_node source = disk.child("source");
    if (type == "file")
        return source.attribute("file") ? DiskLayout::Where::File : DiskLayout::Where::Nowhere; // an empty drive
    if (type == "block")
        return source.attribute("dev") ? DiskLayout::Where::Block : DiskLayout::Where::Nowhere;
    return type == "network" ? DiskLayout::Where::Network : DiskLayout::Where::Other;
}

DiskLayout diskOf(const pugi::xml_node &disk)
{
    const pugi::xml_node source = disk.child("source");
    const pugi::xml_attribute format = disk.child("driver").attribute("type");
    return {.target = attribute(disk.child("target"), "dev"),
            .where = whereOf(disk),
            .path = attribute(source, source.attribute("file") ? "file" : "dev"),
            .format = format ? QString::fromUtf8(format.value()) : QStringLiteral("raw"),
            .readOnly = disk.child("readonly") || attribute(disk, "device") == QStringLiteral("cdrom"),
            .shareable = bool(disk.child("shareable")),
            .encrypted = source.child("encryption") || disk.child("encryption"),
            .backed = bool(disk.child("backingStore").attribute("type"))};
}

// A network card of type hostdev is a device of the host too.
QStringList hostDevicesOf(const pugi::xml_node &devices)
{
    QStringList out;
    for (const pugi::xml_node &device : devices.children("hostdev"))
        out.append(QStringLiteral("hostdev (%1)").arg(attribute(device, "type")));
    for (const pugi::xml_node &device : devices.children("interface")) {
        if (attribute(device, "type") == QStringLiteral("hostdev"))
            out.append(QStringLiteral("interface (%1)").arg(attribute(device.child("mac"), "address")));
    }
    return out;
}

} // namespace

Result<DomainLayout> parseLayout(const QByteArray &domainXml, const QString &during)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return Error::invalid(during, document.error().message);
    const pugi::xml_node domain = (*document)->document_element();
    const pugi::xml_node devices = domain.child("devices");
    DomainLayout out{.hostDevices = hostDevicesOf(devices),
                     .nvram = QString::fromUtf8(domain.child("os").child_value("nvram")).trimmed()};
    for (const pugi::xml_node &disk : devices.children("disk"))
        out.disks.append(diskOf(disk));
    for (const pugi::xml_node &tpm : devices.children("tpm"))
        out.emulatedTpm |= attribute(tpm.child("backend"), "type") == QStringLiteral("emulator");
    return out;
}

static QList<DiskLayout> files(const DomainLayout &layout, bool readOnly)
{
    QList<DiskLayout> out;
    std::ranges::copy_if(layout.disks, std::back_inserter(out), [&](const DiskLayout &disk) {
        return disk.where == DiskLayout::Where::File && disk.readOnly == readOnly;
    });
    return out;
}

QList<DiskLayout> disksToCopy(const DomainLayout &layout)
{
    return files(layout, false);
}

QList<DiskLayout> filesOnlyRead(const DomainLayout &layout)
{
    return files(layout, true);
}

} // namespace virt
