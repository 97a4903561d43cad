// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/devicetable.h"
#include "gui/look/cellstyle.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "gui/look/sparkline.h"
#include "model/devices/devicetable.h"
#include <algorithm>
#include <QHeaderView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <utility>

namespace gui {

static constexpr double staleOpacity = 0.5;

namespace {

class DeviceCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (m_stale)
            painter->setOpacity(staleOpacity);
        QStyledItemDelegate::paint(painter, option, index);
        const auto lines = index.data(model::DeviceHistoryRole).value<QList<model::RingSeries>>();
        double most = 1;
        for (const model::RingSeries &line : lines)
            most = std::max(most, line.maximum());
        const QRect inner = option.rect.adjusted(look::space8, look::space4, -look::space8, -look::space4);
        for (int i = 0; i < int(lines.size()); ++i)
            look::paintSparkline(painter, inner, lines[i], most, inkOf(option, i));
        painter->restore();
    }

    bool m_stale = false;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle; // paths and identifiers differ at their ends
    }

private:
    static QColor inkOf(const QStyleOptionViewItem &option, int line)
    {
        const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        return option.state & QStyle::State_Selected ? option.palette.color(group, QPalette::HighlightedText)
                                                     : look::seriesColour(line, option.palette);
    }
};

} // namespace

static int headerWidth(const QTreeView &view, int column)
{
    const QString title = view.model()->headerData(column, Qt::Horizontal).toString();
    return view.fontMetrics().horizontalAdvance(title) + look::space24 + look::space16; // with the sort arrow's room
}

static void setWidths(QTreeView *view, const QList<int> &characters)
{
    view->header()->setStretchLastSection(false);
    view->header()->setMinimumSectionSize(look::space24);
    const int one = view->fontMetrics().averageCharWidth();
    for (int column = 0; column < int(characters.size()); ++column)
        view->setColumnWidth(column, std::max(one * characters[column] + 2 * look::space8, headerWidth(*view, column)));
}

QTreeView *makeDeviceTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName,
                           const QList<int> &characters)
{
    auto *view = new QTreeView;
    auto *proxy = new QSortFilterProxyModel(view);
    proxy->setSourceModel(model);
    proxy->setSortRole(model::DeviceSortRole);
    proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    view->setModel(proxy);
    look::giveRoom(view);
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setItemDelegate(new DeviceCells(view));
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAllColumnsShowFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    setWidths(view, characters);
    return view;
}

void setTableStale(QTreeView *table, bool stale)
{
    auto *cells = static_cast<DeviceCells *>(table->itemDelegate());
    if (std::exchange(cells->m_stale, stale) != stale)
        table->viewport()->update();
}

} // namespace gui
