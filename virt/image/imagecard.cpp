// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/image/imagecard.h"
#include "virt/instance/details.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>
#include <QJsonDocument>

namespace virt {

namespace {

constexpr int cardFormat = 1;

// What is not known is not said.
void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1StringView key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QString textOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.text().get());
}

bool isUefi(const pugi::xml_node &os)
{
    return os.attribute("firmware").value() == QByteArray("efi")
           || os.child("loader").attribute("type").value() == QByteArray("pflash");
}

QJsonObject instanceOf(const pugi::xml_node &domain, const Details &details)
{
    QJsonObject out;
    put(out, QLatin1StringView("name"), textOf(domain.child("name")));
    put(out, QLatin1StringView("uuid"), textOf(domain.child("uuid")));
    put(out, QLatin1StringView("title"), details.title);
    return out;
}

QJsonObject ownerOf(const Details &details)
{
    QJsonObject out;
    put(out, QLatin1StringView("manager"), ownerName(details.owner));
    put(out, QLatin1StringView("name"), details.displayName);
    put(out, QLatin1StringView("project"), details.project);
    put(out, QLatin1StringView("user"), details.user);
    put(out, QLatin1StringView("flavor"), details.flavor);
    put(out, QLatin1StringView("image"), details.image);
    return out;
}

QJsonObject bootOf(const pugi::xml_node &os)
{
    QJsonObject out;
    const pugi::xml_node type = os.child("type");
    put(out, QLatin1StringView("architecture"), QString::fromUtf8(type.attribute("arch").value()));
    put(out, QLatin1StringView("machine"), QString::fromUtf8(type.attribute("machine").value()));
    put(out, QLatin1StringView("firmware"), isUefi(os) ? QStringLiteral("uefi") : QStringLiteral("bios"));
    put(out, QLatin1StringView("kernel"), textOf(os.child("kernel")));
    put(out, QLatin1StringView("ramdisk"), textOf(os.child("initrd")));
    put(out, QLatin1StringView("commandLine"), textOf(os.child("cmdline")));
    return out;
}

} // namespace

QJsonObject imageCard(const QByteArray &domainXml, const ImageMoment &moment)
{
    const auto document = parseXml(domainXml);
    const pugi::xml_node domain = document ? (*document)->document_element() : pugi::xml_node();
    const Details details = parseDetails(domainXml);
    QJsonObject out{{QStringLiteral("format"), cardFormat}, {QStringLiteral("way"), moment.way}};
    put(out, QLatin1StringView("host"), moment.host);
    put(out, QLatin1StringView("instance"), instanceOf(domain, details));
    put(out, QLatin1StringView("disk"), moment.disk);
    put(out, QLatin1StringView("snapshot"), moment.snapshot);
    put(out, QLatin1StringView("owner"), ownerOf(details));
    put(out, QLatin1StringView("boot"), bootOf(domain.child("os")));
    if (moment.quiesced)
        out.insert(QStringLiteral("quiesced"), true);
    return out;
}

QByteArray cardJson(QJsonObject card, const ImageShape &image, const QDateTime &taken)
{
    card.insert(QStringLiteral("image"), QJsonObject{{QStringLiteral("name"), image.name},
                                                     {QStringLiteral("format"), image.format},
                                                     {QStringLiteral("capacity"), qint64(image.capacityBytes)}});
    card.insert(QStringLiteral("taken"), taken.toUTC().toString(Qt::ISODate));
    return QJsonDocument(card).toJson();
}

QString cardName(const QString &image)
{
    return image + QStringLiteral(".json");
}

} // namespace virt
