// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/obstacles.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

namespace {

QLatin1StringView value(pugi::xml_node node, const char *attribute)
{
    return QLatin1StringView(node.attribute(attribute).value());
}

// libvirt leaves these out of a snapshot by itself, and a snapshot without them is whole.
bool leftOut(pugi::xml_node disk)
{
    const QLatin1StringView device = value(disk, "device");
    return device == QLatin1StringView("cdrom") || device == QLatin1StringView("floppy") || disk.child("readonly")
           || value(disk, "snapshot") == QLatin1StringView("no") || (!disk.child("source"));
}

QString diskName(pugi::xml_node disk)
{
    return QString::fromUtf8(disk.child("target").attribute("dev").value());
}

QString diskObstacle(pugi::xml_node disk)
{
    const QString name = diskName(disk);
    const QLatin1StringView type = value(disk, "type");
    const QLatin1StringView format = value(disk.child("driver"), "type");
    if (type == QLatin1StringView("network"))
        return Say::tr("Disk %1 is on the network (%2): a snapshot inside it could be taken, but not be reverted or "
                       "deleted while the instance is off.")
            .arg(name, value(disk.child("source"), "protocol"));
    if (type == QLatin1StringView("nvme") || type == QLatin1StringView("vhostuser")
        || type == QLatin1StringView("vhostvdpa"))
        return Say::tr("Disk %1 is a device (%2): only a qcow2 image can hold a snapshot.").arg(name, type);
    if (!format.isEmpty() && format != QLatin1StringView("qcow2"))
        return Say::tr("Disk %1 has the format %2: only a qcow2 image can hold a snapshot.").arg(name, format);
    if (value(disk, "snapshot") == QLatin1StringView("external"))
        return Say::tr("Disk %1 is set to external snapshots in its definition.").arg(name);
    return {};
}

void addDisks(pugi::xml_node devices, QStringList &out)
{
    bool any = false;
    for (const pugi::xml_node disk : devices.children("disk")) {
        if (leftOut(disk))
            continue;
        any = true;
        if (const QString obstacle = diskObstacle(disk); !obstacle.isEmpty())
            out.append(obstacle);
    }
    if (!any)
        out.append(Say::tr("There is no writable disk that could hold a snapshot."));
}

// The variables of UEFI live in a flash image of their own, which must be qcow2 as well to take part.
void addFirmware(pugi::xml_node os, QStringList &out)
{
    const bool flash = value(os.child("loader"), "type") == QLatin1StringView("pflash")
                       || value(os, "firmware") == QLatin1StringView("efi");
    if (flash && value(os.child("nvram"), "format") != QLatin1StringView("qcow2"))
        out.append(
            Say::tr("The firmware is UEFI and keeps its variables in a raw file (NVRAM), which a snapshot cannot "
                    "hold."));
}

bool isTransient(pugi::xml_node device) // unplugged by libvirt itself before the memory is saved
{
    return value(device.child("teaming"), "type") == QLatin1StringView("transient");
}

QString addressOf(pugi::xml_node hostdev)
{
    const pugi::xml_node address = hostdev.child("source").child("address");
    const auto hex = [&](const char *part) {
        return QString::fromUtf8(address.attribute(part).value()).remove(QStringLiteral("0x"));
    };
    if (address.attribute("uuid"))
        return QString::fromUtf8(address.attribute("uuid").value());
    return address.attribute("bus")
               ? QStringLiteral("%1:%2:%3.%4").arg(hex("domain"), hex("bus"), hex("slot"), hex("function"))
               : QString();
}

// A memory image cannot be made while a device of the host is passed through; USB devices are no hindrance.
void addPassedThrough(pugi::xml_node devices, QStringList &out)
{
    for (const pugi::xml_node hostdev : devices.children("hostdev")) {
        const QLatin1StringView type = value(hostdev, "type");
        if (type == QLatin1StringView("usb") || isTransient(hostdev))
            continue;
        out.append(Say::tr("Host device %1 (%2) is passed through: the memory cannot be saved while the instance runs.")
                       .arg(addressOf(hostdev), type));
    }
    for (const pugi::xml_node nic : devices.children("interface")) {
        if (value(nic, "type") != QLatin1StringView("hostdev") || isTransient(nic))
            continue;
        out.append(Say::tr("Interface %1 is a device of the host passed through: the memory cannot be saved while the "
                           "instance runs.")
                       .arg(value(nic.child("mac"), "address")));
    }
}

void addSharedFolders(pugi::xml_node devices, QStringList &out)
{
    for (const pugi::xml_node folder : devices.children("filesystem")) {
        if (value(folder.child("driver"), "type") == QLatin1StringView("virtiofs"))
            out.append(Say::tr("Shared folder %1 (virtiofs): the memory cannot be saved while the instance runs.")
                           .arg(QString::fromUtf8(folder.child("target").attribute("dir").value())));
    }
}

} // namespace

QStringList snapshotObstacles(const QByteArray &domainXml, bool running)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return {Say::tr("The definition could not be read: %1.").arg(document.error().message)};
    const pugi::xml_node domain = (*document)->child("domain");
    const pugi::xml_node devices = domain.child("devices");
    QStringList out;
    addDisks(devices, out);
    addFirmware(domain.child("os"), out);
    if (running) {
        addPassedThrough(devices, out);
        addSharedFolders(devices, out);
    }
    return out;
}

} // namespace virt
