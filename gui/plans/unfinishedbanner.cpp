// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/unfinishedbanner.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include "model/text/moment.h"
#include "virt/core/sentences.h"
#include "virt/plan/carryout.h"
#include <QLayout>
#include <QToolButton>

namespace gui {

UnfinishedBanner::UnfinishedBanner(model::Fleet &fleet, QWidget *parent)
    : look::Banner(parent)
    , m_fleet(fleet)
    , m_finish(addButton(QStringLiteral("finishPlan"), tr("Finish"), &UnfinishedBanner::finish))
    , m_undo(addButton(QStringLiteral("undoPlan"), tr("Undo"), &UnfinishedBanner::undo))
{
    setObjectName(QStringLiteral("unfinishedPlan"));
    connect(&fleet.plans(), &model::PlanBook::changed, this, &UnfinishedBanner::refresh);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &UnfinishedBanner::refresh);
}

QToolButton *UnfinishedBanner::addButton(const QString &name, const QString &text, void (UnfinishedBanner::*run)())
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, run);
    layout()->addWidget(button);
    return button;
}

void UnfinishedBanner::setInstance(const model::InstanceId &instance)
{
    m_instance = instance;
    refresh();
}

// Where it stopped, in the words of its plan.
static QString stepText(const virt::PlanRecord &record)
{
    const auto plan = virt::planOf(record);
    return plan && record.step >= 0 && record.step < plan->steps.size() ? plan->steps[record.step].text : QString();
}

void UnfinishedBanner::refresh()
{
    const virt::PlanRecord *record = m_fleet.plans().unfinishedOf(m_instance.uuid);
    if (!record)
        return clear();
    QStringList parts{tr("Interrupted: %1 (begun %2).").arg(record->title, model::momentText(record->begun))};
    if (const QString step = stepText(*record); !step.isEmpty())
        parts << tr("It stopped at: %1.").arg(step);
    parts << (record->final ? tr("No data is lost. It has gone too far to be undone: finish it.")
                            : tr("No data is lost. It can be finished or undone."));
    set(QStringLiteral("status-warning"), look::Meaning::Warning, virt::joined(parts));
    const bool can = m_fleet.canChange(m_instance.host);
    m_finish->setEnabled(can);
    m_finish->setToolTip(can ? tr("Carry out the rest of the plan") : tr("The host is not connected"));
    m_undo->setEnabled(can && !record->final);
    m_undo->setToolTip(!can            ? tr("The host is not connected")
                       : record->final ? tr("It has gone too far to be undone")
                                       : tr("Put everything back as it was before"));
}

void UnfinishedBanner::finish()
{
    if (const virt::PlanRecord *record = m_fleet.plans().unfinishedOf(m_instance.uuid))
        m_fleet.finishPlan(m_instance, virt::PlanRecord(*record));
}

void UnfinishedBanner::undo()
{
    if (const virt::PlanRecord *record = m_fleet.plans().unfinishedOf(m_instance.uuid))
        m_fleet.undoPlan(m_instance, virt::PlanRecord(*record));
}

} // namespace gui
