// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/move_p.h"
#include "virt/storage/volumejson_p.h"

namespace virt {

QJsonObject DiskMove::toJson() const
{
    return {{QStringLiteral("target"), target},
            {QStringLiteral("from"), from},
            {QStringLiteral("element"), element},
            {QStringLiteral("to"), volumeJson(to)},
            {QStringLiteral("path"), path},
            {QStringLiteral("format"), format},
            {QStringLiteral("capacity"), qint64(capacity)},
            {QStringLiteral("bytes"), qint64(bytes)},
            {QStringLiteral("wasActive"), wasActive},
            {QStringLiteral("deleteOld"), deleteOld},
            {QStringLiteral("old"), volumeJson(old)}};
}

DiskMove DiskMove::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    return {.target = text(QLatin1StringView("target")),
            .from = text(QLatin1StringView("from")),
            .element = text(QLatin1StringView("element")),
            .to = volumeFrom(json.value(QStringLiteral("to")).toObject()),
            .path = text(QLatin1StringView("path")),
            .format = text(QLatin1StringView("format")),
            .capacity = quint64(json.value(QStringLiteral("capacity")).toInteger()),
            .bytes = quint64(json.value(QStringLiteral("bytes")).toInteger()),
            .wasActive = json.value(QStringLiteral("wasActive")).toBool(),
            .deleteOld = json.value(QStringLiteral("deleteOld")).toBool(),
            .old = volumeFrom(json.value(QStringLiteral("old")).toObject())};
}

} // namespace virt
