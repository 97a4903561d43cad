// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QDialog>
#include <QHash>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace look {
class RoleLabel;
}
namespace model {
class Fleet;
}

namespace gui {

// Puts hosts, or a group with all that is in it, into a group that is there, or into a new one inside it.
class GroupDialog : public QDialog {
    Q_OBJECT
public:
    GroupDialog(model::Fleet &fleet, QList<model::HostId> hosts, QWidget *parent = nullptr);
    GroupDialog(model::Fleet &fleet, const QString &moved, QWidget *parent = nullptr);

    [[nodiscard]] QString group() const; // as chosen and typed
    void accept() override;

private:
    GroupDialog(model::Fleet &fleet, QList<model::HostId> hosts, const QString &moved, QWidget *parent);
    void build();
    void fillGroups();
    void selectPresent();
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString fault() const;
    void refresh();

    model::Fleet &m_fleet;
    QList<model::HostId> m_hosts;
    QString m_moved; // the group, when it is one
    QTreeWidget *m_groups;
    QLineEdit *m_newGroup;
    look::RoleLabel *m_fault;
    QPushButton *m_ok;
    QHash<QString, QTreeWidgetItem *> m_items;
};

} // namespace gui
