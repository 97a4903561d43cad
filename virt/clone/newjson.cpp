// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/clone/newinstance_p.h"
#include "virt/storage/volumejson_p.h"
#include <algorithm>
#include <array>
#include <QJsonArray>

namespace virt {

namespace {

using Disk = NewInstance::Disk;

constexpr std::array hows{QLatin1StringView("copy"), QLatin1StringView("overlay"), QLatin1StringView("extract")};

Disk::How howOf(const QString &word)
{
    const auto *const hit = std::ranges::find(hows, word);
    return hit == hows.end() ? Disk::How::Copy : Disk::How(hit - hows.begin());
}

QJsonObject jsonOf(const Disk &disk)
{
    return {{QStringLiteral("how"), QString(hows.at(size_t(disk.how)))},
            {QStringLiteral("target"), disk.target},
            {QStringLiteral("origin"), disk.origin},
            {QStringLiteral("originFormat"), disk.originFormat},
            {QStringLiteral("inside"), disk.inside},
            {QStringLiteral("to"), volumeJson(disk.to)},
            {QStringLiteral("path"), disk.path},
            {QStringLiteral("format"), disk.format},
            {QStringLiteral("capacity"), QString::number(disk.capacity)},
            {QStringLiteral("bytes"), QString::number(disk.bytes)}};
}

Disk diskFrom(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    return {.how = howOf(text(QLatin1StringView("how"))),
            .target = text(QLatin1StringView("target")),
            .origin = text(QLatin1StringView("origin")),
            .originFormat = text(QLatin1StringView("originFormat")),
            .inside = text(QLatin1StringView("inside")),
            .to = volumeFrom(json.value(QStringLiteral("to")).toObject()),
            .path = text(QLatin1StringView("path")),
            .format = text(QLatin1StringView("format")),
            .capacity = text(QLatin1StringView("capacity")).toULongLong(),
            .bytes = text(QLatin1StringView("bytes")).toULongLong()};
}

} // namespace

QJsonObject NewInstance::toJson() const
{
    QJsonArray list;
    for (const Disk &disk : disks)
        list.append(jsonOf(disk));
    return {{QStringLiteral("uuid"), uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), name},
            {QStringLiteral("definition"), definition},
            {QStringLiteral("disks"), list},
            {QStringLiteral("keptNvram"), keptNvram},
            {QStringLiteral("nvram"), nvram},
            {QStringLiteral("start"), start},
            {QStringLiteral("snapshot"), snapshot},
            {QStringLiteral("snapshotCreated"), snapshotCreated}};
}

NewInstance NewInstance::fromJson(const QJsonObject &json)
{
    NewInstance out{.uuid = QUuid(json.value(QStringLiteral("uuid")).toString()),
                    .name = json.value(QStringLiteral("name")).toString(),
                    .definition = json.value(QStringLiteral("definition")).toString(),
                    .disks = {},
                    .keptNvram = json.value(QStringLiteral("keptNvram")).toString(),
                    .nvram = json.value(QStringLiteral("nvram")).toString(),
                    .start = json.value(QStringLiteral("start")).toBool(),
                    .snapshot = json.value(QStringLiteral("snapshot")).toString(),
                    .snapshotCreated = json.value(QStringLiteral("snapshotCreated")).toInteger()};
    for (const QJsonValue &disk : json.value(QStringLiteral("disks")).toArray())
        out.disks.append(diskFrom(disk.toObject()));
    return out;
}

} // namespace virt
