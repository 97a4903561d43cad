// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/deletebackupdialog.h"
#include "model/text/moment.h"
#include <QLabel>

namespace gui {

static QString verbFor(int standing)
{
    return standing == 0 ? DeleteBackupDialog::tr("Delete Backup")
                         : DeleteBackupDialog::tr("Delete %n Backups", nullptr, standing + 1);
}

DeleteBackupDialog::DeleteBackupDialog(const virt::BackupSet &set, int standing, QWidget *parent)
    : VerbDialog(tr("Delete Backup of %1").arg(set.name), verbFor(standing), Verb::Dangerous, parent)
{
    setObjectName(QStringLiteral("deleteBackupDialog"));
    addWarning(tr("The backup of %1 disappears. It cannot be restored any more.").arg(model::momentText(set.taken)))
        ->setObjectName(QStringLiteral("deleteBackupText"));
    if (standing > 0)
        addWarning(tr("%n incremental backups that stand on it disappear with it.", nullptr, standing))
            ->setObjectName(QStringLiteral("deleteBackupStanding"));
    addText(tr("The instance itself is not changed."));
}

} // namespace gui
