// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backupset.h"
#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace virt {

namespace {

constexpr int cardFormat = 1;
const QString suffix = QStringLiteral(".backup.json");

QJsonObject jsonOf(const BackupDisk &disk)
{
    return {{QStringLiteral("target"), disk.target},
            {QStringLiteral("volume"), disk.volume},
            {QStringLiteral("path"), disk.path},
            {QStringLiteral("capacity"), QString::number(disk.capacity)}};
}

BackupDisk diskFrom(const QJsonObject &json)
{
    return {.target = json.value(QStringLiteral("target")).toString(),
            .volume = json.value(QStringLiteral("volume")).toString(),
            .path = json.value(QStringLiteral("path")).toString(),
            .capacity = json.value(QStringLiteral("capacity")).toString().toULongLong()};
}

bool isSane(const BackupSet &set)
{
    return !set.instance.isNull() && set.taken.isValid() && !set.disks.isEmpty()
           && std::ranges::none_of(
               set.disks, [](const BackupDisk &disk) { return disk.target.isEmpty() || disk.volume.isEmpty(); });
}

} // namespace

QStringList BackupSet::targets() const
{
    QStringList out;
    for (const BackupDisk &disk : disks)
        out << disk.target;
    out.sort();
    return out;
}

QByteArray cardOf(const BackupSet &set)
{
    QJsonArray disks;
    for (const BackupDisk &disk : set.disks)
        disks.append(jsonOf(disk));
    const QJsonObject card{
        {QStringLiteral("format"), cardFormat},
        {QStringLiteral("kind"), set.incremental() ? QStringLiteral("incremental") : QStringLiteral("full")},
        {QStringLiteral("instance"), set.instance.toString(QUuid::WithoutBraces)},
        {QStringLiteral("name"), set.name},
        {QStringLiteral("taken"), set.taken.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("since"), set.since},
        {QStringLiteral("checkpoint"), set.checkpoint},
        {QStringLiteral("disks"), disks},
        {QStringLiteral("definition"), set.definition}};
    return QJsonDocument(card).toJson();
}

std::optional<BackupSet> setFrom(const VolumeId &card, const QByteArray &json)
{
    const QJsonObject told = QJsonDocument::fromJson(json).object();
    if (told.value(QStringLiteral("format")).toInt() != cardFormat)
        return {};
    const auto text = [&told](QLatin1StringView key) { return told.value(key).toString(); };
    BackupSet out{.card = card,
                  .instance = QUuid(text(QLatin1StringView("instance"))),
                  .name = text(QLatin1StringView("name")),
                  .taken = QDateTime::fromString(text(QLatin1StringView("taken")), Qt::ISODate),
                  .since = text(QLatin1StringView("since")),
                  .checkpoint = text(QLatin1StringView("checkpoint")),
                  .disks = {},
                  .definition = text(QLatin1StringView("definition"))};
    for (const QJsonValue &disk : told.value(QStringLiteral("disks")).toArray())
        out.disks.append(diskFrom(disk.toObject()));
    if (!isSane(out))
        return {};
    return out;
}

QString backupStamp(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

QString backupCard(const QString &instance, const QString &stamp)
{
    return instance + u'-' + stamp + suffix;
}

QString backupVolume(const QString &instance, const QString &target, const QString &stamp)
{
    return instance + u'-' + target + u'-' + stamp + QStringLiteral(".qcow2");
}

bool isBackupCard(const QString &volume)
{
    return volume.endsWith(suffix);
}

const BackupSet *setNamed(const BackupSets &sets, const QString &card)
{
    const auto hit = std::ranges::find_if(sets, [&card](const BackupSet &set) { return set.card.name == card; });
    return hit == sets.end() ? nullptr : &*hit;
}

BackupSets chainOf(const BackupSets &sets, const QString &card)
{
    BackupSets out;
    for (QString next = card; !next.isEmpty(); next = out.constFirst().since) {
        const BackupSet *set = setNamed(sets, next);
        if (!set || !set->missing.isEmpty() || setNamed(out, next))
            return {};
        out.prepend(*set);
    }
    return out;
}

BackupSets standingOn(const BackupSets &sets, const QString &card)
{
    BackupSets out;
    const BackupSet *below = setNamed(sets, card);
    for (const BackupSet &set : sets) {
        if (set.since != card || !below || set.taken <= below->taken) // a card may say anything
            continue;
        out.append(set);
        out.append(standingOn(sets, set.card.name));
    }
    std::ranges::sort(out, std::greater<>(), &BackupSet::taken);
    return out;
}

const BackupSet *couldGo(const BackupSets &sets)
{
    const BackupSet *oldest = nullptr;
    int full = 0;
    for (const BackupSet &set : sets) {
        if (set.incremental())
            continue;
        ++full;
        if (!oldest || set.taken < oldest->taken)
            oldest = &set;
    }
    return full > 1 ? oldest : nullptr;
}

} // namespace virt
