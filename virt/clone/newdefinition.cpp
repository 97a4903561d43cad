// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/clone/newdefinition.h"
#include "virt/core/say.h"
#include "virt/disk/diskxml.h"
#include "virt/instance/details.h"
#include "virt/instance/metadata.h"
#include "virt/plan/record.h"
#include "virt/xml/characters.h"
#include "virt/xml/document.h"
#include "virt/xml/namespaces_p.h"
#include <algorithm>
#include <array>
#include <pugixml.hpp>

namespace virt {

namespace {

void setText(pugi::xml_node parent, const char *name, const QString &text)
{
    pugi::xml_node node = parent.child(name);
    if (!node)
        node = parent.prepend_child(name);
    node.text().set(text.toUtf8().constData());
}

void setAttribute(pugi::xml_node node, const char *name, const char *value)
{
    pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute)
        attribute = node.append_attribute(name);
    attribute.set_value(value);
}

// --- disks ---------------------------------------------------------------------------------------------------------

// One without an image of its own would be shared with the instance that it is of.
bool isForeign(const pugi::xml_node &disk, const QHash<QString, NewImage> &images)
{
    const QByteArray device = disk.attribute("device").as_string("disk");
    return (device == "disk" || device == "lun")
           && !images.contains(QString::fromUtf8(disk.child("target").attribute("dev").value()));
}

void dropForeign(pugi::xml_node devices, const QHash<QString, NewImage> &images)
{
    for (pugi::xml_node disk = devices.child("disk"), next; disk; disk = next) {
        next = disk.next_sibling("disk");
        if (isForeign(disk, images))
            devices.remove_child(disk);
    }
}

// --- other devices -------------------------------------------------------------------------------------------------

void freeInterface(pugi::xml_node interface)
{
    interface.remove_child("mac");
    interface.remove_child("target");
    interface.child("virtualport").child("parameters").remove_attribute("interfaceid");
}

// libvirt makes a socket of its own where none is named.
bool freeSockets(pugi::xml_node graphics)
{
    const bool named = graphics.remove_attribute("socket");
    bool found = false;
    for (pugi::xml_node listen : graphics.children("listen"))
        if (listen.attribute("type").value() == std::string_view("socket")) {
            listen.remove_attribute("socket");
            found = true;
        }
    if (named && !found)
        setAttribute(graphics.append_child("listen"), "type", "socket");
    return named || found;
}

void freeScreen(pugi::xml_node graphics)
{
    for (const char *const port : {"port", "tlsPort", "websocket"})
        graphics.remove_attribute(port);
    const std::string_view type = graphics.attribute("type").value();
    const bool onNetwork = type == "vnc" || type == "spice" || type == "rdp";
    if (onNetwork && !freeSockets(graphics))
        setAttribute(graphics, "autoport", "yes");
}

bool isShared(const std::string_view &type)
{
    static constexpr std::array shared{std::string_view("file"), std::string_view("pipe"), std::string_view("unix"),
                                       std::string_view("tcp"), std::string_view("udp")};
    return std::ranges::find(shared, type) != shared.end();
}

// libvirt makes a socket of its own for such a channel, which is how it reaches the guest's agent.
bool takesNewSocket(const pugi::xml_node &port)
{
    return port.attribute("type").value() == std::string_view("unix") && port.name() == std::string_view("channel")
           && port.child("target").attribute("type").value() == std::string_view("virtio");
}

// Where nothing else is: a terminal that libvirt makes.
void freePort(pugi::xml_node port)
{
    if (!isShared(port.attribute("type").value()))
        return;
    const bool socket = takesNewSocket(port);
    while (port.remove_child("source"))
        ;
    port.remove_child("protocol");
    if (socket)
        setAttribute(port.prepend_child("source"), "mode", "bind");
    else
        port.attribute("type").set_value("pty");
}

void freeDevice(pugi::xml_node device)
{
    const std::string_view name = device.name();
    if (name == "interface")
        freeInterface(device);
    if (name == "graphics")
        freeScreen(device);
    if (name == "serial" || name == "console" || name == "parallel" || name == "channel")
        freePort(device);
    if (name == "vsock")
        setAttribute(device.child("cid"), "auto", "yes");
    for (const char *const shared : {"log", "backingStore", "mirror"})
        device.remove_child(shared);
}

void setNvram(pugi::xml_node domain, const QString &path)
{
    if (path.isEmpty())
        domain.child("os").remove_child("nvram");
    else
        domain.child("os").child("nvram").text().set(path.toUtf8().constData());
}

void freeHardware(pugi::xml_node domain)
{
    if (pugi::xml_node id = domain.child("genid"))
        id.remove_children();
    for (const pugi::xml_node &device : domain.child("devices").children())
        freeDevice(device);
}

// --- whose it is ---------------------------------------------------------------------------------------------------

// Tags, a note, and which system it is: all else is other programs' business with the old instance.
bool mayStay(const pugi::xml_node &entry)
{
    const std::string_view uri = namespaceOf(entry);
    return uri == metadataNamespace.toStdString() || uri.starts_with("http://libosinfo.org/");
}

void dropMetadata(pugi::xml_node domain)
{
    pugi::xml_node metadata = domain.child("metadata");
    for (pugi::xml_node entry = metadata.first_child(), next; entry; entry = next) {
        next = entry.next_sibling();
        if (!mayStay(entry))
            metadata.remove_child(entry);
    }
    if (metadata && !metadata.first_child())
        domain.remove_child(metadata);
}

// libvirt refuses a UUID in there that is not the domain's.
void dropSystemUuid(pugi::xml_node domain)
{
    for (pugi::xml_node info : domain.children("sysinfo")) {
        pugi::xml_node system = info.child("system");
        system.remove_child(system.find_child_by_attribute("entry", "name", "uuid"));
    }
}

// Managers that know their instances by what the hardware or the description says.
void dropOwner(const XmlDocument &document)
{
    pugi::xml_node domain = document->document_element();
    const Owner owner = parseDetails(formatXml(document)).owner;
    if (owner == Owner::Vagrant)
        domain.remove_child("description");
    else if (owner != Owner::None)
        for (pugi::xml_node info : domain.children("sysinfo"))
            info.remove_child("system");
}

} // namespace

QByteArray newDefinition(const QByteArray &domainXml, const NewIdentity &identity)
{
    const auto document = parseXml(withMark(domainXml, {}));
    if (!document)
        return {};
    pugi::xml_node domain = (*document)->document_element();
    domain.remove_attribute("id");
    setText(domain, "uuid", identity.uuid.toString(QUuid::WithoutBraces));
    setText(domain, "name", identity.name);
    dropForeign(domain.child("devices"), identity.images);
    freeHardware(domain);
    setNvram(domain, identity.nvram);
    dropMetadata(domain);
    dropSystemUuid(domain);
    dropOwner(*document);
    QByteArray out = formatXml(*document);
    for (auto image = identity.images.cbegin(); image != identity.images.cend(); ++image)
        out = withDiskSource(out, image.key(), image->source, image->format);
    return out;
}

bool usesUefi(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node os = document ? (*document)->document_element().child("os") : pugi::xml_node();
    return os.attribute("firmware").value() == std::string_view("efi")
           || os.child("loader").attribute("type").value() == std::string_view("pflash");
}

bool hasOwnTpm(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node devices = document ? (*document)->document_element().child("devices") : pugi::xml_node();
    return devices.child("tpm").child("backend").attribute("type").value() == std::string_view("emulator");
}

QString instanceNameFault(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Say::tr("A name is needed.");
    if (name != name.trimmed())
        return Say::tr("A name cannot begin or end with a space.");
    if (name.contains(u'/'))
        return Say::tr("A name cannot hold \"/\".");
    return fitsOneLine(name) ? QString() : Say::tr("A name cannot have line breaks, tabs or control characters.");
}

} // namespace virt
