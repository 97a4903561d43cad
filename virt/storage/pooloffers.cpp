// SPDX-License-Identifier: GPL-3.0-or-later
// What a host can do with pools, and what it finds to make some of.
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/storage/poolmake.h"
#include "virt/storage/sourcehost_p.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

namespace {

QString attribute(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

QStringList valuesOf(const pugi::xml_node &options)
{
    QStringList out;
    for (const pugi::xml_node &value : options.child("enum").children("value"))
        out << QString::fromUtf8(value.text().get());
    return out;
}

// libvirt names the formats that it can tell, too, not only those that it can make.
QStringList makable(QStringList formats)
{
    static const QStringList not_{QStringLiteral("none"),     QStringLiteral("unknown"), QStringLiteral("auto"),
                                  QStringLiteral("iso"),      QStringLiteral("dir"),     QStringLiteral("bochs"),
                                  QStringLiteral("cloop"),    QStringLiteral("dmg"),     QStringLiteral("fat"),
                                  QStringLiteral("vhd"),      QStringLiteral("ploop"),   QStringLiteral("cow"),
                                  QStringLiteral("parallels")};
    formats.removeIf([](const QString &format) { return not_.contains(format); });
    return formats;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

PoolOffer usual(PoolType type)
{
    PoolOffer out{.type = type};
    if (type == PoolType::Fs)
        out.sourceFormats = words("auto ext2 ext3 ext4 xfs vfat iso9660 udf ufs gfs gfs2 hfs+ ocfs2 vmfs");
    if (type == PoolType::NetFs)
        out.sourceFormats = words("auto nfs glusterfs cifs");
    if (type == PoolType::Disk)
        out.sourceFormats = words("dos gpt mac bsd pc98 sun dvh lvm2");
    if (!out.sourceFormats.isEmpty())
        out.defaultSourceFormat = out.sourceFormats.first();
    out.volumeFormats = keepsFiles(type) ? words("qcow2 raw vmdk vdi vpc qed qcow") : words("raw");
    out.defaultVolumeFormat = QStringLiteral("raw");
    return out;
}

PoolSource sourceOf(const pugi::xml_node &node)
{
    PoolSource out{.host = attribute(node.child("host"), "name"),
                   .directory = attribute(node.child("dir"), "path"),
                   .name = QString::fromUtf8(node.child_value("name")),
                   .format = attribute(node.child("format"), "type")};
    if (const QString port = attribute(node.child("host"), "port"); !port.isEmpty())
        out.host += u':' + port;
    for (const pugi::xml_node &device : node.children("device"))
        out.devices << attribute(device, "path");
    return out;
}

// libvirt looks at one host; volume groups and adapters are looked for on the machine itself.
QByteArray searchXml(const QString &host)
{
    const auto server = parseSourceHost(host);
    if (!server)
        return {};
    const auto document = std::make_shared<pugi::xml_document>();
    pugi::xml_node node = document->append_child("source").append_child("host");
    node.append_attribute("name").set_value(server->name.toUtf8().constData());
    if (server->port)
        node.append_attribute("port").set_value(server->port);
    return formatXml(document);
}

Result<QList<PoolSource>> search(virConnectPtr conn, PoolType type, const QString &host, const QString &during)
{
    if (!host.isEmpty() && !parseSourceHost(host))
        return Error::invalid(during, Say::tr("\"%1\" is no host name or address, with or without a port").arg(host));
    const QByteArray word = poolTypeWord(type).toLatin1();
    const QByteArray where = searchXml(host);
    const auto xml = own<Text>(VIRT(virConnectFindStoragePoolSources, conn, word.constData(),
                                    where.isEmpty() ? nullptr : where.constData(), 0U),
                               during);
    if (!xml)
        return xml.error();
    return parsePoolSources(QByteArray(xml->get()));
}

} // namespace

QList<PoolOffer> usualPoolOffers()
{
    QList<PoolOffer> out;
    for (const PoolType type : allPoolTypes())
        out.append(usual(type));
    return out;
}

QList<PoolOffer> parsePoolOffers(const QByteArray &capabilities)
{
    const auto document = parseXml(capabilities);
    const pugi::xml_node root = document ? (*document)->document_element() : pugi::xml_node();
    QList<PoolOffer> out;
    for (const pugi::xml_node &pool : root.children("pool")) {
        const PoolType type = poolTypeOf(attribute(pool, "type"));
        if (!allPoolTypes().contains(type))
            continue;
        const pugi::xml_node source = pool.child("poolOptions");
        const pugi::xml_node volume = pool.child("volOptions");
        out.append({.type = type,
                    .supported = attribute(pool, "supported") == QStringLiteral("yes"),
                    .sourceFormats = valuesOf(source),
                    .defaultSourceFormat = attribute(source.child("defaultFormat"), "type"),
                    .volumeFormats = makable(valuesOf(volume)),
                    .defaultVolumeFormat = attribute(volume.child("defaultFormat"), "type")});
    }
    return out;
}

QList<PoolSource> parsePoolSources(const QByteArray &xml)
{
    const auto document = parseXml(xml);
    const pugi::xml_node root = document ? (*document)->document_element() : pugi::xml_node();
    QList<PoolSource> out;
    for (const pugi::xml_node &source : root.children("source"))
        out.append(sourceOf(source));
    return out;
}

Task askPoolOffers(Session &session, QObject *receiver, Done<QList<PoolOffer>> done)
{
    const QString during = Say::tr("Ask %1 which pools it can have").arg(session.options().name);
    return ask<QList<PoolOffer>>(
        session, during, receiver,
        [during](virConnectPtr conn) -> Result<QList<PoolOffer>> {
            const auto xml = own<Text>(VIRT(virConnectGetStoragePoolCapabilities, conn, 0U), during);
            if (xml)
                return parsePoolOffers(QByteArray(xml->get()));
            if (xml.error().kind == Error::Kind::Unsupported)
                return usualPoolOffers();
            return xml.error();
        },
        std::move(done));
}

Task findPoolSources(Session &session, PoolType type, const QString &host, QObject *receiver,
                     Done<QList<PoolSource>> done)
{
    const QString during = host.isEmpty() ? Say::tr("Look for storage of type %1").arg(poolTypeText(type))
                                          : Say::tr("Look for storage on %1").arg(host);
    return inquire<QList<PoolSource>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<PoolSource>> {
            const auto conn = job.connection(during);
            return conn ? search(conn->get(), type, host, during) : conn.error();
        },
        std::move(done));
}

} // namespace virt
