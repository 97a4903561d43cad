// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/rangebar.h"
#include "gui/look/metrics.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

using model::Range;

RangeBar::RangeBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::space16, look::space8, look::space16, 0);
    row->setSpacing(look::space4);
    row->addStretch();
    add(Range::FiveMinutes, QStringLiteral("rangeFiveMinutes"), tr("5 min"), tr("Show the last 5 minutes"));
    add(Range::Hour, QStringLiteral("rangeHour"), tr("1 h"), tr("Show the last hour"));
    add(Range::Day, QStringLiteral("rangeDay"), tr("24 h"), tr("Show the last 24 hours"));
    setRange(Range::FiveMinutes);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit changed(Range(id)); });
}

void RangeBar::add(Range range, const QString &name, const QString &text, const QString &spoken)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(spoken);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addButton(button, int(range));
    layout()->addWidget(button);
}

Range RangeBar::range() const
{
    return Range(m_buttons->checkedId());
}

void RangeBar::setRange(Range range)
{
    if (QAbstractButton *button = m_buttons->button(int(range)))
        button->setChecked(true);
}

} // namespace gui
