// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/obstacles.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <algorithm>
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

QString externalDiskObstacle(pugi::xml_node disk)
{
    const QLatin1StringView type = value(disk, "type");
    if (type == QLatin1StringView("file") || type == QLatin1StringView("block"))
        return {};
    return Say::tr("Disk %1 is neither a file nor a block device (%2): Virtdeck could not go back to what it held.")
        .arg(diskName(disk), type);
}

void addDisks(pugi::xml_node devices, SnapshotKind kind, QStringList &out)
{
    bool any = false;
    for (const pugi::xml_node disk : devices.children("disk")) {
        if (leftOut(disk))
            continue;
        any = true;
        const QString obstacle = kind == SnapshotKind::Internal ? diskObstacle(disk) : externalDiskObstacle(disk);
        if (!obstacle.isEmpty())
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

QStringList snapshotObstacles(const QByteArray &domainXml, bool running, SnapshotKind kind)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return {Say::tr("The definition could not be read: %1.").arg(document.error().message)};
    const pugi::xml_node domain = (*document)->child("domain");
    const pugi::xml_node devices = domain.child("devices");
    QStringList out;
    addDisks(devices, kind, out);
    if (kind == SnapshotKind::Internal)
        addFirmware(domain.child("os"), out);
    if (running && kind != SnapshotKind::DiskOnly) {
        addPassedThrough(devices, out);
        addSharedFolders(devices, out);
    }
    return out;
}

bool hasAgent(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return false;
    const auto channels = (*document)->child("domain").child("devices").children("channel");
    return std::any_of(channels.begin(), channels.end(), [](pugi::xml_node channel) {
        const pugi::xml_node target = channel.child("target");
        return value(target, "name") == QLatin1StringView("org.qemu.guest_agent.0")
               && value(target, "state") == QLatin1StringView("connected");
    });
}

QList<SnapshotDiskOffer> snapshotDisks(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return {};
    const DiskFiles files = diskFiles(domainXml);
    QList<SnapshotDiskOffer> out;
    for (const pugi::xml_node disk : (*document)->child("domain").child("devices").children("disk")) {
        const QString name = diskName(disk);
        if (!leftOut(disk) && files.contains(name))
            out.append({name, files.value(name)});
    }
    return out;
}

const QStringList &SnapshotCapability::of(SnapshotKind kind) const
{
    return kind == SnapshotKind::Internal ? internal : kind == SnapshotKind::External ? external : diskOnly;
}

QStringList SnapshotCapability::mixing(SnapshotKind kind) const
{
    QStringList out;
    if (kind == SnapshotKind::Internal)
        for (const QString &name : externalNames)
            out.append(Say::tr("Snapshot \"%1\" is external: with an internal one beside it, neither could be deleted.")
                           .arg(name));
    else
        for (const QString &name : internalNames)
            out.append(Say::tr("Snapshot \"%1\" is internal: with an external one beside it, neither could be deleted.")
                           .arg(name));
    return out;
}

} // namespace virt
