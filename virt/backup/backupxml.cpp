// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupxml.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

namespace {

void set(pugi::xml_node node, const char *name, const QString &value)
{
    node.append_attribute(name).set_value(value.toUtf8().constData());
}

void addDisk(pugi::xml_node disks, const BackupTarget &disk, const QString &since)
{
    pugi::xml_node out = disks.append_child("disk");
    set(out, "name", disk.target);
    set(out, "backup", disk.path.isEmpty() ? QStringLiteral("no") : QStringLiteral("yes"));
    if (disk.path.isEmpty())
        return;
    set(out, "type", QStringLiteral("file"));
    set(out, "backupmode", since.isEmpty() ? QStringLiteral("full") : QStringLiteral("incremental"));
    if (!since.isEmpty())
        set(out, "incremental", since);
    set(out.append_child("target"), "file", disk.path);
    set(out.append_child("driver"), "type", QStringLiteral("qcow2"));
}

pugi::xml_node rootOf(const tl::expected<XmlDocument, XmlFault> &document)
{
    return document ? (*document)->document_element() : pugi::xml_node();
}

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

} // namespace

QByteArray backupXml(const QList<BackupTarget> &disks, const QString &since)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node backup = document->append_child("domainbackup");
    set(backup, "mode", QStringLiteral("push"));
    if (!since.isEmpty())
        backup.append_child("incremental").text().set(since.toUtf8().constData());
    const pugi::xml_node list = backup.append_child("disks");
    for (const BackupTarget &disk : disks)
        addDisk(list, disk, since);
    return formatXml(document);
}

QByteArray checkpointXml(const QString &name, const QList<BackupTarget> &disks)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node checkpoint = document->append_child("domaincheckpoint");
    checkpoint.append_child("name").text().set(name.toUtf8().constData());
    pugi::xml_node list = checkpoint.append_child("disks");
    for (const BackupTarget &disk : disks) {
        const pugi::xml_node out = list.append_child("disk");
        set(out, "name", disk.target);
        set(out, "checkpoint", disk.path.isEmpty() ? QStringLiteral("no") : QStringLiteral("bitmap"));
    }
    return formatXml(document);
}

QStringList backupFiles(const QByteArray &backupXml)
{
    QStringList out;
    const auto document = parseXml(backupXml);
    for (const pugi::xml_node &disk : rootOf(document).child("disks").children("disk"))
        out << attribute(disk.child("target"), "file");
    return out;
}

QHash<QString, quint64> checkpointSizes(const QByteArray &checkpointXml)
{
    QHash<QString, quint64> out;
    const auto document = parseXml(checkpointXml);
    for (const pugi::xml_node &disk : rootOf(document).child("disks").children("disk"))
        if (const pugi::xml_attribute size = disk.attribute("size"))
            out.insert(attribute(disk, "name"), size.as_ullong());
    return out;
}

bool canBackUp(const QByteArray &domainCapabilities)
{
    const auto document = parseXml(domainCapabilities);
    return attribute(rootOf(document).child("features").child("backup"), "supported") != QStringLiteral("no");
}

bool canTrack(const QByteArray &volumeXml)
{
    const auto document = parseXml(volumeXml);
    const pugi::xml_node target = rootOf(document).child("target");
    const QByteArray compat = target.child("compat").text().get();
    return attribute(target.child("format"), "type") == QStringLiteral("qcow2") && !compat.isEmpty()
           && compat != "0.10";
}

DomainKind domainKind(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node domain = rootOf(document);
    const pugi::xml_node type = domain.child("os").child("type");
    return {.type = attribute(domain, "type"),
            .architecture = attribute(type, "arch"),
            .machine = attribute(type, "machine"),
            .emulator = QString::fromUtf8(domain.child("devices").child("emulator").text().get())};
}

} // namespace virt
