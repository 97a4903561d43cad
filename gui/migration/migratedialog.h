// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/migration/migrationdraft.h"
#include "model/fleet.h"
#include <QDialog>

class QCheckBox;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace look {
class RoleLabel;
}

namespace gui {

class TargetList;

// Asks where one or several instances shall go and how, then begins one job for each. Shown by open(); the jobs belong
// to the fleet and go on without the dialog.
class MigrateDialog : public QDialog {
    Q_OBJECT
public:
    MigrateDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent = nullptr);
    void accept() override;

private:
    void take(const QList<model::InstanceId> &instances);
    void askLayouts();
    void askLayout(qsizetype traveller);
    void followStates();
    QWidget *makeForm();
    QWidget *makeEmpty();
    void addKinds(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    [[nodiscard]] DiskChoice disks() const;
    void propose();
    void refresh();
    void refreshKinds();
    void grow();
    void begin(const Traveller &traveller, const model::HostId &target, const QString &targetName);

    model::Fleet &m_fleet;
    MigrationDraft m_draft;
    TargetList *m_targets;
    QStackedWidget *m_pages;
    QRadioButton *m_live, *m_shared, *m_offline;
    QCheckBox *m_remove;
    look::RoleLabel *m_kindHelp, *m_summary, *m_fault;
    QPushButton *m_migrate = nullptr;
    bool m_proposed = false;
};

} // namespace gui
