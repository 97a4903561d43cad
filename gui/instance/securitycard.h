// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/factlist.h"
#include "model/ids.h"
#include "virt/instance/securitylabels.h"

class QToolButton;

namespace model {
class Fleet;
struct InstanceRow;
} // namespace model

namespace gui {

// The security labels of a running instance, one line for each model; they can be copied. Asked once for each run.
class SecurityCard : public look::FactList {
    Q_OBJECT
public:
    explicit SecurityCard(model::Fleet &fleet, QWidget *parent = nullptr);
    void set(const model::InstanceRow &row);
    void show(const QList<virt::SecurityLabel> &labels);
    [[nodiscard]] QString text() const; // what is copied: "selinux: system_u:… (enforcing)"

private:
    void ask(const QString &name);
    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    int m_runId = -1;
    QToolButton *m_copy;
};

} // namespace gui
