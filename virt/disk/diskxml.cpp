// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/diskxml.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>
#include <QHash>
#include <QRegularExpression>

namespace virt {

namespace {

using Kind = DiskSource::Kind;

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

void set(pugi::xml_node node, const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    pugi::xml_attribute its = node.attribute(name);
    (its ? its : node.append_attribute(name)).set_value(value.toUtf8().constData());
}

QString typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Block: return QStringLiteral("block");
    case Kind::Network: return QStringLiteral("network");
    case Kind::Volume: return QStringLiteral("volume");
    case Kind::File:
    case Kind::Empty: break;
    }
    return QStringLiteral("file");
}

// "mon-1:6789", "[::1]:6789"
void addHost(pugi::xml_node source, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\[?([^\\]]*?)\\]?(?::(\\d+))?$"));
    const auto match = form.match(text);
    pugi::xml_node host = source.append_child("host");
    set(host, "name", match.captured(1));
    set(host, "port", match.captured(2));
}

void addLogin(pugi::xml_node source, const DiskLogin &login)
{
    if (login.user.isEmpty())
        return;
    pugi::xml_node auth = source.append_child("auth");
    set(auth, "username", login.user);
    pugi::xml_node secret = auth.append_child("secret");
    set(secret, "type", login.secretType);
    set(secret, "uuid", login.secretUuid);
    if (login.secretUuid.isEmpty())
        set(secret, "usage", login.secretUsage);
}

void addSource(pugi::xml_node disk, const DiskSource &source, const DiskLogin &login)
{
    if (source.kind == Kind::Empty)
        return;
    pugi::xml_node node = disk.append_child("source");
    set(node, "file", source.kind == Kind::File ? source.path : QString());
    set(node, "dev", source.kind == Kind::Block ? source.path : QString());
    if (source.kind == Kind::Volume) {
        set(node, "pool", source.volume.poolName);
        set(node, "volume", source.volume.name);
    }
    if (source.kind != Kind::Network)
        return;
    set(node, "protocol", source.protocol);
    set(node, "name", source.name);
    for (const QString &host : source.hosts)
        addHost(node, host);
    addLogin(node, login);
}

pugi::xml_node findDisk(const pugi::xml_node &domain, const QString &target)
{
    const QByteArray wanted = target.toUtf8();
    for (const pugi::xml_node disk : domain.child("devices").children("disk"))
        if (wanted == disk.child("target").attribute("dev").value())
            return disk;
    return {};
}

QStringList hostsOf(const pugi::xml_node &source)
{
    QStringList out;
    for (const pugi::xml_node host : source.children("host")) {
        const QString port = attribute(host, "port");
        QString name = attribute(host, "name");
        if (name.contains(u':'))
            name = QStringLiteral("[%1]").arg(name);
        out << (port.isEmpty() ? name : name + u':' + port);
    }
    return out;
}

DiskSource sourceOf(const pugi::xml_node &disk)
{
    const pugi::xml_node source = disk.child("source");
    if (source.attribute("file"))
        return {.kind = Kind::File, .path = attribute(source, "file")};
    if (source.attribute("dev"))
        return {.kind = Kind::Block, .path = attribute(source, "dev")};
    if (source.attribute("volume"))
        return {.kind = Kind::Volume,
                .volume = {.poolName = attribute(source, "pool"), .name = attribute(source, "volume")}};
    if (source.attribute("protocol"))
        return {.kind = Kind::Network,
                .protocol = attribute(source, "protocol"),
                .name = attribute(source, "name"),
                .hosts = hostsOf(source)};
    return {};
}

// What belongs to the old source, and what only libvirt itself may say of a running one.
void putSource(pugi::xml_node disk, const Media &media)
{
    for (const char *name : {"source", "backingStore", "mirror", "alias"})
        while (disk.remove_child(name)) {
        }
    set(disk, "type", typeOf(media.source.kind));
    pugi::xml_node driver = disk.child("driver");
    if (!driver && !media.format.isEmpty())
        driver = disk.prepend_child("driver");
    set(driver, "type", media.format);
    addSource(disk, media.source, media.login);
}

QByteArray textOf(const pugi::xml_node &node)
{
    const auto document = std::make_shared<pugi::xml_document>();
    document->append_copy(node);
    return formatXml(document);
}

QString prefixOf(const QString &bus)
{
    static const QHash<QString, QString> prefixes{{QStringLiteral("virtio"), QStringLiteral("vd")},
                                                  {QStringLiteral("ide"), QStringLiteral("hd")},
                                                  {QStringLiteral("fdc"), QStringLiteral("fd")},
                                                  {QStringLiteral("xen"), QStringLiteral("xvd")}};
    return prefixes.value(bus, QStringLiteral("sd"));
}

// 0: "a", 25: "z", 26: "aa"
QString lettersOf(int number)
{
    QString out;
    for (int left = number; left >= 0; left = left / 26 - 1)
        out.prepend(QChar(u'a' + left % 26));
    return out;
}

} // namespace

QByteArray diskXml(const DiskSpec &spec)
{
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node disk = document->append_child("disk");
    set(disk, "type", typeOf(spec.source.kind));
    set(disk, "device", spec.device);
    pugi::xml_node driver = disk.append_child("driver");
    set(driver, "type", spec.format);
    set(driver, "cache", spec.cache);
    set(driver, "discard", spec.discard);
    if (!driver.first_attribute())
        disk.remove_child(driver);
    addSource(disk, spec.source, spec.login);
    if (!spec.target.isEmpty()) { // the destination of a copy has none
        pugi::xml_node target = disk.append_child("target");
        set(target, "dev", spec.target);
        set(target, "bus", spec.bus);
    }
    if (!spec.serial.isEmpty())
        disk.append_child("serial").text().set(spec.serial.toUtf8().constData());
    if (spec.readOnly)
        disk.append_child("readonly");
    if (spec.shareable)
        disk.append_child("shareable");
    return formatXml(document);
}

QByteArray diskElement(const QByteArray &domainXml, const QString &target)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node disk = document ? findDisk((*document)->document_element(), target) : pugi::xml_node();
    return disk ? textOf(disk) : QByteArray();
}

QStringList targetsIn(const QByteArray &domainXml)
{
    QStringList out;
    if (const auto document = parseXml(domainXml))
        for (const pugi::xml_node disk : (*document)->document_element().child("devices").children("disk"))
            out << attribute(disk.child("target"), "dev");
    return out;
}

DiskFacts diskFacts(const QByteArray &diskXml)
{
    const auto document = parseXml(diskXml);
    if (!document)
        return {};
    const pugi::xml_node disk = (*document)->document_element();
    return {.device = disk.attribute("device") ? attribute(disk, "device") : QStringLiteral("disk"),
            .bus = attribute(disk.child("target"), "bus"),
            .format = attribute(disk.child("driver"), "type"),
            .source = sourceOf(disk),
            .mirror = sourceOf(disk.child("mirror")),
            .readOnly = bool(disk.child("readonly")),
            .shareable = bool(disk.child("shareable")),
            .encrypted = disk.child("encryption") || disk.child("source").child("encryption"),
            .mirrored = bool(disk.child("mirror"))};
}

QByteArray withMedia(const QByteArray &diskXml, const Media &media)
{
    const auto document = parseXml(diskXml);
    if (!document)
        return diskXml;
    putSource((*document)->document_element(), media);
    return formatXml(*document);
}

QByteArray withDiskSource(const QByteArray &domainXml, const QString &target, const DiskSource &source,
                          const QString &format)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return domainXml;
    if (const pugi::xml_node disk = findDisk((*document)->document_element(), target))
        putSource(disk, {.source = source, .login = {}, .format = format});
    return formatXml(*document);
}

QByteArray withDiskElement(const QByteArray &domainXml, const QString &target, const QByteArray &diskXml)
{
    const auto document = parseXml(domainXml);
    const auto wanted = parseXml(diskXml);
    if (!document || !wanted)
        return domainXml;
    if (const pugi::xml_node disk = findDisk((*document)->document_element(), target)) {
        disk.parent().insert_copy_after((*wanted)->document_element(), disk);
        disk.parent().remove_child(disk);
    }
    return formatXml(*document);
}

QString nextTarget(const QString &bus, const QStringList &taken)
{
    for (int number = 0;; ++number)
        if (QString target = prefixOf(bus) + lettersOf(number); !taken.contains(target))
            return target;
}

bool isTarget(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:[fhsuv]d|xvd|ubd)[a-z]{1,3}$"));
    return form.match(text).hasMatch();
}

bool isSerial(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_.+ -]*$"));
    return form.match(text).hasMatch();
}

bool canBePlugged(const QString &bus)
{
    static const QStringList buses{QStringLiteral("virtio"), QStringLiteral("scsi"), QStringLiteral("usb"),
                                   QStringLiteral("xen")};
    return buses.contains(bus);
}

NetworkPool networkPool(const QByteArray &poolXml)
{
    const auto document = parseXml(poolXml);
    const pugi::xml_node pool = document ? (*document)->document_element() : pugi::xml_node();
    const QString type = attribute(pool, "type");
    if (type != QStringLiteral("rbd") && type != QStringLiteral("gluster") && type != QStringLiteral("sheepdog"))
        return {};
    const pugi::xml_node source = pool.child("source");
    const pugi::xml_node auth = source.child("auth");
    const pugi::xml_node secret = auth.child("secret");
    return {.source = {.kind = Kind::Network,
                       .protocol = type,
                       .name = QString::fromUtf8(source.child_value("name")),
                       .hosts = hostsOf(source)},
            .login = {.user = attribute(auth, "username"),
                      .secretType = attribute(auth, "type"),
                      .secretUuid = attribute(secret, "uuid"),
                      .secretUsage = attribute(secret, "usage")}};
}

} // namespace virt
