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

static void addFormat(pugi::xml_node parent, const QString &format)
{
    if (!format.isEmpty())
        parent.append_child("format").append_attribute("type").set_value(format.toUtf8().constData());
}

// qcow2's tables are preallocated by a flag of the call, not by what stands here.
static quint64 allocationOf(const VolumeSpec &spec)
{
    return spec.preallocation == Preallocation::Full ? spec.capacityBytes : 0;
}

QByteArray volumeXml(const VolumeSpec &spec)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node volume = document->append_child("volume");
    volume.append_child("name").text().set(spec.name.toUtf8().constData());
    volume.append_child("allocation").text().set(static_cast<unsigned long long>(allocationOf(spec)));
    volume.append_child("capacity").text().set(static_cast<unsigned long long>(spec.capacityBytes));
    addFormat(volume.append_child("target"), spec.format);
    if (spec.backingPath.isEmpty())
        return formatXml(document);
    pugi::xml_node backing = volume.append_child("backingStore");
    backing.append_child("path").text().set(spec.backingPath.toUtf8().constData());
    addFormat(backing, spec.backingFormat);
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
