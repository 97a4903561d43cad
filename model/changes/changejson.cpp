// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/changes/changejson.h"
#include <array>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace model {

using Outcome = virt::Change::Outcome;

static constexpr std::array<std::pair<Outcome, const char *>, 3> outcomeNames{
    {{Outcome::Done, "done"}, {Outcome::Failed, "failed"}, {Outcome::Cancelled, "cancelled"}}};

static QString nameOf(Outcome outcome)
{
    for (const auto &[value, name] : outcomeNames)
        if (value == outcome)
            return QString::fromLatin1(name);
    return {};
}

static std::optional<Outcome> outcomeNamed(const QString &text)
{
    for (const auto &[value, name] : outcomeNames)
        if (text == QLatin1StringView(name))
            return value;
    return {};
}

static void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QByteArray toJsonLine(const ChangeEntry &entry)
{
    const virt::Change &c = entry.change;
    QJsonObject o{{QStringLiteral("time"), c.started.toUTC().toString(Qt::ISODateWithMs)},
                  {QStringLiteral("durationMs"), c.durationMs},
                  {QStringLiteral("hostId"), entry.host.value.toString(QUuid::WithoutBraces)},
                  {QStringLiteral("host"), c.host},
                  {QStringLiteral("uri"), c.uri},
                  {QStringLiteral("action"), c.intent.action},
                  {QStringLiteral("object"), c.intent.object},
                  {QStringLiteral("virsh"), QJsonArray::fromStringList(c.intent.virsh)},
                  {QStringLiteral("outcome"), nameOf(c.outcome)}};
    if (!c.intent.uuid.isNull())
        o.insert(QStringLiteral("uuid"), c.intent.uuid.toString(QUuid::WithoutBraces));
    putText(o, QStringLiteral("error"), c.error);
    putText(o, QStringLiteral("before"), c.before);
    putText(o, QStringLiteral("after"), c.after);
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

static QStringList textsIn(const QJsonValue &list)
{
    QStringList out;
    for (const auto &v : list.toArray())
        out << v.toString();
    return out;
}

std::optional<ChangeEntry> fromJsonLine(const QByteArray &line)
{
    const QJsonObject o = QJsonDocument::fromJson(line).object();
    const auto text = [&](const char *key) { return o.value(QLatin1StringView(key)).toString(); };
    const QDateTime started = QDateTime::fromString(text("time"), Qt::ISODateWithMs);
    const auto outcome = outcomeNamed(text("outcome"));
    if (!started.isValid() || !outcome)
        return {};
    const virt::Intent intent{.action = text("action"),
                              .object = text("object"),
                              .uuid = QUuid(text("uuid")),
                              .virsh = textsIn(o.value(QStringLiteral("virsh")))};
    return ChangeEntry{.host = {QUuid(text("hostId"))},
                       .change = {.intent = intent,
                                  .host = text("host"),
                                  .uri = text("uri"),
                                  .started = started,
                                  .durationMs = o.value(QStringLiteral("durationMs")).toInteger(),
                                  .outcome = *outcome,
                                  .error = text("error"),
                                  .before = text("before"),
                                  .after = text("after")}};
}

} // namespace model
