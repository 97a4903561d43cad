// SPDX-License-Identifier: GPL-3.0-or-later
// A backup: what the plan's steps are made from. See docs/backups.md.
#pragma once
#include "virt/backup/backupset.h"
#include "virt/backup/backupxml.h"
#include "virt/plan/runner_p.h"

namespace virt {

struct BackupPlan {
    static inline const QString kind = QStringLiteral("backup");
    BackupSet set;           // without its moment and the definition, which are not known before
    QString sinceCheckpoint; // incremental: from there
    QStringList below;       // incremental: the images that those of the set stand on, by number
    QStringList left;        // targets that are not in it

    [[nodiscard]] VolumeId volume(const BackupDisk &disk) const;
    [[nodiscard]] QList<BackupTarget> targets() const;
    [[nodiscard]] QJsonObject toJson() const;
    static BackupPlan fromJson(const QJsonObject &json);
};

[[nodiscard]] Steps stepsOf(const BackupPlan &backup, const QString &instance);

// backupbegin.cpp. Each makes it so, whatever of it is so already. Job threads.
Result<> seeBackup(PlanWork &work, const BackupPlan &backup);
Result<> copyDisks(PlanWork &work, const BackupPlan &backup);
Result<> giveUpCopy(PlanWork &work, const BackupPlan &backup);
Result<> writeBackupCard(PlanWork &work, const BackupPlan &backup);
Result<> dropBackupCard(PlanWork &work, const BackupPlan &backup);

} // namespace virt
