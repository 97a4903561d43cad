// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/tablepage.h"
#include "gui/instance/devicetable.h"
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "virt/instance/devicefigures.h"
#include <QAbstractProxyModel>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace gui {

static constexpr int chartHeight = 220;

static QToolButton *makeRefresh(TabPage *page)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("refresh"));
    button->setText(TablePage::tr("Refresh"));
    button->setAccessibleName(button->text());
    button->setIcon(look::icon(QStringLiteral("action-refresh")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    QObject::connect(button, &QToolButton::clicked, page, &TabPage::askAgain);
    return button;
}

TablePage::TablePage(model::Fleet &fleet, QTreeView *table, const QString &iconName,
                     const QList<ChartCard::Line> &lines, QWidget *parent)
    : TabPage(fleet, parent)
    , m_table(table)
    , m_iconName(iconName)
    , m_summary(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_banner(new look::Banner)
    , m_stack(new QStackedWidget)
    , m_empty(new look::EmptyState(iconName, tr("Asking the host…")))
    , m_lines(lines)
{
    m_summary->setObjectName(QStringLiteral("summary"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look::space16, look::space8, look::space16, look::space8);
    line->addWidget(m_summary, 1);
    line->addWidget(makeRefresh(this));
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(look::space16, 0, look::space16, 0);
    bannerRow->addWidget(m_banner);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addLayout(bannerRow);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePage::refreshChart);
}

QWidget *TablePage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    return content;
}

void TablePage::makeChart()
{
    m_chart = new ChartCard({}, Unit::Rate, m_lines);
    m_chart->setObjectName(QStringLiteral("deviceChart"));
    m_chart->setFixedHeight(chartHeight);
    auto *row = new QVBoxLayout;
    row->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    row->addWidget(m_chart);
    static_cast<QVBoxLayout *>(m_table->parentWidget()->layout())->addLayout(row);
}

void TablePage::refreshChart()
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(m_table->model());
    const QModelIndex current = m_table->currentIndex().isValid() ? m_table->currentIndex() : proxy->index(0, 0);
    setTableStale(m_table, isStale());
    if (!current.isValid())
        return;
    if (!m_chart)
        makeChart();
    drawChart(proxy->mapToSource(current).row());
    m_chart->setStale(isStale());
}

void TablePage::setChart(const QString &title, const model::InstanceSeries &series)
{
    m_chart->setTitle(title);
    m_chart->set(&series);
}

void TablePage::forget()
{
    m_figuresMs = 0;
    setSummary({});
    showSentence(tr("Asking the host…"));
}

void TablePage::follow(const model::InstanceRow &row)
{
    const virt::Session *session = fleet().session(instance());
    const auto inventory = session ? session->inventory() : nullptr;
    if (row.stale)
        refreshChart();
    if (!inventory || inventory->taken.toMSecsSinceEpoch() == m_figuresMs)
        return;
    m_figuresMs = inventory->taken.toMSecsSinceEpoch();
    const bool told = inventory->opened && inventory->opened->uuid == row.id.uuid && !row.stale;
    showFigures(told ? inventory->opened.get() : nullptr, m_figuresMs);
    refreshChart();
}

void TablePage::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void TablePage::showTable()
{
    m_banner->clear();
    m_stack->setCurrentIndex(1);
    refreshChart();
}

void TablePage::showSentence(const QString &empty)
{
    m_banner->clear();
    m_empty->set(m_iconName, empty);
    m_stack->setCurrentWidget(m_empty);
}

void TablePage::fail(const virt::Error &error)
{
    if (m_table->model()->rowCount())
        return m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, error.text());
    m_empty->set(QStringLiteral("status-warning"), error.text());
    m_stack->setCurrentWidget(m_empty);
}

} // namespace gui
