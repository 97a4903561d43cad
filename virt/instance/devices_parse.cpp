// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/devices.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>

namespace virt {

namespace {

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

QString networkSource(const pugi::xml_node &source)
{
    return attribute(source, "protocol") + u':' + attribute(source, "name");
}

using Kind = DiskDevice::Kind;

Kind kindOf(const QString &type)
{
    static const QHash<QString, Kind> kinds{{QStringLiteral("file"), Kind::File},
                                            {QStringLiteral("block"), Kind::Block},
                                            {QStringLiteral("network"), Kind::Network},
                                            {QStringLiteral("volume"), Kind::Volume}};
    return kinds.value(type, Kind::Other);
}

// Of <source> in a disk or in a backing store of that type; empty for an empty drive.
QString sourceOf(Kind kind, const pugi::xml_node &source)
{
    switch (kind) {
    case Kind::File: return attribute(source, "file");
    case Kind::Block: return attribute(source, "dev");
    case Kind::Network: return source ? networkSource(source) : QString();
    case Kind::Volume: return source ? attribute(source, "pool") + u'/' + attribute(source, "volume") : QString();
    default: break;
    }
    for (const char *name : {"dir", "path", "type"})
        if (QString value = attribute(source, name); !value.isEmpty())
            return value;
    return {};
}

DiskDevice diskOf(const pugi::xml_node &disk)
{
    const Kind kind = kindOf(attribute(disk, "type"));
    const pugi::xml_node source = disk.child("source");
    const pugi::xml_node target = disk.child("target");
    const pugi::xml_node driver = disk.child("driver");
    const pugi::xml_node backing = disk.child("backingStore");
    DiskDevice out{.target = attribute(target, "dev"),
                   .device = disk.attribute("device") ? attribute(disk, "device") : QStringLiteral("disk"),
                   .bus = attribute(target, "bus"),
                   .kind = kind,
                   .source = sourceOf(kind, source),
                   .format = attribute(driver, "type"),
                   .backing = sourceOf(kindOf(attribute(backing, "type")), backing.child("source")),
                   .cache = attribute(driver, "cache"),
                   .readOnly = bool(disk.child("readonly")),
                   .shareable = bool(disk.child("shareable"))};
    if (out.source.isEmpty())
        out.kind = Kind::Empty;
    if (kind == Kind::Volume)
        out.pool = attribute(source, "pool");
    return out;
}

// By its own place in the order; where no device has one, the first disk, if the firmware is to look for disks at all.
void markBoot(const pugi::xml_node &domain, QList<DiskDevice> &disks)
{
    bool ordered = false;
    qsizetype at = 0;
    for (const pugi::xml_node &disk : domain.child("devices").children("disk")) {
        disks[at].boots = bool(disk.child("boot").attribute("order"));
        ordered |= disks[at++].boots;
    }
    const pugi::xml_node os = domain.child("os");
    const bool fromDisk = !os.child("boot") || os.find_child_by_attribute("boot", "dev", "hd");
    if (ordered || os.child("kernel") || !fromDisk)
        return;
    const auto first = std::ranges::find(disks, QStringLiteral("disk"), &DiskDevice::device);
    if (first != disks.end())
        first->boots = true;
}

QString interfaceSource(const QString &type, const pugi::xml_node &source)
{
    if (type == QStringLiteral("hostdev"))
        return QStringLiteral("%1:%2:%3.%4")
            .arg(attribute(source.child("address"), "domain").remove(QStringLiteral("0x")),
                 attribute(source.child("address"), "bus").remove(QStringLiteral("0x")),
                 attribute(source.child("address"), "slot").remove(QStringLiteral("0x")),
                 attribute(source.child("address"), "function").remove(QStringLiteral("0x")));
    for (const char *name : {"network", "bridge", "dev", "path", "address", "name"})
        if (QString value = attribute(source, name); !value.isEmpty())
            return value;
    return {};
}

InterfaceDevice::Link linkOf(const pugi::xml_node &card)
{
    const QString state = attribute(card.child("link"), "state");
    return state == QStringLiteral("down") ? InterfaceDevice::Link::Down : InterfaceDevice::Link::Up;
}

InterfaceDevice interfaceOf(const pugi::xml_node &card)
{
    const QString type = attribute(card, "type");
    return {.mac = attribute(card.child("mac"), "address").toLower(),
            .type = type,
            .source = interfaceSource(type, card.child("source")),
            .model = attribute(card.child("model"), "type"),
            .target = attribute(card.child("target"), "dev"),
            .virtualPort = attribute(card.child("virtualport"), "type"),
            .filter = attribute(card.child("filterref"), "filter"),
            .link = linkOf(card)};
}

} // namespace

Result<Devices> parseDevices(const QByteArray &domainXml, const QString &during)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return Error::invalid(during, document.error().message);
    const pugi::xml_node domain = (*document)->document_element();
    Devices out{.running = bool(domain.attribute("id"))};
    for (const pugi::xml_node &disk : domain.child("devices").children("disk"))
        out.disks.append(diskOf(disk));
    markBoot(domain, out.disks);
    for (const pugi::xml_node &card : domain.child("devices").children("interface"))
        out.interfaces.append(interfaceOf(card));
    return out;
}

} // namespace virt
