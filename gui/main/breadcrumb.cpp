// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/breadcrumb.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(look::space8, look::space4, look::space8, look::space4);
    m_row->setSpacing(look::space4);
    setObjectName(QStringLiteral("breadcrumb"));
    setAccessibleName(tr("Location"));
}

static QWidget *stepButton(const QString &text, bool last)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setAttribute(Qt::WA_TransparentForMouseEvents, last); // one is there already
    button->setFocusPolicy(last ? Qt::NoFocus : Qt::TabFocus);
    button->setAccessibleName(text);
    return button;
}

void Breadcrumb::set(const QStringList &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *w = item->widget())
            w->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
    for (int i = 0; i < steps.size(); ++i) {
        if (i > 0)
            m_row->addWidget(new look::RoleLabel(look::RoleLabel::Role::Muted, QStringLiteral("▸")));
        QWidget *button = stepButton(steps[i], i == steps.size() - 1);
        button->setObjectName(QStringLiteral("breadcrumb%1").arg(i));
        connect(qobject_cast<QToolButton *>(button), &QToolButton::clicked, this, [this, i] { emit clicked(i); });
        m_row->addWidget(button);
    }
    m_row->addStretch();
}

} // namespace gui
