// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a restore: what they say and what they do.
#include "virt/backup/restore_p.h"
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/plan/deeds_p.h"
#include "virt/storage/growth_p.h"
#include "virt/storage/poolread_p.h"
#include "virt/storage/volumejson_p.h"
#include "virt/storage/volumemake_p.h"
#include "virt/storage/volumeread_p.h"
#include <QJsonArray>

namespace virt {

namespace {

using Disk = RestorePlan::Disk;

QJsonObject jsonOf(const Disk &disk)
{
    return {{QStringLiteral("target"), disk.target},
            {QStringLiteral("from"), volumeJson(disk.from)},
            {QStringLiteral("to"), volumeJson(disk.to)},
            {QStringLiteral("path"), disk.path},
            {QStringLiteral("capacity"), QString::number(disk.capacity)},
            {QStringLiteral("bytes"), QString::number(disk.bytes)}};
}

Disk diskFrom(const QJsonObject &json)
{
    return {.target = json.value(QStringLiteral("target")).toString(),
            .from = volumeFrom(json.value(QStringLiteral("from")).toObject()),
            .to = volumeFrom(json.value(QStringLiteral("to")).toObject()),
            .path = json.value(QStringLiteral("path")).toString(),
            .capacity = json.value(QStringLiteral("capacity")).toString().toULongLong(),
            .bytes = json.value(QStringLiteral("bytes")).toString().toULongLong()};
}

// --- the disks -----------------------------------------------------------------------------------------------------

QString wholeNote(const Disk &disk)
{
    return QStringLiteral("whole/") + disk.to.name;
}

// Flat, for qemu-img reads through the chain below.
Result<> flatten(PlanWork &work, const Disk &disk, virStorageVolPtr original)
{
    const auto pool = findPool(work.host.conn(), disk.to.pool, work.during());
    if (!pool)
        return pool.error();
    const auto turn = work.host.poolTurn();
    const QByteArray xml = volumeXml(
        {.name = disk.to.name, .format = QStringLiteral("qcow2"), .capacityBytes = disk.capacity});
    const Growth growth(work.job, work.host.conn(), disk.to,
                        Progress{.phase = Say::tr("Restoring disk %1").arg(disk.target), .totalBytes = disk.bytes});
    const auto made = own<Volume>(VIRT(virStorageVolCreateXMLFrom, pool->get(), xml.constData(), original, 0U),
                                  work.during());
    return claimed(work, disk.to, made ? Result<>() : Result<>(sayExists(made.error(), disk.to.name)));
}

Result<> restoreDisk(PlanWork &work, const Disk &disk)
{
    if (noted(work, wholeNote(disk)))
        return {};
    const auto original = findVolume(work.host.conn(), disk.from, work.during());
    if (!original)
        return original.error();
    if (auto free = claim(work, disk.to); !free)
        return free;
    if (auto made = flatten(work, disk, original->get()); !made)
        return made;
    return note(work, wholeNote(disk));
}

Result<> dropDisk(PlanWork &work, const Disk &disk)
{
    return dropVolume(work, disk.to);
}

PlanStep diskStep(const Disk &disk)
{
    return {.text = Say::tr("Copy disk %1 of the backup to volume %2 in pool %3")
                        .arg(disk.target, disk.to.name, disk.to.poolName),
            .virsh = {{QStringLiteral("vol-create-from"), disk.to.poolName, disk.to.name + QStringLiteral(".xml"),
                       disk.from.name, QStringLiteral("--inputpool"), disk.from.poolName}},
            .undo = Say::tr("The volume is removed"),
            .files = {{FileChange::Fate::Made, disk.path, disk.bytes}}};
}

// --- the instance --------------------------------------------------------------------------------------------------

// A domain of that UUID is ours: it was made up for this plan.
Result<> define(PlanWork &work, const RestorePlan &restore)
{
    if (findDomain(work.host.conn(), restore.uuid, work.during()))
        return {};
    const QByteArray xml = restore.definition.toUtf8();
    const auto made = own<Domain>(VIRT(virDomainDefineXMLFlags, work.host.conn(), xml.constData(), 0U), work.during());
    return made ? Result<>() : Result<>(made.error());
}

Result<> undefine(PlanWork &work, const RestorePlan &restore)
{
    const auto domain = findDomain(work.host.conn(), restore.uuid, work.during());
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Result<>() : Result<>(domain.error());
    return check(VIRT(virDomainUndefineFlags, domain->get(), +VIR_DOMAIN_UNDEFINE_NVRAM), work.during());
}

PlanStep defineStep(const RestorePlan &restore)
{
    return {.text = Say::tr("Define %1, off").arg(restore.name),
            .virsh = {{QStringLiteral("define"), restore.name + QStringLiteral(".xml")}},
            .undo = Say::tr("It is undefined")};
}

} // namespace

QJsonObject RestorePlan::toJson() const
{
    QJsonArray list;
    for (const Disk &disk : disks)
        list.append(jsonOf(disk));
    return {{QStringLiteral("uuid"), uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), name},
            {QStringLiteral("definition"), definition},
            {QStringLiteral("disks"), list}};
}

RestorePlan RestorePlan::fromJson(const QJsonObject &json)
{
    RestorePlan out{.uuid = QUuid(json.value(QStringLiteral("uuid")).toString()),
                    .name = json.value(QStringLiteral("name")).toString(),
                    .definition = json.value(QStringLiteral("definition")).toString(),
                    .disks = {}};
    for (const QJsonValue &disk : json.value(QStringLiteral("disks")).toArray())
        out.disks.append(diskFrom(disk.toObject()));
    return out;
}

Steps stepsOf(const RestorePlan &restore, const QString & /*instance*/)
{
    Steps out;
    for (const Disk &disk : restore.disks)
        out.push_back(bound(disk, diskStep(disk), restoreDisk, dropDisk));
    out.push_back(bound(restore, defineStep(restore), define, undefine));
    return out;
}

} // namespace virt
