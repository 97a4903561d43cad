// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/snapshotjson_p.h"

namespace virt {

QJsonObject toJson(const DiskFiles &files)
{
    QJsonObject out;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        out.insert(it.key(), QJsonObject{{QStringLiteral("path"), it->path}, {QStringLiteral("format"), it->format}});
    return out;
}

DiskFiles diskFilesFrom(const QJsonObject &json)
{
    DiskFiles out;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QJsonObject file = it.value().toObject();
        out.insert(it.key(),
                   {file.value(QStringLiteral("path")).toString(), file.value(QStringLiteral("format")).toString()});
    }
    return out;
}

QJsonObject ExternalRevert::toJson() const
{
    return {{QStringLiteral("snapshot"), snapshot},
            {QStringLiteral("end"), int(end)},
            {QStringLiteral("wasActive"), wasActive},
            {QStringLiteral("wasPaused"), wasPaused},
            {QStringLiteral("memory"), memory},
            {QStringLiteral("before"), virt::toJson(before)},
            {QStringLiteral("after"), virt::toJson(after)},
            {QStringLiteral("frozen"), virt::toJson(frozen)},
            {QStringLiteral("drop"), QJsonArray::fromStringList(drop)},
            {QStringLiteral("nvram"), nvram},
            {QStringLiteral("nvramCopy"), nvramCopy},
            {QStringLiteral("definition"), definition}};
}

ExternalRevert ExternalRevert::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    const auto files = [&json](QLatin1StringView key) { return diskFilesFrom(json.value(key).toObject()); };
    return {.snapshot = text(QLatin1StringView("snapshot")),
            .end = End(json.value(QStringLiteral("end")).toInt()),
            .wasActive = json.value(QStringLiteral("wasActive")).toBool(),
            .wasPaused = json.value(QStringLiteral("wasPaused")).toBool(),
            .memory = text(QLatin1StringView("memory")),
            .before = files(QLatin1StringView("before")),
            .after = files(QLatin1StringView("after")),
            .frozen = files(QLatin1StringView("frozen")),
            .drop = json.value(QStringLiteral("drop")).toVariant().toStringList(),
            .nvram = text(QLatin1StringView("nvram")),
            .nvramCopy = text(QLatin1StringView("nvramCopy")),
            .definition = text(QLatin1StringView("definition"))};
}

} // namespace virt
