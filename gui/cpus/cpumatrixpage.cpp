// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/cpumatrixpage.h"
#include "gui/cpus/cpufit.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/cpus/cpucomparison.h"
#include "model/cpus/cpumatrixmodel.h"
#include <algorithm>
#include <QCheckBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using model::CpuComparison;
using Phase = CpuComparison::Phase;

static constexpr int leastColumn = 130;
static constexpr int barWidth = 160;

CpuMatrixPage::CpuMatrixPage(CpuComparison &comparison, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_model(new model::CpuMatrixModel(comparison, this))
    , m_table(new QTableView)
    , m_summary(new RoleLabel(RoleLabel::Role::Muted))
    , m_skipped(new RoleLabel(RoleLabel::Role::Muted))
    , m_cell(new QLabel)
    , m_bar(new QProgressBar)
    , m_button(new QPushButton)
    , m_group(new QCheckBox(tr("&Equal CPUs in one line")))
{
    build();
    buildTable();
    connect(&comparison, &CpuComparison::changed, this, &CpuMatrixPage::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CpuMatrixPage::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CpuMatrixPage::showCell);
    connect(m_button, &QPushButton::clicked, this, &CpuMatrixPage::startOrCancel);
    connect(m_group, &QCheckBox::toggled, m_model, &model::CpuMatrixModel::setGrouped);
    refresh();
}

void CpuMatrixPage::build()
{
    m_group->setObjectName(QStringLiteral("cpuMatrixGroup"));
    m_group->setAccessibleName(tr("Equal CPUs in one line"));
    m_group->setChecked(true);
    m_button->setObjectName(QStringLiteral("cpuMatrixButton"));
    m_bar->setObjectName(QStringLiteral("cpuMatrixProgress"));
    m_bar->setAccessibleName(tr("Answers"));
    m_bar->setFixedWidth(barWidth);
    m_summary->setObjectName(QStringLiteral("cpuMatrixSummary"));
    m_skipped->setObjectName(QStringLiteral("cpuMatrixSkipped"));
    m_cell->setObjectName(QStringLiteral("cpuMatrixCell"));
    m_cell->setAccessibleName(tr("The chosen pair"));
    m_cell->setTextFormat(Qt::PlainText);
    m_cell->setWordWrap(true);
    m_cell->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *top = new QHBoxLayout;
    top->setSpacing(look::space12);
    top->addWidget(m_summary, 1);
    top->addWidget(m_bar);
    top->addWidget(m_group);
    top->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space12, look::space12, look::space12, look::space12);
    column->setSpacing(look::space8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_cell);
    column->addWidget(m_skipped);
}

void CpuMatrixPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("cpuMatrix"));
    m_table->setAccessibleName(tr("CPUs compared"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CpuFitDelegate(model::CpuMatrixModel::FitRole, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setCornerButtonEnabled(false);
    m_table->setShowGrid(true);
    m_table->horizontalHeader()->setHighlightSections(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CpuMatrixPage::showCell);
}

void CpuMatrixPage::fit()
{
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::max(leastColumn, m_table->columnWidth(column)));
    showCell();
}

void CpuMatrixPage::startOrCancel()
{
    if (m_comparison.running())
        m_comparison.cancel();
    else
        m_comparison.start();
}

void CpuMatrixPage::refresh()
{
    const bool running = m_comparison.running();
    m_button->setText(running ? tr("Cancel") : tr("Compare Again"));
    m_button->setAccessibleName(m_button->text());
    m_bar->setVisible(running);
    m_bar->setRange(0, m_comparison.asked());
    m_bar->setValue(m_comparison.answered());
    m_summary->setText(running ? progressText() : resultText());
    m_skipped->setText(skippedText());
    m_skipped->setVisible(!m_skipped->text().isEmpty());
}

QString CpuMatrixPage::progressText() const
{
    if (m_comparison.phase() == Phase::Reading)
        return tr("Reading the CPUs of %n hosts…", nullptr, m_comparison.asked());
    return tr("Comparing %n kinds of CPU…", nullptr, m_comparison.kinds());
}

QString CpuMatrixPage::resultText() const
{
    const auto hosts = int(m_comparison.cpus().size());
    if (m_comparison.phase() == Phase::Cancelled)
        return tr("Cancelled. What was answered is shown.");
    if (hosts == 0)
        return m_comparison.phase() == Phase::Idle ? QString() : tr("No host told its CPU.");
    if (m_comparison.kinds() == 1)
        return tr("%n hosts, all with the same CPU: their guests run on each of them.", nullptr, hosts);
    return tr("%1, %2", "number of hosts, kinds of CPU")
        .arg(tr("%n hosts", nullptr, hosts),
             tr("%n kinds of CPU. Rows: the guest's CPU; columns: where it is to run.", nullptr, m_comparison.kinds()));
}

QString CpuMatrixPage::skippedText() const
{
    QStringList lines;
    for (const CpuComparison::Skipped &host : m_comparison.skipped())
        lines.append(tr("Not compared: %1 (%2)").arg(host.host, host.why));
    return lines.join(u'\n');
}

void CpuMatrixPage::showCell()
{
    const QModelIndex current = m_table->currentIndex();
    m_cell->setText(current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : QString());
    m_cell->setVisible(current.isValid());
}

} // namespace gui
