// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartplot.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QCategoryAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QWheelEvent>

namespace gui {

static constexpr int leastHeight = 132;
static constexpr qreal dotRadius = 3;
static constexpr int longestWay = 120; // key presses from one end to the other

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

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF plot = chart()->plotArea();
    const QPointF at = mapToScene(event->position().toPoint());
    const bool inside = plot.contains(at) && plot.width() > 0;
    setCrossHair(inside ? std::optional((at.x() - plot.right()) / plot.width() * double(m_window)) : std::nullopt);
}

void ChartPlot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setCrossHair({});
}

void ChartPlot::setCrossHair(std::optional<double> x)
{
    m_hover = x ? std::optional(std::clamp(*x, -double(m_window), 0.0)) : std::nullopt;
    setAccessibleDescription(m_hover ? hoverText().join(QStringLiteral(", ")) : QString());
    viewport()->update();
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    const double step = double(std::max(usualStep(m_series.first()), m_window / longestWay));
    const double tenth = double(m_window) / 10;
    const double at = m_hover.value_or(0);
    switch (event->key()) {
    case Qt::Key_Left: return setCrossHair(at - step);
    case Qt::Key_Right: return setCrossHair(at + step);
    case Qt::Key_PageUp: return setCrossHair(at - tenth);
    case Qt::Key_PageDown: return setCrossHair(at + tenth);
    case Qt::Key_Home: return setCrossHair(-double(m_window));
    case Qt::Key_End: return setCrossHair(0);
    case Qt::Key_Escape:
        if (m_hover)
            return setCrossHair({});
        break;
    default: break;
    }
    event->ignore(); // QGraphicsView would scroll
}

void ChartPlot::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setCrossHair(0);
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setCrossHair({});
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the chart
}

QStringList ChartPlot::hoverText() const
{
    QStringList out;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const auto point = pointAt(m_series[qsizetype(i)], *m_hover, m_span);
        if (!point || !m_lines[i].isShown())
            continue;
        if (out.isEmpty())
            out << momentText(point->ms, m_window);
        out << QStringLiteral("%1  %2").arg(m_names[qsizetype(i)], valueText(double(point->value), m_unit));
    }
    return out.isEmpty() ? QStringList(tr("no data")) : out;
}

void ChartPlot::drawDots(QPainter *painter, const QRectF &plot) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const model::RingSeries &series = m_series[qsizetype(i)];
        const auto point = pointAt(series, *m_hover, m_span);
        if (!point || !m_lines[i].isShown() || m_top <= 0)
            continue;
        const double back = double(point->ms - endOf(series, m_span)) / double(m_window);
        const QPointF at(plot.right() + back * plot.width(),
                         plot.bottom() - std::min(1.0, double(point->value) / m_top) * plot.height());
        painter->setPen(QPen(palette().color(QPalette::Base), 1));
        painter->setBrush(m_lines[i].colour());
        painter->drawEllipse(at, dotRadius, dotRadius);
    }
}

void ChartPlot::drawBubble(QPainter *painter, const QRectF &plot) const
{
    const QString text = hoverText().join(u'\n');
    const QFontMetricsF metrics(painter->font());
    QRectF box = metrics.boundingRect(QRectF(0, 0, plot.width(), plot.height()), Qt::AlignLeft, text);
    box.adjust(0, 0, 2.0 * look::space8, 2.0 * look::space4);
    const double x = plot.right() + *m_hover / double(m_window) * plot.width();
    const bool fitsRight = x + look::space8 + box.width() <= plot.right();
    box.moveTopLeft({fitsRight ? x + look::space8 : x - look::space8 - box.width(), plot.top()});
    painter->setPen(look::hairline(palette()));
    painter->setBrush(palette().toolTipBase());
    painter->drawRoundedRect(box, look::space4, look::space4);
    painter->setPen(palette().color(QPalette::ToolTipText));
    painter->drawText(box.adjusted(look::space8, look::space4, 0, 0), Qt::AlignLeft, text);
}

bool ChartPlot::isEmpty() const
{
    return std::ranges::all_of(
        m_series, [this](const model::RingSeries &series) { return stretches(series, m_window, m_span).isEmpty(); });
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
    const double x = plot.right() + *m_hover / double(m_window) * plot.width();
    painter->setPen(QPen(look::muted(palette()), 1));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    drawDots(painter, plot);
    painter->setFont(m_time->labelsFont());
    drawBubble(painter, plot);
}

} // namespace gui
