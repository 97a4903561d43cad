// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/hostcardsview.h"
#include "gui/fleet/hostcarddelegate.h"
#include "gui/fleet/hostrowdelegate.h"
#include "gui/look/metrics.h"
#include "model/cards/hostcardsproxy.h"
#include <algorithm>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>

namespace gui {

static constexpr int leastCardWidth = 270;
static constexpr int slack = 4; // the view counts a little more than its items
static constexpr int margin = look::space12;

HostCardsView::HostCardsView(model::HostCardsProxy *cards, QWidget *parent)
    : QListView(parent)
    , m_cards(cards)
    , m_card(new HostCardDelegate(*cards, this))
    , m_row(new HostRowDelegate(*cards, this))
{
    setObjectName(QStringLiteral("hostCards"));
    setAccessibleName(tr("Hosts at a glance"));
    setModel(cards);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(margin, 0, 0, 0);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setWrapping(true);
    setFlow(QListView::LeftToRight);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMouseTracking(true); // the hover frame
    const auto open = [this](const QModelIndex &index) { emit opened(m_cards->card(index).row.entry.id); };
    connect(this, &QAbstractItemView::clicked, this, open);
    connect(this, &QAbstractItemView::activated, this, open);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(cards, signal, this, &HostCardsView::contentChanged);
    setShape(Shape::Cards);
}

void HostCardsView::setShape(Shape shape)
{
    m_shape = shape;
    setItemDelegate(delegate(shape));
    arrange();
    emit contentChanged();
}

int HostCardsView::columns(Shape shape) const
{
    return shape == Shape::Rows ? 1 : std::max(1, layoutWidth() / leastCardWidth);
}

// QListView wraps as if the scroll bar were there, whether it is or not.
int HostCardsView::layoutWidth() const
{
    return maximumViewportSize().width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent) - 1;
}

void HostCardsView::arrange()
{
    const int width = layoutWidth() / columns(m_shape);
    delegate(m_shape)->setWidth(width);
    setGridSize({width, delegate(m_shape)->heightFor(font())});
}

int HostCardsView::heightAs(Shape shape) const
{
    const int rows = (m_cards->rowCount() + columns(shape) - 1) / columns(shape);
    return rows * delegate(shape)->heightFor(font()) + slack;
}

QSize HostCardsView::minimumSizeHint() const
{
    return {leastCardWidth, std::min(heightAs(m_shape), gridSize().height())};
}

void HostCardsView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) // its height is the user's to choose
        emit contentChanged();
}

void HostCardsView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
        emit contentChanged();
    }
}

} // namespace gui
