// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a backup in words and in order.
#include "virt/backup/backup_p.h"
#include "virt/core/say.h"
#include "virt/plan/deeds_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

QStringList makeLine(const BackupPlan &backup, const BackupDisk &disk, const QString &below)
{
    QStringList out{QStringLiteral("vol-create-as"), backup.set.card.poolName,       disk.volume,
                    QString::number(disk.capacity),  QStringLiteral("--allocation"), QStringLiteral("0"),
                    QStringLiteral("--format"),      QStringLiteral("qcow2")};
    if (!below.isEmpty())
        out << QStringLiteral("--backing-vol") << below << QStringLiteral("--backing-vol-format")
            << QStringLiteral("qcow2");
    return out;
}

QStringList beginLine(const BackupPlan &backup, const QString &instance)
{
    QStringList out{QStringLiteral("backup-begin"), instance, QStringLiteral("backup.xml")};
    if (!backup.set.checkpoint.isEmpty())
        out << QStringLiteral("checkpoint.xml");
    return out << QStringLiteral("--reuse-external");
}

PlanStep copyStep(const BackupPlan &backup, const QString &instance)
{
    const QString targets = backup.set.targets().join(QStringLiteral(", "));
    PlanStep out{
        .text = backup.set.incremental()
                    ? Say::tr("Copy what was written to %1 since %2 to pool %3, while %4 runs")
                          .arg(targets, backup.set.since, backup.set.card.poolName, instance)
                    : Say::tr("Copy %1 to pool %2, while %3 runs").arg(targets, backup.set.card.poolName, instance),
        .undo = backup.set.checkpoint.isEmpty()
                    ? Say::tr("The copy is aborted and its volumes are removed")
                    : Say::tr("The copy is aborted; its volumes and the checkpoint are removed")};
    for (qsizetype i = 0; i < backup.set.disks.size(); ++i) {
        const BackupDisk &disk = backup.set.disks[i];
        out.virsh << makeLine(backup, disk, backup.below.value(i));
        out.files.append({FileChange::Fate::Made, disk.path});
    }
    out.virsh << beginLine(backup, instance);
    return out;
}

PlanStep cardStep(const BackupPlan &backup)
{
    const VolumeId &card = backup.set.card;
    const BackupDisk &disk = backup.set.disks.constFirst();
    return {.text = Say::tr("Write what the backup is of to volume %1").arg(card.name),
            .virsh = {{QStringLiteral("vol-upload"), card.name, card.name, QStringLiteral("--pool"), card.poolName}},
            .undo = Say::tr("The volume is removed"),
            .files = {{FileChange::Fate::Made, directoryOf(disk.path) + u'/' + card.name}}};
}

} // namespace

Steps stepsOf(const BackupPlan &backup, const QString &instance)
{
    if (backup.set.disks.isEmpty())
        return {};
    Steps out;
    out.push_back(bound(backup, {.text = Say::tr("See that no other backup is under way")}, seeBackup));
    out.push_back(bound(backup, copyStep(backup, instance), copyDisks, giveUpCopy));
    out.push_back(bound(backup, cardStep(backup), writeBackupCard, dropBackupCard));
    return out;
}

} // namespace virt
