// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/tallarea.h"
#include <algorithm>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace look {

static constexpr int leastHeight = 80;

TallArea::TallArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
}

QSize TallArea::sizeHint() const
{
    return widget()->sizeHint();
}

QSize TallArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(), std::min(least.height(), leastHeight)};
}

int TallArea::heightForWidth(int width) const
{
    const int wrapped = widget()->heightForWidth(width);
    return wrapped < 0 ? widget()->sizeHint().height() : wrapped;
}

bool TallArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // else what is around does not hear that it wants more room
    return QScrollArea::eventFilter(watched, event);
}

} // namespace look
