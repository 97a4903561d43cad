// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/legendchip.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QPainter>
#include <QStyle>

namespace gui {

static constexpr int dot = 8;

LegendChip::LegendChip(int series, const QString &name, QWidget *parent) : QAbstractButton(parent), m_series(series)
{
    setText(name);
    setAccessibleName(name);
    setToolTip(tr("Show or hide “%1” in the chart").arg(name));
    setCheckable(true);
    setChecked(true);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * look::smallScale);
    setFont(small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString LegendChip::label() const
{
    return m_value.isEmpty() ? text() : text() + QStringLiteral("  ") + m_value;
}

void LegendChip::setValue(const QString &value)
{
    if (std::exchange(m_value, value) == value)
        return;
    const int width = fontMetrics().horizontalAdvance(label());
    if (width > m_widest) {
        m_widest = width;
        updateGeometry();
    }
    setAccessibleDescription(value);
    update();
}

QSize LegendChip::sizeHint() const
{
    const int width = std::max(m_widest, fontMetrics().horizontalAdvance(label()));
    return {look::space8 + dot + look::space4 + width + look::space8, fontMetrics().height() + look::space4};
}

void LegendChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : look::hairline(palette()));
    painter.setBrush(underMouse() ? palette().alternateBase() : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QColor colour = look::seriesColour(m_series, palette());
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isChecked() ? QBrush(colour) : QBrush(Qt::NoBrush));
    const QRect mark(look::space8, (height() - dot) / 2, dot, dot);
    painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), mark));
    painter.setPen(isChecked() ? palette().color(QPalette::WindowText) : look::muted(palette()));
    const QRect words = rect().adjusted(look::space8 + dot + look::space4, 0, -look::space8, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter, label());
}

void LegendChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LegendChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace gui
