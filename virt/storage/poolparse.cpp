// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/pool.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

static QStringList hostsIn(const pugi::xml_node &source)
{
    QStringList out;
    for (const pugi::xml_node &host : source.children("host")) {
        const QString name = attribute(host, "name");
        const QString port = attribute(host, "port");
        const bool bracketed = name.contains(u':') && !port.isEmpty();
        out << (bracketed ? QStringLiteral("[%1]").arg(name) : name) + (port.isEmpty() ? QString() : u':' + port);
    }
    return out;
}

static QString adapterIn(const pugi::xml_node &source)
{
    const pugi::xml_node adapter = source.child("adapter");
    const QString name = attribute(adapter, "name");
    return name.isEmpty() ? attribute(adapter, "wwpn") : name;
}

// In one line: "nas.example:/export", "10.0.0.5:3260 iqn.…", "rbd at 10.0.0.5, 10.0.0.6".
static QString sourceIn(const pugi::xml_node &source)
{
    QStringList words;
    words << QString::fromUtf8(source.child_value("name"));
    for (const pugi::xml_node &device : source.children("device"))
        words << attribute(device, "path");
    words << adapterIn(source);
    words.removeAll(QString());
    const QString hosts = hostsIn(source).join(QStringLiteral(", "));
    const QString directory = attribute(source.child("dir"), "path");
    if (!hosts.isEmpty())
        words.prepend(directory.isEmpty() ? hosts : hosts + u':' + directory);
    else if (!directory.isEmpty())
        words.prepend(directory);
    return words.join(u' ');
}

StoragePool parsePool(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    const pugi::xml_node pool = document ? (*document)->document_element() : pugi::xml_node();
    const pugi::xml_node source = pool.child("source");
    return {.uuid = QUuid(QString::fromUtf8(pool.child_value("uuid")).trimmed()),
            .name = QString::fromUtf8(pool.child_value("name")),
            .type = poolTypeOf(attribute(pool, "type")),
            .target = QString::fromUtf8(pool.child("target").child_value("path")),
            .source = sourceIn(source),
            .format = attribute(source.child("format"), "type"),
            .capacity = pool.child("capacity").text().as_ullong(),
            .allocation = pool.child("allocation").text().as_ullong(),
            .available = pool.child("available").text().as_ullong()};
}

} // namespace virt
