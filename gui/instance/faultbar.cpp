// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/faultbar.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

FaultBar::FaultBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new look::RoleLabel(look::RoleLabel::Role::Fault))
    , m_jump(new QToolButton)
{
    m_text->setObjectName(QStringLiteral("xmlFault"));
    m_jump->setObjectName(QStringLiteral("xmlJump"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_text, 1);
    row->addWidget(m_jump, 0, Qt::AlignTop);
    connect(m_jump, &QToolButton::clicked, this, [this] { emit placeWanted(*m_place); });
    clear();
}

void FaultBar::set(const virt::Error &error, const std::optional<TextPlace> &place)
{
    const QString message = error.message.trimmed();
    m_text->setText(error.advice.isEmpty() ? message : message + u'\n' + error.advice);
    m_text->setAccessibleName(m_text->text());
    m_place = place;
    m_jump->setVisible(place.has_value());
    if (place)
        m_jump->setText(tr("Go to Line %1").arg(place->line));
    m_jump->setAccessibleName(m_jump->text());
    show();
}

void FaultBar::clear()
{
    m_place.reset();
    m_text->clear();
    hide();
}

} // namespace gui
