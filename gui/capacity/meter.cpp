// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/meter.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace gui {

static constexpr int thickness = 8;
static constexpr int markWidth = 2;
static constexpr int markOverhang = 2;
static constexpr float faint = 0.15F;

Meter::Meter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Meter::sizeHint() const
{
    return {10 * look::space16, thickness + 2 * markOverhang};
}

void Meter::set(double taken, double beside, double mark, look::Meaning meaning)
{
    m_taken = taken;
    m_beside = beside;
    m_mark = mark;
    m_meaning = meaning;
    update();
}

QColor Meter::colour() const
{
    return m_meaning == look::Meaning::Idle ? look::seriesColour(0, palette()) : look::colourOf(m_meaning, palette());
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect track = rect().adjusted(0, markOverhang, 0, -markOverhang);
    const auto part = [&](double of) {
        const QRect bar(track.left(), track.top(), qRound(track.width() * std::clamp(of, 0.0, 1.0)), track.height());
        return QStyle::visualRect(layoutDirection(), rect(), bar);
    };
    QPainterPath shape;
    shape.addRoundedRect(track, thickness / 2.0, thickness / 2.0);
    painter.fillPath(shape, look::hairline(palette()));
    painter.setClipPath(shape);
    QColor besides = colour();
    painter.fillRect(part(m_beside), QBrush(besides, Qt::BDiagPattern)); // hatched: it is not taken yet
    besides.setAlphaF(faint);
    painter.fillRect(part(m_beside), besides);
    painter.fillRect(part(m_taken), colour());
    painter.setClipping(false);
    if (m_mark < 0)
        return;
    const int x = std::min(part(m_mark).width(), width() - markWidth);
    const QRect mark(x, 0, markWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), mark), palette().color(QPalette::WindowText));
}

} // namespace gui
