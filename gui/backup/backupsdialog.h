// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/backup/backup.h"
#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace look {
class EmptyState;
class RoleLabel;
} // namespace look
namespace model {
class Fleet;
}

namespace gui {

// The backups of an instance, incremental ones under what they stand on. What was listed stays when the host goes away.
class BackupsDialog : public QDialog {
    Q_OBJECT
public:
    BackupsDialog(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, QWidget *parent);
    void setShelf(const virt::Result<virt::BackupShelf> &shelf);

private:
    void build();
    void buildList();
    void showSummary(const QString &host);
    [[nodiscard]] QString whyNoBackup(const QString &host) const;
    QPushButton *addButton(QLayout *row, const QString &name, const QString &text, void (BackupsDialog::*run)());
    void reload();
    void fill();
    void refresh();
    void backUp();
    void restore();
    void erase();
    [[nodiscard]] const virt::BackupSet *selected() const;

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    QString m_name;
    virt::BackupShelf m_shelf;
    bool m_known = false; // they were read once
    QTreeWidget *m_list;
    look::EmptyState *m_empty;
    look::RoleLabel *m_summary, *m_fault;
    QPushButton *m_backUp = nullptr, *m_restore = nullptr, *m_delete = nullptr, *m_refresh = nullptr;
};

} // namespace gui
