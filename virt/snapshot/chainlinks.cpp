// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/chainlinks.h"
#include "virt/core/say.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/storage/uses.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace virt {

using Trouble = FoundFile::Trouble;

namespace {

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

bool isImage(const pugi::xml_node &disk)
{
    const QString device = attribute(disk, "device");
    return device.isEmpty() || device == QStringLiteral("disk") || device == QStringLiteral("lun");
}

QString pathOf(const pugi::xml_node &source)
{
    for (const char *name : {"file", "dev"})
        if (const QString path = attribute(source, name); !path.isEmpty())
            return placeOf(path);
    if (const QString volume = attribute(source, "volume"); !volume.isEmpty())
        return QStringLiteral("pool:%1/%2").arg(attribute(source, "pool"), volume);
    if (const QString name = attribute(source, "name"); !name.isEmpty())
        return attribute(source, "protocol") + u':' + name;
    return {};
}

// The domain's own word for the first layer, that of the layers for what lies below.
QString formatOf(const pugi::xml_node &layer)
{
    const pugi::xml_node driver = layer.child("driver");
    return driver ? attribute(driver, "type") : attribute(layer.child("format"), "type");
}

void addLayers(FoundChains &chains, pugi::xml_node layer)
{
    for (; layer; layer = layer.child("backingStore")) {
        const QString path = pathOf(layer.child("source"));
        if (path.isEmpty() || chains.files.contains(path))
            return;
        const pugi::xml_node below = layer.child("backingStore");
        chains.files.insert(path,
                            {.path = path, .expected = formatOf(layer), .backingPath = pathOf(below.child("source"))});
    }
}

void addFile(FoundChains &chains, const FoundFile &file)
{
    if (!file.path.isEmpty() && !chains.files.contains(file.path))
        chains.files.insert(file.path, file);
}

void addSnapshot(FoundChains &chains, const SnapshotFiles &files)
{
    for (const SnapshotDisk &disk : files.disks)
        if (disk.kind != SnapshotDisk::Kind::None)
            addFile(chains, {.path = placeOf(disk.frozen.path), .expected = disk.frozen.format});
    addFile(chains, {.path = placeOf(files.memory), .role = FoundFile::Role::Memory});
    if (files.hasExternal() && !files.nvram.isEmpty())
        addFile(chains, {.path = placeOf(nvramCopy(files.nvram, files.name)), .role = FoundFile::Role::Nvram});
}

} // namespace

const FoundFile *FoundChains::find(const QString &path) const
{
    const auto hit = files.constFind(path);
    return hit == files.cend() ? nullptr : &*hit;
}

FoundChains namedFiles(const QByteArray &domainXml, const SnapshotTree &snapshots)
{
    FoundChains out;
    const auto document = parseXml(domainXml);
    const pugi::xml_node devices = document ? (*document)->document_element().child("devices") : pugi::xml_node();
    for (const pugi::xml_node disk : devices.children("disk")) {
        const QString path = pathOf(disk.child("source"));
        if (path.isEmpty() || !isImage(disk))
            continue;
        out.disks.append({attribute(disk.child("target"), "dev"), path});
        addLayers(out, disk);
    }
    for (const Snapshot &snapshot : snapshots.snapshots)
        addSnapshot(out, snapshot.files);
    return out;
}

// By the definition, or by what stands on it.
static QString formatTold(const FoundChains &chains, const QString &path)
{
    if (const FoundFile *file = chains.find(path); file && !file->expected.isEmpty())
        return file->expected;
    for (const FoundFile &overlay : chains.files)
        if (overlay.backingPath == path && !overlay.backingFormat.isEmpty())
            return overlay.backingFormat;
    return {};
}

QStringList imageInfoCommand(const FoundChains &chains, const QString &path)
{
    QStringList out{QStringLiteral("env"),  QStringLiteral("LC_ALL=C"),      QStringLiteral("qemu-img"),
                    QStringLiteral("info"), QStringLiteral("--force-share"), QStringLiteral("--output=json")};
    if (const QString format = formatTold(chains, path); !format.isEmpty())
        out << QStringLiteral("-f") << format;
    return out << QStringLiteral("--") << path;
}

QString takeIn(FoundChains &chains, const QString &path, const StorageVolume &read)
{
    FoundFile &file = chains.files[path];
    file.path = path;
    file.known = true;
    file.format = read.encrypted ? QString() : read.format;
    file.backingPath = placeOf(read.backingPath);
    file.backingFormat = read.backingFormat;
    file.capacityBytes = read.capacity;
    file.allocatedBytes = read.allocation;
    QString below = file.backingPath;
    if (below.isEmpty() || chains.files.contains(below))
        return {};
    chains.files.insert(below, {.path = below});
    return below;
}

void markTrouble(FoundChains &chains, const QString &path, Trouble trouble, const QString &why)
{
    FoundFile &file = chains.files[path];
    file.path = path;
    file.trouble = trouble;
    file.why = why;
}

bool isNamedAfter(const QString &file, const QString &image)
{
    const QFileInfo made(file);
    const QFileInfo over(image);
    return made.path() == over.path() && made.fileName() != over.fileName() && made.baseName() == over.baseName()
           && (made.suffix() == QStringLiteral("qcow2") || made.suffix() == QStringLiteral("mem"));
}

Result<StorageVolume> parseImageInfo(const QByteArray &json)
{
    const QJsonObject told = QJsonDocument::fromJson(json).object();
    const auto text = [&told](const char *key) { return told.value(QLatin1StringView(key)).toString(); };
    if (text("format").isEmpty())
        return Error::invalid(Say::tr("Read the image"), Say::tr("What qemu-img told of it is not known"));
    const QString whole = text("full-backing-filename");
    return StorageVolume{.known = true,
                         .path = text("filename"),
                         .format = text("format"),
                         .backingPath = whole.isEmpty() ? text("backing-filename") : whole,
                         .backingFormat = text("backing-filename-format"),
                         .capacity = told.value(QStringLiteral("virtual-size")).toVariant().toULongLong(),
                         .allocation = told.value(QStringLiteral("actual-size")).toVariant().toULongLong(),
                         .encrypted = told.value(QStringLiteral("encrypted")).toBool()};
}

} // namespace virt
