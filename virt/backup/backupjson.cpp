// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backup_p.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace virt {

VolumeId BackupPlan::volume(const BackupDisk &disk) const
{
    return {.pool = set.card.pool, .poolName = set.card.poolName, .name = disk.volume};
}

QList<BackupTarget> BackupPlan::targets() const
{
    QList<BackupTarget> out;
    for (const BackupDisk &disk : set.disks)
        out.append({.target = disk.target, .path = disk.path});
    for (const QString &target : left)
        out.append({.target = target, .path = {}});
    return out;
}

QJsonObject BackupPlan::toJson() const
{
    return {{QStringLiteral("card"), set.card.name},
            {QStringLiteral("pool"), set.card.pool.toString(QUuid::WithoutBraces)},
            {QStringLiteral("poolName"), set.card.poolName},
            {QStringLiteral("set"), QJsonDocument::fromJson(cardOf(set)).object()},
            {QStringLiteral("sinceCheckpoint"), sinceCheckpoint},
            {QStringLiteral("below"), QJsonArray::fromStringList(below)},
            {QStringLiteral("left"), QJsonArray::fromStringList(left)}};
}

static QStringList listIn(const QJsonObject &json, const QString &key)
{
    return json.value(key).toVariant().toStringList();
}

BackupPlan BackupPlan::fromJson(const QJsonObject &json)
{
    const VolumeId card{.pool = QUuid(json.value(QStringLiteral("pool")).toString()),
                        .poolName = json.value(QStringLiteral("poolName")).toString(),
                        .name = json.value(QStringLiteral("card")).toString()};
    const QByteArray set = QJsonDocument(json.value(QStringLiteral("set")).toObject()).toJson();
    return {.set = setFrom(card, set).value_or(BackupSet{}),
            .sinceCheckpoint = json.value(QStringLiteral("sinceCheckpoint")).toString(),
            .below = listIn(json, QStringLiteral("below")),
            .left = listIn(json, QStringLiteral("left"))};
}

} // namespace virt
