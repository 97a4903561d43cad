// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/emptystate.h"
#include "gui/look/colours.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace look {

static constexpr int iconSize = 48;
static constexpr int sentenceWidth = 420;

EmptyState::EmptyState(const QString &iconName, const QString &sentence, const QString &buttonText, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
    , m_button(new QPushButton)
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(sentenceWidth);
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space12);
    column->addStretch();
    for (QWidget *w : std::initializer_list<QWidget *>{m_icon, m_sentence, m_button})
        column->addWidget(w, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    set(iconName, sentence, buttonText);
}

void EmptyState::set(const QString &iconName, const QString &sentence, const QString &buttonText)
{
    m_iconName = iconName;
    m_sentence->setText(sentence);
    // A centred item is not asked for its height at a width.
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(sentenceWidth)));
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    draw();
}

void EmptyState::draw()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(pixmap(m_iconName, muted(palette()), iconSize, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace look
