// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/unfinishedbanner.h"
#include "gui/look/danger.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include "model/text/moment.h"
#include "virt/core/sentences.h"
#include "virt/plan/carryout.h"
#include <QLayout>
#include <QMessageBox>
#include <QPushButton>
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

QString UnfinishedBanner::textOf(const model::UnfinishedPlan &plan)
{
    const virt::PlanRecord &record = plan.record;
    const QString begun = model::momentText(record.begun);
    QStringList parts{plan.elsewhere ? tr("Not ended: %1 (begun %2 on the workstation %3, which may be at it still).")
                                           .arg(record.title, begun, record.workstation)
                                     : tr("Interrupted: %1 (begun %2).").arg(record.title, begun)};
    if (const QString step = stepText(record); !step.isEmpty() && !plan.elsewhere)
        parts << tr("It stopped at: %1.").arg(step);
    parts << (record.final ? tr("No data is lost. It has gone too far to be undone: finish it.")
                           : tr("No data is lost. It can be finished or undone."));
    return virt::joined(parts);
}

void UnfinishedBanner::refresh()
{
    const auto plan = m_fleet.unfinishedPlan(m_instance);
    if (!plan)
        return clear();
    set(QStringLiteral("status-warning"), look::Meaning::Warning, textOf(*plan));
    const bool can = m_fleet.canChange(m_instance.host);
    const bool final = plan->record.final;
    m_finish->setEnabled(can);
    m_finish->setToolTip(can ? tr("Carry out the rest of the plan") : tr("The host is not connected"));
    m_undo->setEnabled(can && !final);
    m_undo->setToolTip(!can    ? tr("The host is not connected")
                       : final ? tr("It has gone too far to be undone")
                               : tr("Put everything back as it was before"));
}

// The other workstation may be at it: only a person can tell.
void UnfinishedBanner::ask(const model::UnfinishedPlan &plan, const QString &verb, const std::function<void()> &go)
{
    if (!plan.elsewhere)
        return go();
    auto *box = new QMessageBox(
        QMessageBox::Warning, verb,
        tr("Is Virtdeck on the workstation %1 still carrying it out?").arg(plan.record.workstation),
        QMessageBox::Cancel, window());
    box->setObjectName(QStringLiteral("planElsewhereBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("%1, begun %2. Two at once would work against each other: make sure that it has ended there.")
            .arg(plan.record.title, model::momentText(plan.record.begun)));
    QPushButton *yes = box->addButton(verb, QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("planElsewhereButton"));
    look::markDangerous(yes);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, go);
    box->open();
}

void UnfinishedBanner::finish()
{
    if (const auto plan = m_fleet.unfinishedPlan(m_instance))
        ask(*plan, tr("Finish"), [this, id = m_instance, record = plan->record] { m_fleet.finishPlan(id, record); });
}

void UnfinishedBanner::undo()
{
    if (const auto plan = m_fleet.unfinishedPlan(m_instance))
        ask(*plan, tr("Undo"), [this, id = m_instance, record = plan->record] { m_fleet.undoPlan(id, record); });
}

} // namespace gui
