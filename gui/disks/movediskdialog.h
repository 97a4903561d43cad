// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/disk/movedisk.h"
#include "virt/instance/devices.h"
#include "virt/storage/pool.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class PoolChooser;

// To which pool a disk is to move, under which name and in which format. What follows is a plan.
class MoveDiskDialog : public VerbDialog {
    Q_OBJECT
public:
    MoveDiskDialog(const QString &instance, const virt::DiskDevice &disk, QWidget *parent);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools);
    [[nodiscard]] virt::MoveRequest request() const;

private:
    void buildRows(const QString &instance, const virt::DiskDevice &disk);
    void showPool();
    void check();

    [[nodiscard]] bool isSamePlace() const;

    virt::DiskDevice m_disk;
    look::FormRows *m_rows;
    PoolChooser *m_pool;
    QComboBox *m_format;
    QLineEdit *m_name;
    QCheckBox *m_deleteOld;
    QLabel *m_status;
};

} // namespace gui
