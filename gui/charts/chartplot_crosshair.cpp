// SPDX-License-Identifier: GPL-3.0-or-later
// What is at one moment: by pointer or keyboard, for the eyes and for assistive technology.
#include "gui/charts/chartplot.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QCategoryAxis>
#include <QKeyEvent>
#include <QMouseEvent>

namespace gui {

static constexpr qreal dotRadius = 3;
static constexpr int longestWay = 120; // key presses from one end to the other

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
    if (!out.isEmpty())
        return out;
    if (const qint64 end = endOf(m_series.first(), m_span))
        out << momentText(end + qint64(*m_hover), m_window);
    return out << tr("no data");
}

// Where the cross-hair is drawn: at the sample that it tells of.
double ChartPlot::hoverX(const QRectF &plot) const
{
    double before = *m_hover;
    for (size_t i = m_lines.size(); i-- > 0;) {
        const model::RingSeries &series = m_series[qsizetype(i)];
        if (const auto point = pointAt(series, *m_hover, m_span); point && m_lines[i].isShown())
            before = double(point->ms - endOf(series, m_span));
    }
    return plot.right() + before / double(m_window) * plot.width();
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
    const double x = hoverX(plot);
    const bool fitsRight = x + look::space8 + box.width() <= plot.right();
    box.moveTopLeft({fitsRight ? x + look::space8 : std::max(plot.left(), x - look::space8 - box.width()), plot.top()});
    painter->setPen(look::hairline(palette()));
    painter->setBrush(palette().toolTipBase());
    painter->drawRoundedRect(box, look::space4, look::space4);
    painter->setPen(palette().color(QPalette::ToolTipText));
    painter->drawText(box.adjusted(look::space8, look::space4, 0, 0), Qt::AlignLeft, text);
}

} // namespace gui
