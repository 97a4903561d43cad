// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/backup/backupset.h"

namespace gui {

// What cannot be restored any more afterwards.
class DeleteBackupDialog : public VerbDialog {
    Q_OBJECT
public:
    DeleteBackupDialog(const virt::BackupSet &set, int standing, QWidget *parent);
};

} // namespace gui
