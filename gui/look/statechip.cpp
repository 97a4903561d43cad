// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/statechip.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include <QPainter>
#include <QStyle>

namespace look {

static constexpr int iconSize = 16;

StateChip::StateChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::set(const Sign &sign, const QString &text)
{
    m_sign = sign;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return {space8 + iconSize + space4 + fontMetrics().horizontalAdvance(m_text) + space12,
            std::max(iconSize, fontMetrics().height()) + space8};
}

void StateChip::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(m_sign.meaning, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const QColor colour = colourOf(m_sign.meaning, palette());
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(space8, (height() - iconSize) / 2, iconSize, iconSize));
    painter.drawPixmap(icon, pixmap(m_sign.icon, colour, iconSize, devicePixelRatioF()));
    painter.setPen(colour);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(space8 + iconSize + space4, 0, 0, 0));
    painter.drawText(text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, m_text);
}

} // namespace look
