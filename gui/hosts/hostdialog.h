// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/labels.h"
#include "model/hosts/hostentry.h"
#include <QDialog>

class QProgressBar;
class QPushButton;

namespace model {
class Fleet;
}

namespace gui {

class HostForm;
class HostProbe;
class Prompts;

// Adds or edits a host of the list; can try the connection before. Not modal.
class HostDialog : public QDialog {
    Q_OBJECT
public:
    // An entry with an id is edited, one without is new.
    HostDialog(const model::HostEntry &entry, const QList<model::HostEntry> &others, QWidget *parent = nullptr);

    [[nodiscard]] model::HostEntry entry() const;
    void askThrough(Prompts &prompts); // what the host asks when the connection is tried

private:
    void build(bool isNew);
    QWidget *buildTest();
    void toggleTest();
    void showTest(const QString &text, look::RoleLabel::Role role);
    void formChanged();

    HostForm *m_form;
    HostProbe *m_probe;
    QPushButton *m_ok, *m_test;
    QProgressBar *m_busy;
    look::RoleLabel *m_result;
};

// Shown at once; what is entered goes to the fleet.
void openAddHost(model::Fleet &fleet, QWidget *window);
void openCloneHost(model::Fleet &fleet, const model::HostId &host, QWidget *window); // the same fields, another host
void openEditHost(model::Fleet &fleet, const model::HostId &host, QWidget *window);

} // namespace gui
