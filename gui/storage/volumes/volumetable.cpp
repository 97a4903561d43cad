// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumetable.h"
#include "gui/look/cellstyle.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/storage/volumesproxy.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <utility>

namespace gui {

using namespace std::chrono_literals;
using M = model::VolumesModel;

static constexpr auto gatherTime = 60ms; // a scrolling hand passes by most rows
static constexpr double staleOpacity = 0.5;
static constexpr int signSize = 16;
static constexpr std::array<int, M::ColumnCount> characters{30, 7, 10, 10, 10, 26, 30, 26, 44}; // usual widths

class VolumeTable::Cells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool stale = false;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->setOpacity(stale ? staleOpacity : 1);
        QStyledItemDelegate::paint(painter, option, index);
        painter->setOpacity(1);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != M::UsedBy) // names and paths differ at their ends
            option->textElideMode = Qt::ElideMiddle;
        if (index.data(M::BrokenRole).toBool())
            showBroken(option);
    }

private:
    static void showBroken(QStyleOptionViewItem *option)
    {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {signSize, signSize};
        option->icon = look::icon(QStringLiteral("state-error"), look::Meaning::Bad);
        option->palette.setColor(QPalette::Text, look::colourOf(look::Meaning::Bad, option->palette));
    }
};

VolumeTable::VolumeTable(model::VolumesProxy &proxy, QWidget *parent)
    : QTreeView(parent)
    , m_proxy(proxy)
    , m_cells(new Cells(this))
{
    setObjectName(QStringLiteral("volumesTable"));
    setAccessibleName(tr("Volumes"));
    setModel(&proxy);
    look::giveRoom(this);
    setItemDelegate(m_cells);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(NoFrame);
    setSortingEnabled(true);
    sortByColumn(M::Name, Qt::AscendingOrder);
    header()->setObjectName(QStringLiteral("volumesHeader"));
    setWidths();
    follow();
}

void VolumeTable::follow()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    connect(&m_soon, &QTimer::timeout, this, &VolumeTable::tellSeen);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, soon);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_proxy, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_proxy, &QAbstractItemModel::layoutChanged, this, soon);
}

void VolumeTable::setWidths()
{
    header()->setStretchLastSection(false);
    const int one = fontMetrics().averageCharWidth();
    for (int column = 0; column < M::ColumnCount; ++column) {
        const QString title = m_proxy.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int titleWidth = fontMetrics().horizontalAdvance(title) + look::space24 + look::space16; // and the arrow
        setColumnWidth(column, std::max(one * characters[size_t(column)] + 2 * look::space8, titleWidth));
    }
}

// Qt asks for the place of every cell in between, seen or not; painting what is seen costs less.
void VolumeTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() == last.row())
        QTreeView::dataChanged(first, last, roles);
    else
        viewport()->update();
}

void VolumeTable::setStale(bool stale)
{
    if (std::exchange(m_cells->stale, stale) != stale)
        viewport()->update();
}

QStringList VolumeTable::selected() const
{
    if (m_selected)
        return *m_selected;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    m_selected.emplace();
    for (const QModelIndex &row : std::as_const(rows))
        *m_selected << m_proxy.row(row.row()).volume.name;
    return *m_selected;
}

void VolumeTable::select(const QString &name)
{
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        if (m_proxy.row(row).volume.name == name)
            return setCurrentIndex(m_proxy.index(row, 0));
}

QStringList VolumeTable::inView() const
{
    QStringList out;
    const QModelIndex top = isVisible() ? indexAt({0, 0}) : QModelIndex();
    if (!top.isValid())
        return out;
    const int shown = viewport()->height() / std::max(1, rowHeight(top)) + 1; // the last one may be cut
    const int end = std::min(m_proxy.rowCount(), top.row() + shown + 1);
    for (int row = top.row(); row < end; ++row)
        out << m_proxy.row(row).volume.name;
    return out;
}

void VolumeTable::tellSeen()
{
    emit seen(inView());
}

void VolumeTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    m_selected.reset();
    emit selectionMoved();
}

void VolumeTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_soon.start();
}

void VolumeTable::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_soon.start();
}

void VolumeTable::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    m_soon.stop();
    tellSeen();
}

} // namespace gui
