// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/pageheader.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/look/statechip.h"
#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

namespace look {

static constexpr int iconSize = 32;

PageHeader::PageHeader(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(new RoleLabel(RoleLabel::Role::Title))
    , m_facts(new RoleLabel(RoleLabel::Role::Muted))
    , m_state(new StateChip)
    , m_name(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(QStringLiteral("pageFacts"));
    m_facts->setWordWrap(false);
    m_facts->installEventFilter(this);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("pageState"));
    m_name->setSpacing(space12);
    m_name->addWidget(m_title);
    m_name->addWidget(m_state);
    m_name->addStretch();
    m_actions->setSpacing(space8);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space16, space12, space16, space8);
    grid->setHorizontalSpacing(space12);
    grid->setVerticalSpacing(space4);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addLayout(m_name, 0, 1);
    grid->addWidget(m_facts, 1, 1);
    grid->addLayout(m_actions, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    draw();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setState(const Sign &sign, const QString &text)
{
    m_state->set(sign, text);
}

void PageHeader::setFacts(const QString &facts)
{
    m_facts->setToolTip(facts);
    elideFacts();
}

void PageHeader::elideFacts()
{
    const QString whole = m_facts->toolTip();
    m_facts->setText(isVisible() ? m_facts->fontMetrics().elidedText(whole, Qt::ElideRight, m_facts->width()) : whole);
    m_facts->setAccessibleName(whole);
}

bool PageHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_facts && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        elideFacts();
    return QWidget::eventFilter(watched, event);
}

void PageHeader::addBadge(QWidget *badge)
{
    m_name->insertWidget(m_name->count() - 1, badge); // before the stretch
}

void PageHeader::addAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setObjectName(QStringLiteral("header_") + action->objectName());
    m_actions->addWidget(button);
}

void PageHeader::draw()
{
    m_icon->setPixmap(pixmap(m_iconName, muted(palette()), iconSize, devicePixelRatioF()));
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace look
