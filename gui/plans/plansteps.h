// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/plan.h"
#include <QTreeWidget>

namespace gui {

// The steps of a plan in order; beneath each the files that it touches and how it is undone. Above the first step that
// cannot be undone a line says so. The notes come last.
class PlanSteps : public QTreeWidget {
    Q_OBJECT
public:
    explicit PlanSteps(QWidget *parent = nullptr);
    void set(const virt::Plan &plan);
    [[nodiscard]] QSize sizeHint() const override; // of all rows, within limits

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTreeWidgetItem *add(const QString &text, const QIcon &icon);
    void addStep(const virt::PlanStep &step, int number);
    void addPointOfNoReturn();
};

// "2 files made · 1 file removed (1.21 GiB)"; empty when there are none. Pure.
[[nodiscard]] QString fileTotals(const virt::Plan &plan);

} // namespace gui
