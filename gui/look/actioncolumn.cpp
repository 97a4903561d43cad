// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/actioncolumn.h"
#include "gui/look/metrics.h"
#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace look {

static QToolButton *buttonOf(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAccessibleName(action->text());
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

QLayout *actionColumn(const QList<QAction *> &actions)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(space4, space4, space4, space4);
    column->setSpacing(space4);
    for (QAction *action : actions)
        column->addWidget(buttonOf(action));
    column->addStretch();
    return column;
}

} // namespace look
