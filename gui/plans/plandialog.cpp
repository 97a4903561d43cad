// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/plandialog.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/plans/plansteps.h"
#include "gui/plans/virshcommands.h"
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualWidth = 680, frame = 60; // what the desktop puts around it

PlanDialog::PlanDialog(const QString &title, const QString &verb, QWidget *parent)
    : VerbDialog(title, verb, Verb::Dangerous, parent)
    , m_waiting(new look::EmptyState(QStringLiteral("object-plan"), tr("Finding out what has to be done…")))
{
    setObjectName(QStringLiteral("planDialog"));
    m_waiting->setObjectName(QStringLiteral("planWaiting"));
    body()->addWidget(m_waiting, 1);
    qobject_cast<QVBoxLayout *>(layout())->setStretchFactor(body(), 1);
    PlanDialog::verb()->setEnabled(false);
    resize(usualWidth, sizeHint().height());
}

void PlanDialog::setPlan(const virt::Result<virt::Plan> &plan)
{
    if (plan) {
        m_plan = *plan;
        fill();
        verb()->setEnabled(true);
    } else {
        showError(plan.error());
    }
    QMetaObject::invokeMethod(this, &PlanDialog::grow, Qt::QueuedConnection); // what is new is not counted until then
}

void PlanDialog::showError(const virt::Error &error)
{
    m_waiting->set(QStringLiteral("status-failed"), error.text());
    verb()->hide();
    findChild<QPushButton *>(QStringLiteral("cancelButton"))->setText(tr("Close"));
}

void PlanDialog::fill()
{
    m_waiting->hide();
    setWindowTitle(m_plan.title);
    for (const QString &loss : std::as_const(m_plan.losses))
        addWarning(loss)->setObjectName(QStringLiteral("planLoss"));
    auto *steps = new PlanSteps;
    steps->set(m_plan);
    body()->addWidget(steps, 1);
    if (const QString totals = fileTotals(m_plan); !totals.isEmpty()) {
        auto *label = new RoleLabel(RoleLabel::Role::Muted, totals);
        label->setObjectName(QStringLiteral("planTotals"));
        body()->addWidget(label);
    }
    const QStringList lines = virt::virshLines(m_plan);
    auto *commands = new VirshCommands(lines);
    commands->setVisible(!lines.isEmpty());
    body()->addWidget(commands);
    connect(commands, &VirshCommands::unfolded, this, &PlanDialog::grow);
    order(QWidgetList{steps} + commands->inOrder());
}

// As much as it wants to show, as far as the screen has room: the list gives way.
void PlanDialog::grow()
{
    layout()->activate();
    const QSize wanted(qMax(width(), usualWidth),
                       qMax(height(), layout()->totalHeightForWidth(qMax(width(), usualWidth))));
    resize(wanted.boundedTo(screen()->availableSize() - QSize(0, frame)));
}

} // namespace gui
