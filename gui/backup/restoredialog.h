// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/backup/backup.h"
#include "virt/storage/pool.h"

class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class PoolChooser;

// How the new instance is called, and where its disks go. What follows is a plan.
class RestoreDialog : public VerbDialog {
    Q_OBJECT
public:
    RestoreDialog(const virt::BackupSet &set, QWidget *parent);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools);
    [[nodiscard]] virt::RestoreRequest request() const;

private:
    void check();

    virt::BackupSet m_set;
    look::FormRows *m_rows;
    QLineEdit *m_name;
    PoolChooser *m_pool;
    QLabel *m_status;
};

} // namespace gui
