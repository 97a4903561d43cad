// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/cardgrid.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QStyle>
#include <QWidget>

namespace look {

CardGrid::CardGrid(int leastCardWidth, int mostColumns, QWidget *parent)
    : QLayout(parent)
    , m_least(leastCardWidth)
    , m_most(mostColumns)
{
    setContentsMargins(space16, space16, space16, space16);
    setSpacing(space16);
}

CardGrid::~CardGrid()
{
    for (const QLayoutItem *item : m_items)
        delete item;
}

void CardGrid::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *CardGrid::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *CardGrid::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int CardGrid::columnsFor(int width) const
{
    const int inside = width - contentsMargins().left() - contentsMargins().right();
    return std::clamp((inside + spacing()) / (m_least + spacing()), 1, m_most);
}

int CardGrid::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize CardGrid::sizeHint() const
{
    const int width = contentsMargins().left() + contentsMargins().right() + 2 * m_least + spacing();
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSize() const
{
    int width = 0; // a single column may be narrower than is usual
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    return {contentsMargins().left() + contentsMargins().right() + width, 0};
}

void CardGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

std::vector<QLayoutItem *> CardGrid::shown() const
{
    std::vector<QLayoutItem *> out;
    std::ranges::copy_if(m_items, std::back_inserter(out), [](const QLayoutItem *item) { return !item->isEmpty(); });
    return out;
}

static int heightOf(const QLayoutItem *item, int width)
{
    const int wanted = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    return std::max(wanted, item->minimumSize().height());
}

int CardGrid::arrange(const QRect &rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const auto items = shown();
    const int columns = columnsFor(rect.width());
    const int width = (area.width() - (columns - 1) * spacing()) / columns;
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = area.top();
    for (size_t first = 0; first < items.size(); first += size_t(columns)) {
        const size_t end = std::min(items.size(), first + size_t(columns));
        int height = 0;
        for (size_t i = first; i < end; ++i)
            height = std::max(height, heightOf(items[i], width));
        for (size_t i = first; move && i < end; ++i) {
            const QRect cell(area.left() + int(i - first) * (width + spacing()), y, width, height);
            items[i]->setGeometry(QStyle::visualRect(direction, area, cell));
        }
        y += height + (end < items.size() ? spacing() : 0);
    }
    return y - area.top() + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace look
