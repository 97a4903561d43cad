// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLineEdit;
class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

class ViewStore;

// Asks for the name of a view, to save or to rename it. Says beforehand what that name would replace.
class ViewNameDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Save, Rename };
    ViewNameDialog(Purpose purpose, const QString &name, const ViewStore &store, QWidget *parent);

signals:
    void named(const QString &name);

private:
    void check();
    [[nodiscard]] QString name() const;
    Purpose m_purpose;
    QString m_before;
    const ViewStore &m_store;
    QLineEdit *m_field;
    look::RoleLabel *m_fault, *m_help;
    QPushButton *m_go;
};

} // namespace gui
