// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/cputrialpage.h"
#include "gui/cpus/cpufit.h"
#include "gui/instance/xmleditor.h"
#include "gui/look/cellstyle.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/cpus/cputrialmodel.h"
#include "virt/host/cpucompare.h"
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using Model = model::CpuTrialModel;

CpuTrialPage::CpuTrialPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_model(new Model(fleet, this))
    , m_text(new XmlEditor)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_button(new QPushButton(tr("&Compare")))
    , m_results(new QTreeView)
{
    build();
    connect(m_button, &QPushButton::clicked, this, &CpuTrialPage::compare);
    connect(m_text, &XmlEditor::refused, this, &CpuTrialPage::showFault);
    connect(m_model, &Model::waitingChanged, this, &CpuTrialPage::refresh);
    connect(m_text, &XmlEditor::textChanged, this, [this] {
        m_fault->hide();
        refresh();
    });
    refresh();
}

void CpuTrialPage::build()
{
    m_text->setObjectName(QStringLiteral("trialText"));
    m_text->setAccessibleName(tr("CPU"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Paste a <cpu>, the definition of an instance, or the capabilities of a host."));
    m_fault->setObjectName(QStringLiteral("trialFault"));
    m_fault->hide();
    m_button->setObjectName(QStringLiteral("trialButton"));
    auto *label = new QLabel(tr("C&PU"));
    label->setBuddy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space12, look::space12, look::space12, look::space12);
    column->setSpacing(look::space8);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(m_fault);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addLayout(buildAnswer(), 1);
}

QLayout *CpuTrialPage::buildAnswer()
{
    m_results->setObjectName(QStringLiteral("trialResults"));
    m_results->setAccessibleName(tr("Hosts"));
    m_results->setModel(m_model);
    look::giveRoom(m_results);
    m_results->setItemDelegateForColumn(Model::Fit, new CpuFitDelegate(Model::FitRole, m_results));
    m_results->setRootIsDecorated(false);
    m_results->setUniformRowHeights(true);
    static constexpr int widths[]{110, 130, 140};
    for (int column = 0; column < Model::Reason; ++column)
        m_results->setColumnWidth(column, widths[column]);
    auto *column = new QVBoxLayout;
    column->addWidget(m_results);
    return column;
}

void CpuTrialPage::compare()
{
    if (m_model->waiting())
        return m_model->cancel();
    const auto cpus = virt::cpusIn(m_text->text());
    showFault(cpus ? QString() : cpus.error().text());
    if (cpus)
        m_model->start(*cpus);
}

void CpuTrialPage::showFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void CpuTrialPage::refresh()
{
    const bool waiting = m_model->waiting() > 0;
    m_button->setText(waiting ? tr("Cancel") : tr("&Compare"));
    m_button->setAccessibleName(waiting ? tr("Cancel") : tr("Compare"));
    m_button->setEnabled(waiting || !m_text->document()->isEmpty());
}

} // namespace gui
