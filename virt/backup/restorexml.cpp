// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupxml.h"
#include "virt/disk/diskxml.h"
#include "virt/plan/record.h"
#include "virt/xml/document.h"
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

// One that the backup does not hold would be shared with the instance that it is of.
bool isForeign(const pugi::xml_node &disk, const QHash<QString, QString> &images)
{
    const QByteArray device = disk.attribute("device").as_string("disk");
    return (device == "disk" || device == "lun")
           && !images.contains(QString::fromUtf8(disk.child("target").attribute("dev").value()));
}

void dropForeign(pugi::xml_node devices, const QHash<QString, QString> &images)
{
    for (pugi::xml_node disk = devices.child("disk"), next; disk; disk = next) {
        next = disk.next_sibling("disk");
        if (isForeign(disk, images))
            devices.remove_child(disk);
    }
}

void dropShared(pugi::xml_node domain)
{
    domain.child("os").remove_child("nvram");
    if (pugi::xml_node id = domain.child("genid"))
        id.remove_children();
    for (pugi::xml_node device : domain.child("devices").children()) {
        if (device.name() == QByteArray("interface"))
            device.remove_child("mac");
        device.remove_child("log");
        device.remove_child("backingStore");
        device.remove_child("mirror");
    }
}

} // namespace

QByteArray restoredXml(const QByteArray &domainXml, const QString &name, const QUuid &uuid,
                       const QHash<QString, QString> &images)
{
    const auto document = parseXml(withMark(domainXml, {}));
    if (!document)
        return {};
    pugi::xml_node domain = (*document)->document_element();
    setText(domain, "uuid", uuid.toString(QUuid::WithoutBraces));
    setText(domain, "name", name);
    dropForeign(domain.child("devices"), images);
    dropShared(domain);
    QByteArray out = formatXml(*document);
    for (auto image = images.cbegin(); image != images.cend(); ++image)
        out = withDiskSource(out, image.key(), {.kind = DiskSource::Kind::File, .path = image.value()},
                             QStringLiteral("qcow2"));
    return out;
}

} // namespace virt
