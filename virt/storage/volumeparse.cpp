// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/volumes.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static StorageVolume::Type typeOf(const QByteArray &word)
{
    using Type = StorageVolume::Type;
    if (word == "file")
        return Type::File;
    if (word == "block")
        return Type::Block;
    if (word == "dir")
        return Type::Directory;
    if (word == "network")
        return Type::Network;
    if (word == "netdir")
        return Type::NetworkDirectory;
    return word == "ploop" ? Type::Ploop : Type::Unknown;
}

static QString formatOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.child("format").attribute("type").value());
}

static QString textOf(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.child_value(name));
}

// "1700000000.123456789"
static QDateTime timeOf(const pugi::xml_node &target)
{
    const double seconds = textOf(target.child("timestamps"), "mtime").toDouble();
    return seconds > 0 ? QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000)) : QDateTime();
}

StorageVolume parseVolume(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    const pugi::xml_node volume = document ? (*document)->document_element() : pugi::xml_node();
    const pugi::xml_node target = volume.child("target");
    const pugi::xml_node backing = volume.child("backingStore");
    return {.name = textOf(volume, "name"),
            .key = textOf(volume, "key"),
            .known = true,
            .type = typeOf(volume.attribute("type").value()),
            .path = textOf(target, "path"),
            .format = formatOf(target),
            .backingPath = textOf(backing, "path"),
            .backingFormat = formatOf(backing),
            .capacity = volume.child("capacity").text().as_ullong(),
            .allocation = volume.child("allocation").text().as_ullong(),
            .physical = volume.child("physical").text().as_ullong(),
            .changed = timeOf(target),
            .encrypted = !target.child("encryption").empty()};
}

} // namespace virt
