// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/card.h"
#include "gui/look/colours.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QPainter>
#include <QVBoxLayout>

namespace look {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new RoleLabel(RoleLabel::Role::Muted, title))
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space12, space12, space12, space12);
    m_body->setSpacing(space8);
    m_body->addWidget(m_title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace look
