// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/plan/plan.h"

namespace look {
class EmptyState;
}

namespace gui {

// What is going to be done, before it is done: what is lost, the steps, the files, the same by virsh. Busy until
// setPlan(), which is called once; with an error there is nothing to accept.
class PlanDialog : public VerbDialog {
    Q_OBJECT
public:
    PlanDialog(const QString &title, const QString &verb, QWidget *parent);
    void setPlan(const virt::Result<virt::Plan> &plan);
    [[nodiscard]] const virt::Plan &plan() const { return m_plan; }

private:
    void showError(const virt::Error &error);
    void fill();
    void grow();

    virt::Plan m_plan;
    look::EmptyState *m_waiting;
};

} // namespace gui
