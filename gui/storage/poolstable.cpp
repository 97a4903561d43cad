// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poolstable.h"
#include "gui/look/cellstyle.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolsdelegate.h"
#include "model/storage/poolsmodel.h"
#include "model/text/collation.h"
#include <algorithm>
#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace gui {

using model::PoolsModel;

// In characters, in the order of the columns.
static constexpr int widths[] = {24, 20, 17, 24, 11, 11, 11, 11, 9, 30, 30};

namespace {

class PoolsOrder : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(PoolsModel::SortRole);
        const QVariant b = right.data(PoolsModel::SortRole);
        if (a.typeId() == QMetaType::QString)
            return m_collator.compare(a.toString(), b.toString()) < 0;
        return a.toDouble() < b.toDouble();
    }

private:
    QCollator m_collator = model::nameCollator();
};

} // namespace

PoolsTable::PoolsTable(PoolsModel &pools, QWidget *parent)
    : QTreeView(parent)
    , m_pools(pools)
    , m_proxy(new PoolsOrder(this))
{
    m_proxy->setSourceModel(&pools);
    setModel(m_proxy);
    look::giveRoom(this);
    setObjectName(QStringLiteral("poolsTable"));
    setAccessibleName(tr("Pools"));
    setItemDelegate(new PoolsDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    sortByColumn(PoolsModel::Name, Qt::AscendingOrder);
    setWidths();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PoolsTable::selectedChanged);
}

void PoolsTable::setWidths()
{
    header()->setObjectName(QStringLiteral("poolsHeader"));
    header()->setStretchLastSection(false);
    header()->moveSection(PoolsModel::Type, PoolsModel::Space); // what counts is seen where there is little room
    for (int column = 0; column < PoolsModel::ColumnCount; ++column) {
        const QString title = m_pools.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int withArrow = fontMetrics().horizontalAdvance(title) + look::space24 + look::space16;
        const int usual = fontMetrics().averageCharWidth() * widths[column] + 2 * look::space8;
        setColumnWidth(column, std::max(usual, withArrow));
    }
}

QUuid PoolsTable::selected() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QUuid() : rows.first().data(PoolsModel::UuidRole).toUuid();
}

void PoolsTable::select(const QUuid &pool)
{
    const int row = m_pools.rowOf(pool);
    if (row < 0)
        return;
    const QModelIndex at = m_proxy->mapFromSource(m_pools.index(row, PoolsModel::Name));
    setCurrentIndex(at);
    scrollTo(at);
}

void PoolsTable::selectSome()
{
    if (selected().isNull() && m_proxy->rowCount() > 0)
        setCurrentIndex(m_proxy->index(0, PoolsModel::Name));
}

bool PoolsTable::isStale() const
{
    return static_cast<const PoolsDelegate *>(itemDelegate())->isStale();
}

void PoolsTable::setStale(bool stale)
{
    static_cast<PoolsDelegate *>(itemDelegate())->setStale(stale);
    viewport()->update();
}

} // namespace gui
