// SPDX-License-Identifier: GPL-3.0-or-later
// The steps by which a new instance is made, in words and in order.
#include "virt/clone/newinstance_p.h"
#include "virt/core/change.h"
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

using Disk = NewInstance::Disk;

QList<FileChange> made(const Disk &disk)
{
    return {{FileChange::Fate::Made, disk.path, disk.bytes}};
}

QStringList makeLine(const Disk &disk)
{
    return {QStringLiteral("vol-create-as"),
            disk.to.poolName,
            disk.to.name,
            QString::number(disk.capacity),
            QStringLiteral("--allocation"),
            QStringLiteral("0"),
            QStringLiteral("--format"),
            disk.format};
}

PlanStep copyStep(const Disk &disk)
{
    PlanStep said{
        .text = Say::tr("Copy disk %1 to volume %2 in pool %3").arg(disk.target, disk.to.name, disk.to.poolName),
        .undo = Say::tr("The volume is removed"),
        .files = made(disk)};
    tellCopy(said, copyOf(disk), disk.origin);
    return said;
}

PlanStep overlayStep(const Disk &disk)
{
    return {.text = Say::tr("Make volume %1 in pool %2 over %3")
                        .arg(disk.to.name, disk.to.poolName, fileNameOf(disk.origin)),
            .virsh = {makeLine(disk)
                      + QStringList{QStringLiteral("--backing-vol"), disk.origin,
                                    QStringLiteral("--backing-vol-format"), disk.originFormat}},
            .undo = Say::tr("The volume is removed"),
            .files = made(disk)};
}

PlanStep emptyStep(const Disk &disk)
{
    return {.text = Say::tr("Make volume %1 in pool %2").arg(disk.to.name, disk.to.poolName),
            .virsh = {makeLine(disk)},
            .undo = Say::tr("The volume is removed"),
            .files = made(disk)};
}

void addDisk(Steps &steps, const Disk &disk)
{
    if (disk.how != Disk::How::Extract) {
        const PlanStep said = disk.how == Disk::How::Overlay ? overlayStep(disk) : copyStep(disk);
        return steps.push_back(bound(disk, said, makeDisk, dropDisk));
    }
    steps.push_back(bound(disk, emptyStep(disk), makeEmptyDisk, dropDisk));
    steps.push_back(bound(disk,
                          {.text = Say::tr("Copy disk %1 as it was in \"%2\" to it, by qemu-img on the host")
                                       .arg(disk.target, disk.inside),
                           .shell = {shellLine(extractionOf(disk)) + QStringLiteral(" # on the host")}},
                          extractDisk));
}

Step nvramStep(const NewInstance &made)
{
    return bound(made,
                 {.text = Say::tr("Copy the UEFI variables of that time"),
                  .undo = Say::tr("The copy is removed"),
                  .files = {{FileChange::Fate::Made, made.nvram, 0}}},
                 copyNvram, dropNvram);
}

Step defineStep(const NewInstance &made)
{
    return bound(made,
                 {.text = Say::tr("Define %1, off").arg(made.name),
                  .shell = {xmlLine(made.definition.toUtf8(), made.name + QStringLiteral(".xml"))},
                  .virsh = {{QStringLiteral("define"), made.name + QStringLiteral(".xml")}},
                  .undo = Say::tr("It is undefined")},
                 defineNew, undefineNew);
}

Step startStep(const NewInstance &made)
{
    return bound(made,
                 {.text = Say::tr("Start %1").arg(made.name),
                  .virsh = {{QStringLiteral("start"), made.name}},
                  .undo = Say::tr("It is forced off again")},
                 startNew, stopNew);
}

} // namespace

FlatCopy copyOf(const Disk &disk)
{
    return {.to = disk.to,
            .format = disk.format,
            .capacity = disk.capacity,
            .bytes = disk.bytes,
            .phase = Say::tr("Copying disk %1").arg(disk.target)};
}

// What a snapshot in the image holds does not change as long as it is there, whoever writes to the image meanwhile: hence
// without its lock.
QStringList extractionOf(const Disk &disk)
{
    return {QStringLiteral("qemu-img"),
            QStringLiteral("convert"),
            QStringLiteral("-n"),
            QStringLiteral("-U"),
            QStringLiteral("-f"),
            disk.originFormat,
            QStringLiteral("-l"),
            QStringLiteral("snapshot.name=") + QString(disk.inside).replace(u',', QStringLiteral(",,")),
            QStringLiteral("-O"),
            disk.format,
            disk.origin,
            disk.path};
}

Steps stepsOf(const NewInstance &made, const QString & /*instance*/)
{
    Steps out;
    if (!made.snapshot.isEmpty())
        out.push_back(bound(made, {.text = Say::tr("See that nothing has changed since")}, seeSource));
    for (const Disk &disk : made.disks)
        addDisk(out, disk);
    if (!made.nvram.isEmpty())
        out.push_back(nvramStep(made));
    out.push_back(defineStep(made));
    if (made.start)
        out.push_back(startStep(made));
    return out;
}

} // namespace virt
