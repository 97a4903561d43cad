// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/banner.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace look {

static constexpr int iconSize = 16;

Banner::Banner(QWidget *parent) : QFrame(parent), m_icon(new QLabel), m_sentence(new QLabel)
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space12, space8, space12, space8);
    row->setSpacing(space8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    hide();
}

void Banner::set(const QString &iconName, Meaning meaning, const QString &sentence)
{
    m_iconName = iconName;
    m_meaning = meaning;
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    setAccessibleName(sentence);
    draw();
    show();
}

void Banner::clear()
{
    m_sentence->clear();
    hide();
}

QString Banner::text() const
{
    return m_sentence->text();
}

void Banner::draw()
{
    m_icon->setPixmap(pixmap(m_iconName, colourOf(m_meaning, palette()), iconSize, devicePixelRatioF()));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(m_meaning, palette()));
    painter.drawRoundedRect(rect(), cardRadius, cardRadius);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        draw();
}

} // namespace look
