// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/historycard.h"
#include "gui/charts/chartplot.h"
#include "gui/charts/legendchip.h"
#include "gui/look/cardgrid.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int leastChipWidth = 132;
static constexpr int mostChipColumns = 4;

static QStringList namesOf(const QList<HistoryCard::Line> &lines)
{
    QStringList out;
    for (const HistoryCard::Line &line : lines)
        out << line.name;
    return out;
}

HistoryCard::HistoryCard(const QString &title, Unit unit, const QList<Line> &lines, QWidget *parent)
    : Card(title, parent)
    , m_unit(unit)
    , m_lines(lines)
    , m_figure(new RoleLabel(RoleLabel::Role::Figure))
    , m_figureUnit(new RoleLabel(RoleLabel::Role::Muted))
    , m_remark(new RoleLabel(RoleLabel::Role::Muted))
    , m_plot(new ChartPlot(unit, namesOf(lines)))
{
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setAccessibleName(title);
    build();
    setHeadline(model::noFigure, {}, {});
}

void HistoryCard::build()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(look::space4);
    m_figureUnit->setWordWrap(false);
    m_remark->setWordWrap(false);
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remark->setAlignment(Qt::AlignRight);
    head->addWidget(m_figure, 0, Qt::AlignBaseline);
    head->addWidget(m_figureUnit, 0, Qt::AlignBaseline);
    head->addWidget(m_remark, 1, Qt::AlignBaseline);
    body()->addLayout(head);
    body()->addWidget(m_plot, 1);
    auto *legend = new QWidget;
    auto *chips = new look::CardGrid(leastChipWidth, mostChipColumns, legend);
    chips->setContentsMargins({});
    chips->setSpacing(look::space4);
    for (int i = 0; i < int(m_lines.size()) && m_lines.size() > 1; ++i) {
        auto *chip = new LegendChip(i, m_lines[i].name);
        chip->setObjectName(QStringLiteral("legend%1").arg(i));
        connect(chip, &QAbstractButton::toggled, m_plot, [this, i](bool on) { m_plot->setShown(i, on); });
        chip->setChecked(m_lines[i].shown);
        chips->addWidget(chip);
        chips->setAlignment(chip, Qt::AlignLeft);
        m_chips.append(chip);
    }
    body()->addWidget(legend);
}

void HistoryCard::setChartShown(bool shown)
{
    m_plot->setVisible(shown);
}

void HistoryCard::addBelowHead(QWidget *widget)
{
    body()->insertWidget(m_belowHead++, widget);
}

void HistoryCard::set(const QList<model::RingSeries> &series, double ceiling, const Span &span)
{
    m_plot->set(series, ceiling, span);
}

void HistoryCard::setHeadline(const QString &figure, const QString &unit, const QString &remark)
{
    m_figure->setText(figure);
    m_figureUnit->setText(unit);
    m_remark->setText(remark);
    m_remark->setToolTip(remark);
}

void HistoryCard::setStale(bool stale)
{
    m_plot->setStale(stale);
    m_figure->setEnabled(!stale);
}

void HistoryCard::setFault(const QString &fault)
{
    m_plot->setNote(fault);
    m_plot->setToolTip(fault);
}

void HistoryCard::setNow(const QList<double> &values)
{
    QStringList spoken;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QString text = values[i] < 0 ? model::noFigure : valueText(values[i], m_unit);
        spoken << m_lines[i].name + u' ' + text;
        if (i < m_chips.size())
            m_chips[i]->setValue(text);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

} // namespace gui
