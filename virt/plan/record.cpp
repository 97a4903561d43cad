// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/record_p.h"
#include "virt/xml/document.h"
#include "virt/xml/namespaces_p.h"
#include <pugixml.hpp>
#include <QJsonDocument>

namespace virt {

namespace {

constexpr int format = 1;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Error unreadable(const QString &why)
{
    return Error::invalid(Say::tr("Read the record of a plan"), why);
}

void removeMarks(pugi::xml_node metadata)
{
    const std::string uri = planNamespace.toStdString();
    while (const pugi::xml_node mark = childIn(metadata, uri, "plan"))
        metadata.remove_child(mark);
}

void addMark(pugi::xml_node metadata, const PlanRecord &record)
{
    const std::string prefix = planPrefix.toStdString();
    pugi::xml_node node = metadata.append_child((prefix + ":plan").c_str());
    node.append_attribute(("xmlns:" + prefix).c_str()).set_value(planNamespace.toUtf8().constData());
    node.text().set(recordJson(record).constData());
}

} // namespace

QByteArray recordJson(const PlanRecord &record)
{
    const QJsonObject json{{QStringLiteral("format"), format},
                           {QStringLiteral("id"), idText(record.id)},
                           {QStringLiteral("kind"), record.kind},
                           {QStringLiteral("title"), record.title},
                           {QStringLiteral("uuid"), idText(record.uuid)},
                           {QStringLiteral("object"), record.object},
                           {QStringLiteral("workstation"), record.workstation},
                           {QStringLiteral("host"), record.host},
                           {QStringLiteral("uri"), record.uri},
                           {QStringLiteral("begun"), record.begun.toUTC().toString(Qt::ISODateWithMs)},
                           {QStringLiteral("step"), record.step},
                           {QStringLiteral("marked"), record.marked},
                           {QStringLiteral("final"), record.final},
                           {QStringLiteral("parameters"), record.parameters}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<PlanRecord> parseRecord(const QByteArray &json)
{
    QJsonParseError fault{};
    const QJsonObject o = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return unreadable(fault.errorString());
    if (o.value(QStringLiteral("format")).toInt() != format)
        return unreadable(Say::tr("It was written by another version of Virtdeck"));
    PlanRecord out{.id = QUuid(o.value(QStringLiteral("id")).toString()),
                   .kind = o.value(QStringLiteral("kind")).toString(),
                   .title = o.value(QStringLiteral("title")).toString(),
                   .uuid = QUuid(o.value(QStringLiteral("uuid")).toString()),
                   .object = o.value(QStringLiteral("object")).toString(),
                   .workstation = o.value(QStringLiteral("workstation")).toString(),
                   .host = o.value(QStringLiteral("host")).toString(),
                   .uri = o.value(QStringLiteral("uri")).toString(),
                   .begun = QDateTime::fromString(o.value(QStringLiteral("begun")).toString(), Qt::ISODateWithMs),
                   .step = o.value(QStringLiteral("step")).toInt(),
                   .marked = o.value(QStringLiteral("marked")).toBool(),
                   .final = o.value(QStringLiteral("final")).toBool(),
                   .parameters = o.value(QStringLiteral("parameters")).toObject()};
    if (out.id.isNull() || out.uuid.isNull() || out.kind.isEmpty())
        return unreadable(Say::tr("It does not say what it is about"));
    return out;
}

QByteArray plainMark(const PlanRecord &record)
{
    const auto document = std::make_shared<pugi::xml_document>();
    document->append_child("plan").text().set(recordJson(record).constData());
    return formatXml(document);
}

std::optional<PlanRecord> markIn(const QByteArray &domainXml)
{
    const auto document = parseXml(domainXml);
    return document ? markOf((*document)->child("domain")) : std::nullopt;
}

std::optional<PlanRecord> markOf(const pugi::xml_node &domain)
{
    const pugi::xml_node mark = childIn(domain.child("metadata"), planNamespace.toStdString(), "plan");
    const auto record = mark ? parseRecord(mark.text().get()) : Result<PlanRecord>(unreadable({}));
    return record ? std::optional(*record) : std::nullopt;
}

std::optional<PlanRecord> parseMark(const QByteArray &element)
{
    const auto document = parseXml(element);
    const auto record = document ? parseRecord((*document)->document_element().text().get())
                                 : Result<PlanRecord>(unreadable(document.error().message));
    return record ? std::optional(*record) : std::nullopt;
}

QByteArray withMark(const QByteArray &domainXml, const std::optional<PlanRecord> &record)
{
    const auto document = parseXml(domainXml);
    if (!document)
        return domainXml;
    pugi::xml_node domain = (*document)->child("domain");
    pugi::xml_node metadata = domain.child("metadata");
    removeMarks(metadata);
    if (record) {
        if (!metadata)
            metadata = domain.insert_child_after("metadata", domain.child("name"));
        addMark(metadata, *record);
    } else if (metadata && !metadata.first_child()) {
        domain.remove_child(metadata);
    }
    return formatXml(*document);
}

} // namespace virt
