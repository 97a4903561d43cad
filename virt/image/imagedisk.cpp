// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/image/imagedisk.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <limits>
#include <pugixml.hpp>

namespace virt {

namespace {

constexpr unsigned int unordered = std::numeric_limits<unsigned int>::max();

unsigned int orderOf(const pugi::xml_node &disk)
{
    return disk.child("boot").attribute("order").as_uint(unordered);
}

bool isDrive(const pugi::xml_node &disk)
{
    const QByteArray device = disk.attribute("device").as_string("disk");
    return device != "disk" && device != "lun";
}

// The root of an XML text that may be none.
struct Root {
    explicit Root(const QByteArray &xml) : document(parseXml(xml)) {}
    [[nodiscard]] pugi::xml_node node() const { return document ? (*document)->document_element() : pugi::xml_node(); }
    tl::expected<XmlDocument, XmlFault> document;
};

} // namespace

QString bootDisk(const QByteArray &domainXml)
{
    const Root root(domainXml);
    pugi::xml_node first;
    for (const pugi::xml_node &disk : root.node().child("devices").children("disk"))
        if (!isDrive(disk) && (!first || orderOf(disk) < orderOf(first)))
            first = disk;
    return QString::fromUtf8(first.child("target").attribute("dev").value());
}

QString mirrorOf(const QByteArray &diskXml)
{
    const Root root(diskXml);
    const pugi::xml_node mirror = root.node().child("mirror");
    const pugi::xml_node source = mirror.child("source");
    for (const char *const name : {"file", "dev", "name"})
        if (const pugi::xml_attribute place = source.attribute(name))
            return QString::fromUtf8(place.value());
    return QString::fromUtf8(mirror.attribute("file").value());
}

bool isEncrypted(const QByteArray &diskXml)
{
    const Root root(diskXml);
    return root.node().child("encryption") || root.node().child("source").child("encryption");
}

QString saveObstacle(const QByteArray &domainXml)
{
    const Root root(domainXml);
    const pugi::xml_node devices = root.node().child("devices");
    if (const pugi::xml_node device = devices.child("hostdev"))
        return Say::tr("It has a device of the host (%1).")
            .arg(QString::fromUtf8(device.attribute("type").as_string(device.attribute("mode").value())));
    if (devices.child("filesystem"))
        return Say::tr("It shares a directory with the host.");
    if (devices.child("shmem"))
        return Say::tr("It shares memory with others.");
    return {};
}

} // namespace virt
