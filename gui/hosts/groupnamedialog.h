// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

// Asks for the name of a new group, or another one for a group that is there.
class GroupNameDialog : public QDialog {
    Q_OBJECT
public:
    // `group` is empty for a new one in `parentGroup`.
    GroupNameDialog(const QString &parentGroup, const QString &group, QStringList taken, QWidget *parent = nullptr);
    [[nodiscard]] QString group() const; // its whole path

private:
    void build(bool isNew);
    void refresh();
    QString m_parent, m_group;
    QStringList m_taken;
    QLineEdit *m_name;
    look::RoleLabel *m_fault;
    QPushButton *m_ok;
};

} // namespace gui
