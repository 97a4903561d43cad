// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/image/export_p.h"
#include "virt/image/imagecard.h"
#include "virt/storage/volumejson_p.h"
#include <algorithm>
#include <array>

namespace virt {

namespace {

constexpr std::array ways{QLatin1StringView("copy"), QLatin1StringView("save"), QLatin1StringView("mirror")};

ImageExport::Way wayOf(const QString &word)
{
    const auto *const hit = std::ranges::find(ways, word);
    return hit == ways.end() ? ImageExport::Way::Copy : ImageExport::Way(hit - ways.begin());
}

} // namespace

VolumeId ImageExport::cardVolume() const
{
    return {.pool = to.pool, .poolName = to.poolName, .name = cardName(to.name)};
}

QString ImageExport::cardFile() const
{
    return cardName(file);
}

QJsonObject ImageExport::toJson() const
{
    return {{QStringLiteral("target"), target},
            {QStringLiteral("from"), from},
            {QStringLiteral("origin"), origin},
            {QStringLiteral("to"), volumeJson(to)},
            {QStringLiteral("path"), path},
            {QStringLiteral("format"), format},
            {QStringLiteral("capacity"), qint64(capacity)},
            {QStringLiteral("bytes"), qint64(bytes)},
            {QStringLiteral("way"), QString(ways.at(size_t(way)))},
            {QStringLiteral("snapshot"), snapshot},
            {QStringLiteral("snapshotCreated"), snapshotCreated},
            {QStringLiteral("wasPaused"), wasPaused},
            {QStringLiteral("pause"), pause},
            {QStringLiteral("quiesce"), quiesce},
            {QStringLiteral("abortJob"), abortJob},
            {QStringLiteral("between"), volumeJson(between)},
            {QStringLiteral("betweenPath"), betweenPath},
            {QStringLiteral("card"), card},
            {QStringLiteral("file"), file},
            {QStringLiteral("fileOn"), workstation},
            {QStringLiteral("overwrite"), overwrite}};
}

ImageExport ImageExport::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    const auto flag = [&json](QLatin1StringView key) { return json.value(key).toBool(); };
    const auto volume = [&json](QLatin1StringView key) { return volumeFrom(json.value(key).toObject()); };
    return {.target = text(QLatin1StringView("target")),
            .from = text(QLatin1StringView("from")),
            .origin = text(QLatin1StringView("origin")),
            .to = volume(QLatin1StringView("to")),
            .path = text(QLatin1StringView("path")),
            .format = text(QLatin1StringView("format")),
            .capacity = quint64(json.value(QStringLiteral("capacity")).toInteger()),
            .bytes = quint64(json.value(QStringLiteral("bytes")).toInteger()),
            .way = wayOf(text(QLatin1StringView("way"))),
            .snapshot = text(QLatin1StringView("snapshot")),
            .snapshotCreated = json.value(QStringLiteral("snapshotCreated")).toInteger(),
            .wasPaused = flag(QLatin1StringView("wasPaused")),
            .pause = flag(QLatin1StringView("pause")),
            .quiesce = flag(QLatin1StringView("quiesce")),
            .abortJob = flag(QLatin1StringView("abortJob")),
            .between = volume(QLatin1StringView("between")),
            .betweenPath = text(QLatin1StringView("betweenPath")),
            .card = json.value(QStringLiteral("card")).toObject(),
            .file = text(QLatin1StringView("file")),
            .workstation = text(QLatin1StringView("fileOn")),
            .overwrite = flag(QLatin1StringView("overwrite"))};
}

} // namespace virt
