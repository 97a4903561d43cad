// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartplot.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QCategoryAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QWheelEvent>

namespace gui {

static constexpr int leastHeight = 132;

static QCategoryAxis *plainAxis()
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setLineVisible(false);
    axis->setMinorGridLineVisible(false);
    return axis;
}

ChartPlot::ChartPlot(Unit unit, const QStringList &names, QWidget *parent)
    : QChartView(parent)
    , m_unit(unit)
    , m_names(names)
    , m_time(plainAxis())
    , m_value(plainAxis())
{
    setMinimumHeight(leastHeight);
    setBackgroundRole(QPalette::Base);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    QChart *plot = chart();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setBackgroundVisible(false);
    plot->setMargins({0, look::space8, look::space12, 0}); // half of the outermost labels
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->legend()->hide();
    plot->addAxis(m_time, Qt::AlignBottom);
    plot->addAxis(m_value, Qt::AlignLeft);
    m_time->setGridLineVisible(false);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_lines.emplace_back(plot, m_time, m_value);
    m_series.resize(names.size());
    scale();
    dress();
}

void ChartPlot::set(const QList<model::RingSeries> &series, double ceiling, const Span &span)
{
    m_series = series;
    m_span = span;
    m_ceiling = ceiling;
    scale();
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].set(stretches(m_series[qsizetype(i)], m_window, m_span), m_window);
    setCrossHair(m_hover);
}

void ChartPlot::setShown(int line, bool shown)
{
    m_lines[size_t(line)].setShown(shown);
    scale();
}

void ChartPlot::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        dress();
}

void ChartPlot::setNote(const QString &note)
{
    if (std::exchange(m_note, note) != note)
        viewport()->update();
}

double ChartPlot::shownMaximum() const
{
    double most = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].isShown())
            most = std::max(most, m_series[qsizetype(i)].maximum());
    }
    return most;
}

void ChartPlot::relabel(QCategoryAxis *axis, const QList<Tick> &ticks)
{
    for (const QString &old : axis->categoriesLabels())
        axis->remove(old);
    axis->setRange(ticks.first().at, ticks.last().at);
    axis->setStartValue(ticks.first().at - 1);
    for (const Tick &tick : ticks)
        axis->append(tick.text, tick.at);
}

void ChartPlot::scale()
{
    const double top = niceMaximum(shownMaximum(), m_unit, m_ceiling);
    if (std::exchange(m_top, top) != top)
        relabel(m_value, valueTicks(top, m_unit));
    const qint64 window = m_span.length ? m_span.length : timeWindow(m_series.first());
    if (std::exchange(m_window, window) != window)
        relabel(m_time, timeTicks(window));
}

void ChartPlot::dress()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * look::smallScale);
    for (QCategoryAxis *axis : {m_time, m_value}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(look::muted(palette()));
        axis->setGridLineColor(look::hairline(palette()));
    }
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].setColour(m_stale ? look::muted(palette()) : look::seriesColour(int(i), palette()));
}

void ChartPlot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the chart
}

bool ChartPlot::isEmpty() const
{
    return std::ranges::all_of(m_lines, &ChartLine::isEmpty);
}

void ChartPlot::drawNothing(QPainter *painter, const QRectF &plot) const
{
    painter->setFont(m_time->labelsFont());
    painter->setPen(look::muted(palette()));
    const QRectF upper = plot.adjusted(look::space8, 0, -look::space8, -plot.height() / 2); // clear of the grid's line
    painter->drawText(upper, Qt::AlignCenter | Qt::TextWordWrap, m_note.isEmpty() ? tr("no data yet") : m_note);
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &)
{
    const QRectF plot = chart()->plotArea();
    if (isEmpty())
        drawNothing(painter, plot);
    if (!m_hover)
        return;
    const double x = hoverX(plot);
    painter->setPen(QPen(look::muted(palette()), 1));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    drawDots(painter, plot);
    painter->setFont(m_time->labelsFont());
    drawBubble(painter, plot);
}

} // namespace gui
