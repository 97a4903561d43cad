// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "model/hosts/hostsmodel.h"

class QLineEdit;
class QListWidget;

namespace look {
class RoleLabel;
}
namespace model {
class Fleet;
}

namespace gui {

// What asks before a host itself goes away: says what runs there and what becomes of it, and wants the host's name
// typed. The parts of each kind come between the two.
class PowerDialog : public VerbDialog {
    Q_OBJECT
public:
    void accept() override;

protected:
    PowerDialog(model::Fleet &fleet, const model::HostId &host, const QString &title, const QString &verb,
                QWidget *parent);
    void addInstances(const QString &fate); // what becomes of them, in a sentence
    void addConfirmation();                 // last
    void refuse(const QString &reason);     // empty: it is possible
    void wait(const QString &reason);       // refused for a moment
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const model::HostId &host() const { return m_host; }
    [[nodiscard]] model::Fleet &fleet() const { return m_fleet; }
    virtual void begin() = 0;

private:
    void refresh();
    model::Fleet &m_fleet;
    model::HostId m_host;
    QString m_name, m_refusal;
    QLineEdit *m_typed = nullptr;
    look::RoleLabel *m_fault;
};

} // namespace gui
