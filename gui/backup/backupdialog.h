// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/backup/backup.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace look {
class FormRows;
class RoleLabel;
} // namespace look

namespace gui {

// Full or incremental, which disks, and to which pool. What follows is a plan. Cannot be accepted before setOffer() said
// what is possible.
class BackupDialog : public VerbDialog {
    Q_OBJECT
public:
    BackupDialog(const QString &instance, QWidget *parent);
    void setOffer(const virt::Result<virt::BackupOffer> &offer);
    [[nodiscard]] virt::BackupRequest request() const;

private:
    QRadioButton *addKind(const QString &name, const QString &text, look::RoleLabel *meaning);
    void addDisk(const virt::BackupOffer::Disk &disk);
    void sayKinds();
    void refresh();
    [[nodiscard]] quint64 bytes() const; // to be copied
    [[nodiscard]] QString fault() const;

    virt::BackupOffer m_offer;
    look::RoleLabel *m_fullMeaning, *m_sinceMeaning;
    QRadioButton *m_full, *m_since;
    QVBoxLayout *m_disks;
    QList<QCheckBox *> m_checks; // by disk
    look::FormRows *m_rows;
    QComboBox *m_pool;
    QLabel *m_status;
    bool m_known = false;
};

} // namespace gui
