// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/snapshotfiles.h"
#include "virt/core/say.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>

namespace virt {

namespace {

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

QString targetOf(const pugi::xml_node &disk)
{
    return attribute(disk.child("target"), "dev");
}

ImageFile fileOf(const pugi::xml_node &disk)
{
    const pugi::xml_node source = disk.child("source");
    const QString path = source.attribute("file") ? attribute(source, "file") : attribute(source, "dev");
    const QString format = attribute(disk.child("driver"), "type");
    return {path, format.isEmpty() ? QStringLiteral("raw") : format};
}

SnapshotDisk::Kind kindOf(const pugi::xml_node &disk)
{
    const QString word = attribute(disk, "snapshot");
    if (word == QStringLiteral("external"))
        return SnapshotDisk::Kind::External;
    return word == QStringLiteral("internal") ? SnapshotDisk::Kind::Internal : SnapshotDisk::Kind::None;
}

DiskFiles filesIn(const pugi::xml_node &domain)
{
    DiskFiles out;
    for (const pugi::xml_node disk : domain.child("devices").children("disk")) {
        const ImageFile file = fileOf(disk);
        if (!file.path.isEmpty())
            out.insert(targetOf(disk), file);
    }
    return out;
}

// Of disks in files: a definition of a block device that becomes a file changes its type.
void setFile(pugi::xml_node disk, const ImageFile &file)
{
    pugi::xml_node source = disk.child("source");
    disk.attribute("type").set_value("file");
    source.remove_attribute("dev");
    source.remove_attribute("index");
    pugi::xml_attribute path = source.attribute("file");
    if (!path)
        path = source.prepend_attribute("file");
    path.set_value(file.path.toUtf8().constData());
    pugi::xml_node driver = disk.child("driver");
    if (!driver)
        driver = disk.prepend_child("driver");
    pugi::xml_attribute type = driver.attribute("type");
    if (!type)
        type = driver.append_attribute("type");
    type.set_value(file.format.toUtf8().constData());
    disk.remove_child("backingStore");
    disk.remove_child("mirror");
}

void replaceChild(pugi::xml_node to, const pugi::xml_node &from, const char *name, const char *after)
{
    to.remove_child(name);
    const pugi::xml_node wanted = from.child(name);
    if (!wanted)
        return;
    const pugi::xml_node place = to.child(after)    ? to.child(after)
                                 : to.child("uuid") ? to.child("uuid")
                                                    : to.child("name");
    to.insert_copy_after(wanted, place);
}

pugi::xml_node definitionIn(const pugi::xml_node &snapshot, Definition which)
{
    const pugi::xml_node stored = snapshot.child("inactiveDomain");
    return which == Definition::Stored && stored ? stored : snapshot.child("domain");
}

template<class Edit>
QByteArray edited(const QByteArray &xml, Edit edit)
{
    const auto document = parseXml(xml);
    if (!document)
        return xml;
    edit((*document)->document_element());
    return formatXml(*document);
}

} // namespace

bool SnapshotFiles::hasExternal() const
{
    return !memory.isEmpty()
           || std::ranges::any_of(disks, [](const auto &d) { return d.kind == SnapshotDisk::Kind::External; });
}

bool SnapshotFiles::hasInternal() const
{
    return std::ranges::any_of(disks, [](const auto &d) { return d.kind == SnapshotDisk::Kind::Internal; });
}

DiskFiles SnapshotFiles::frozen() const
{
    DiskFiles out;
    for (const SnapshotDisk &disk : disks)
        if (disk.kind == SnapshotDisk::Kind::External)
            out.insert(disk.target, disk.frozen);
    return out;
}

Result<SnapshotFiles> parseSnapshotFiles(const QByteArray &snapshotXml)
{
    const auto document = parseXml(snapshotXml);
    const pugi::xml_node root = document ? (*document)->child("domainsnapshot") : pugi::xml_node();
    if (!root)
        return Error::invalid(Say::tr("Read the snapshot"), Say::tr("This is not the description of a snapshot"));
    const DiskFiles frozen = filesIn(root.child("domain"));
    SnapshotFiles out{.name = QString::fromUtf8(root.child_value("name")),
                      .parent = QString::fromUtf8(root.child("parent").child_value("name")),
                      .memory = attribute(root.child("memory"), "file"),
                      .nvram = QString::fromUtf8(root.child("domain").child("os").child_value("nvram"))};
    for (const pugi::xml_node disk : root.child("disks").children("disk")) {
        const QString target = attribute(disk, "name");
        out.disks.append({.target = target,
                          .kind = kindOf(disk),
                          .frozen = frozen.value(target),
                          .overlay = attribute(disk.child("source"), "file")});
    }
    return out;
}

Result<QByteArray> domainIn(const QByteArray &snapshotXml, Definition which)
{
    const auto document = parseXml(snapshotXml);
    const pugi::xml_node found = document ? definitionIn((*document)->document_element(), which) : pugi::xml_node();
    if (!found)
        return Error::invalid(Say::tr("Read the snapshot"),
                              Say::tr("It does not hold the definition that the instance had"));
    const auto out = std::make_shared<pugi::xml_document>();
    out->append_copy(found).set_name("domain");
    return formatXml(out);
}

DiskFiles diskFiles(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    return document ? filesIn((*document)->child("domain")) : DiskFiles();
}

QString nvramFile(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    return document ? QString::fromUtf8((*document)->child("domain").child("os").child_value("nvram")) : QString();
}

QByteArray withDiskFiles(const QByteArray &domainXml, const DiskFiles &files)
{
    return edited(domainXml, [&](const pugi::xml_node &domain) {
        for (const pugi::xml_node disk : domain.child("devices").children("disk"))
            if (const auto file = files.constFind(targetOf(disk)); file != files.cend())
                setFile(disk, *file);
    });
}

QByteArray withIdentityOf(const QByteArray &domainXml, const QByteArray &present)
{
    const auto now = parseXml(present);
    if (!now)
        return domainXml;
    return edited(domainXml, [from = (*now)->document_element()](const pugi::xml_node &domain) {
        domain.child("name").text().set(from.child_value("name"));
        replaceChild(domain, from, "metadata", "genid");
        replaceChild(domain, from, "description", "genid");
        replaceChild(domain, from, "title", "genid");
    });
}

QByteArray withOverlays(const QByteArray &snapshotXml, const QHash<QString, QString> &overlays)
{
    return edited(snapshotXml, [&](const pugi::xml_node &snapshot) {
        for (const pugi::xml_node disk : snapshot.child("disks").children("disk")) {
            const auto path = overlays.constFind(attribute(disk, "name"));
            if (path != overlays.cend() && kindOf(disk) == SnapshotDisk::Kind::External)
                disk.child("source").attribute("file").set_value(path->toUtf8().constData());
        }
    });
}

QByteArray withFrozen(const QByteArray &snapshotXml, const DiskFiles &files)
{
    return edited(snapshotXml, [&](const pugi::xml_node &snapshot) {
        for (const char *definition : {"domain", "inactiveDomain"})
            for (const pugi::xml_node disk : snapshot.child(definition).child("devices").children("disk"))
                if (const auto file = files.constFind(targetOf(disk)); file != files.cend() && fileOf(disk) != *file)
                    setFile(disk, *file);
    });
}

} // namespace virt
