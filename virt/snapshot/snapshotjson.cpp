// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include "virt/snapshot/snapshotjson_p.h"

namespace virt {

static QJsonObject fileJson(const ImageFile &file)
{
    return {{QStringLiteral("path"), file.path}, {QStringLiteral("format"), file.format}};
}

static ImageFile fileFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("path")).toString(), json.value(QStringLiteral("format")).toString()};
}

QJsonObject toJson(const DiskFiles &files)
{
    QJsonObject out;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        out.insert(it.key(), fileJson(*it));
    return out;
}

DiskFiles diskFilesFrom(const QJsonObject &json)
{
    DiskFiles out;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        out.insert(it.key(), fileFrom(it.value().toObject()));
    return out;
}

static QJsonObject poolsJson(const PoolNames &pools)
{
    QJsonObject out;
    for (auto it = pools.cbegin(); it != pools.cend(); ++it)
        out.insert(it.key(), *it);
    return out;
}

static PoolNames poolsFrom(const QJsonObject &json)
{
    PoolNames out;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

static QJsonObject mergeJson(const ImageMerge &merge)
{
    return {{QStringLiteral("target"), merge.target},
            {QStringLiteral("top"), fileJson(merge.top)},
            {QStringLiteral("base"), fileJson(merge.base)},
            {QStringLiteral("between"), QJsonArray::fromStringList(merge.between)},
            {QStringLiteral("active"), merge.active},
            {QStringLiteral("bytes"), qint64(merge.bytes)}};
}

static ImageMerge mergeFrom(const QJsonObject &json)
{
    return {.target = json.value(QStringLiteral("target")).toString(),
            .top = fileFrom(json.value(QStringLiteral("top")).toObject()),
            .base = fileFrom(json.value(QStringLiteral("base")).toObject()),
            .between = json.value(QStringLiteral("between")).toVariant().toStringList(),
            .active = json.value(QStringLiteral("active")).toBool(),
            .bytes = quint64(json.value(QStringLiteral("bytes")).toInteger())};
}

QJsonObject ExternalErase::toJson() const
{
    QJsonArray list;
    for (const ImageMerge &merge : merges)
        list.append(mergeJson(merge));
    QJsonObject theirs;
    for (auto it = others.cbegin(); it != others.cend(); ++it)
        theirs.insert(it.key(), virt::toJson(*it));
    return {{QStringLiteral("snapshots"), QJsonArray::fromStringList(snapshots)},
            {QStringLiteral("inside"), QJsonArray::fromStringList(inside)},
            {QStringLiteral("wasActive"), wasActive},
            {QStringLiteral("merges"), list},
            {QStringLiteral("others"), theirs},
            {QStringLiteral("pools"), poolsJson(pools)},
            {QStringLiteral("drop"), QJsonArray::fromStringList(drop)}};
}

ExternalErase ExternalErase::fromJson(const QJsonObject &json)
{
    ExternalErase out{.snapshots = json.value(QStringLiteral("snapshots")).toVariant().toStringList(),
                      .inside = json.value(QStringLiteral("inside")).toVariant().toStringList(),
                      .wasActive = json.value(QStringLiteral("wasActive")).toBool(),
                      .pools = poolsFrom(json.value(QStringLiteral("pools")).toObject()),
                      .drop = json.value(QStringLiteral("drop")).toVariant().toStringList()};
    const QJsonObject theirs = json.value(QStringLiteral("others")).toObject();
    for (auto it = theirs.constBegin(); it != theirs.constEnd(); ++it)
        out.others.insert(it.key(), diskFilesFrom(it.value().toObject()));
    const QJsonArray list = json.value(QStringLiteral("merges")).toArray();
    for (const auto &merge : list)
        out.merges.append(mergeFrom(merge.toObject()));
    return out;
}

static QJsonObject takeJson(const TakeRequest &take)
{
    QJsonObject overlays;
    for (auto it = take.overlays.cbegin(); it != take.overlays.cend(); ++it)
        overlays.insert(it.key(), *it);
    return {{QStringLiteral("name"), take.name},
            {QStringLiteral("description"), take.description},
            {QStringLiteral("kind"), int(take.kind)},
            {QStringLiteral("overlays"), overlays},
            {QStringLiteral("memory"), take.memory},
            {QStringLiteral("leaveOut"), QJsonArray::fromStringList(take.leaveOut)},
            {QStringLiteral("quiesce"), take.quiesce},
            {QStringLiteral("mix"), take.mix}};
}

static TakeRequest takeFrom(const QJsonObject &json)
{
    TakeRequest out{.name = json.value(QStringLiteral("name")).toString(),
                    .description = json.value(QStringLiteral("description")).toString(),
                    .kind = SnapshotKind(json.value(QStringLiteral("kind")).toInt()),
                    .memory = json.value(QStringLiteral("memory")).toString(),
                    .leaveOut = json.value(QStringLiteral("leaveOut")).toVariant().toStringList(),
                    .quiesce = json.value(QStringLiteral("quiesce")).toBool(),
                    .mix = json.value(QStringLiteral("mix")).toBool()};
    const QJsonObject overlays = json.value(QStringLiteral("overlays")).toObject();
    for (auto it = overlays.constBegin(); it != overlays.constEnd(); ++it)
        out.overlays.insert(it.key(), it.value().toString());
    return out;
}

static QJsonObject firstJson(const ExternalRevert &revert)
{
    return {{QStringLiteral("take"), takeJson(*revert.first)},
            {QStringLiteral("present"), toJson(revert.present)},
            {QStringLiteral("nvram"), revert.firstNvram}};
}

static void readFirst(const QJsonObject &json, ExternalRevert &revert)
{
    revert.first = takeFrom(json.value(QStringLiteral("take")).toObject());
    revert.present = diskFilesFrom(json.value(QStringLiteral("present")).toObject());
    revert.firstNvram = json.value(QStringLiteral("nvram")).toString();
}

QJsonObject ExternalRevert::toJson() const
{
    QJsonObject out{{QStringLiteral("snapshot"), snapshot},
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
                    {QStringLiteral("definition"), definition},
                    {QStringLiteral("pools"), poolsJson(pools)}};
    QJsonObject sizes;
    for (auto it = capacities.cbegin(); it != capacities.cend(); ++it)
        sizes.insert(it.key(), qint64(*it));
    out.insert(QStringLiteral("capacities"), sizes);
    if (first)
        out.insert(QStringLiteral("first"), firstJson(*this));
    return out;
}

ExternalRevert ExternalRevert::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    const auto files = [&json](QLatin1StringView key) { return diskFilesFrom(json.value(key).toObject()); };
    ExternalRevert out{.snapshot = text(QLatin1StringView("snapshot")),
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
    out.pools = poolsFrom(json.value(QStringLiteral("pools")).toObject());
    const QJsonObject sizes = json.value(QStringLiteral("capacities")).toObject();
    for (auto it = sizes.constBegin(); it != sizes.constEnd(); ++it)
        out.capacities.insert(it.key(), quint64(it.value().toInteger()));
    if (const QJsonObject first = json.value(QStringLiteral("first")).toObject(); !first.isEmpty())
        readFirst(first, out);
    return out;
}

} // namespace virt
