// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/meter.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace gui {

static constexpr int markWidth = 2;
static constexpr int markOverhang = 2;
static constexpr int thickness = meterRoom - 2 * markOverhang;
static constexpr float faint = 0.15F;

Meter::Meter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Meter::sizeHint() const
{
    return {10 * look::space16, meterRoom};
}

void Meter::set(double taken, double beside, double mark, look::Meaning meaning)
{
    m_parts = {.taken = taken, .beside = beside, .mark = mark};
    m_meaning = meaning;
    update();
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMeter(&painter, rect(), m_parts, meterColours(m_meaning, palette()), layoutDirection());
}

MeterColours meterColours(look::Meaning meaning, const QPalette &palette)
{
    const bool usual = meaning == look::Meaning::Idle;
    return {.bar = usual ? look::seriesColour(0, palette) : look::colourOf(meaning, palette),
            .track = look::hairline(palette),
            .mark = palette.color(QPalette::WindowText)};
}

void paintMeter(QPainter *painter, const QRect &rect, const MeterParts &parts, const MeterColours &colours,
                Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect track = rect.adjusted(0, markOverhang, 0, -markOverhang);
    const auto part = [&](double of) {
        const QRect bar(track.left(), track.top(), qRound(track.width() * std::clamp(of, 0.0, 1.0)), track.height());
        return QStyle::visualRect(direction, rect, bar);
    };
    QColor beside = colours.bar;
    beside.setAlphaF(faint);
    QPainterPath shape;
    shape.addRoundedRect(track, thickness / 2.0, thickness / 2.0);
    painter->fillPath(shape, colours.track);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->fillRect(part(parts.beside), QBrush(colours.bar, Qt::BDiagPattern)); // hatched: it is not taken yet
    painter->fillRect(part(parts.beside), beside);
    painter->fillRect(part(parts.taken), colours.bar);
    painter->restore();
    if (parts.mark < 0)
        return;
    const int x = rect.left() + std::min(part(parts.mark).width(), rect.width() - markWidth);
    const QRect mark(x, rect.top(), markWidth, rect.height());
    painter->fillRect(QStyle::visualRect(direction, rect, mark), colours.mark);
}

} // namespace gui
