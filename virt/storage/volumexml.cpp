// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/volumexml.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>
#include <QDir>

namespace virt {

static QString textOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.text().get());
}

static pugi::xml_node rootOf(const tl::expected<XmlDocument, XmlFault> &document)
{
    return document ? (*document)->document_element() : pugi::xml_node();
}

QByteArray volumeXml(const VolumeSpec &spec)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node volume = document->append_child("volume");
    volume.append_child("name").text().set(spec.name.toUtf8().constData());
    volume.append_child("allocation").text().set(0);
    volume.append_child("capacity").text().set(static_cast<unsigned long long>(spec.capacityBytes));
    volume.append_child("target").append_child("format").append_attribute("type").set_value(
        spec.format.toUtf8().constData());
    if (!spec.backingPath.isEmpty()) {
        pugi::xml_node backing = volume.append_child("backingStore");
        backing.append_child("path").text().set(spec.backingPath.toUtf8().constData());
        backing.append_child("format").append_attribute("type").set_value(spec.backingFormat.toUtf8().constData());
    }
    return formatXml(document);
}

QByteArray directoryPoolXml(const QString &name, const QString &path)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node pool = document->append_child("pool");
    pool.append_attribute("type").set_value("dir");
    pool.append_child("name").text().set(name.toUtf8().constData());
    pool.append_child("target").append_child("path").text().set(path.toUtf8().constData());
    return formatXml(document);
}

VolumeFacts volumeFacts(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    const pugi::xml_node volume = rootOf(document);
    const pugi::xml_node target = volume.child("target");
    return {.path = textOf(target.child("path")),
            .format = QString::fromUtf8(target.child("format").attribute("type").value()),
            .backingPath = textOf(volume.child("backingStore").child("path")),
            .backingFormat = QString::fromUtf8(volume.child("backingStore").child("format").attribute("type").value()),
            .capacityBytes = volume.child("capacity").text().as_ullong(),
            .physicalBytes = volume.child("physical").text().as_ullong(),
            .changed = textOf(target.child("timestamps").child("mtime"))};
}

QString poolDirectory(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    const pugi::xml_node pool = rootOf(document);
    const QByteArray type = pool.attribute("type").value();
    if (type != "dir" && type != "fs" && type != "netfs")
        return {};
    return QDir::cleanPath(textOf(pool.child("target").child("path")));
}

} // namespace virt
