// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/instancetable.h"
#include "gui/instances/instancesdelegate.h"
#include "gui/look/cellstyle.h"
#include "model/instances/instancesproxy.h"
#include <algorithm>
#include <QHeaderView>

namespace gui {

using M = model::InstancesModel;
using model::InstanceId;

static constexpr int sectionIndent = 16;

static InstanceId idOf(const QModelIndex &index)
{
    return index.data(M::IdRole).value<InstanceId>();
}

InstanceTable::InstanceTable(const M &instances, model::InstancesProxy &proxy, QWidget *parent)
    : QTreeView(parent)
    , m_instances(instances)
    , m_proxy(proxy)
{
    setObjectName(QStringLiteral("instancesView"));
    setAccessibleName(tr("Instances"));
    setModel(&proxy);
    look::giveRoom(this);
    setItemDelegate(new InstancesDelegate(instances, proxy, this));
    setRootIsDecorated(false);
    setIndentation(sectionIndent);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false); // that is what activated() does
    header()->setObjectName(QStringLiteral("instancesHeader"));
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    connect(header(), &QHeaderView::sectionMoved, this, &InstanceTable::columnsChanged);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (width > 0) // a hidden one has none, and wants its own back
            m_widths[column] = width;
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &i) { rememberSections(i, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &i) { rememberSections(i, false); });
    connect(&proxy, &model::InstancesProxy::sectionsCame, this, &InstanceTable::openSections);
}

// Qt asks for the place of every cell in between, seen or not: 60 ms for a tick of 7,500 rows. Painting what is seen
// costs less.
void InstanceTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() == last.row())
        QTreeView::dataChanged(first, last, roles);
    else
        viewport()->update();
}

void InstanceTable::setColumns(const ColumnChoices &columns)
{
    int place = 0;
    for (const ColumnChoice &choice : columns) {
        header()->moveSection(header()->visualIndex(choice.column), place++);
        header()->setSectionHidden(choice.column, false); // a hidden one does not take a width
        header()->resizeSection(choice.column, choice.width);
        if (choice.column == M::Host)
            m_hostShown = choice.shown;
        header()->setSectionHidden(choice.column, !choice.shown || (choice.column == M::Host && m_ofHost));
    }
    emit columnsChanged();
}

ColumnChoices InstanceTable::columns() const
{
    ColumnChoices out;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        const bool shown = column == M::Host && m_ofHost ? m_hostShown : !header()->isSectionHidden(column);
        out.append({.column = column, .width = m_widths.value(column), .shown = shown});
    }
    return out;
}

void InstanceTable::showColumn(int column, bool on)
{
    setColumnHidden(column, !on);
    emit columnsChanged();
}

QStringList InstanceTable::titles() const
{
    QStringList out;
    for (int column = 0; column < M::ColumnCount; ++column)
        out << m_proxy.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return out;
}

void InstanceTable::setFlatOfHost(bool ofHost)
{
    if (ofHost && !m_ofHost)
        m_hostShown = !header()->isSectionHidden(M::Host);
    m_ofHost = ofHost;
    header()->setSectionHidden(M::Host, ofHost || !m_hostShown);
}

void InstanceTable::setGrouping(model::Grouping grouping)
{
    if (grouping == m_proxy.grouping())
        return;
    const QList<InstanceId> chosen = selected();
    const InstanceId current = idOf(currentIndex());
    setRootIsDecorated(grouping != model::Grouping::None);
    m_proxy.setGrouping(grouping);
    select(chosen);
    selectionModel()->setCurrentIndex(m_proxy.mapFromSource(m_instances.indexOf(current)),
                                      QItemSelectionModel::NoUpdate);
    emit columnsChanged(); // it needs other things
}

void InstanceTable::setClosedSections(const QStringList &keys)
{
    m_closed = {keys.cbegin(), keys.cend()};
    openSections();
}

void InstanceTable::openSections()
{
    if (m_proxy.grouping() == model::Grouping::None)
        return;
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const QModelIndex section = m_proxy.index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(section, !m_closed.contains(section.data(model::InstancesProxy::SectionKeyRole).toString()));
    }
}

void InstanceTable::rememberSections(const QModelIndex &section, bool open)
{
    const QString key = section.data(model::InstancesProxy::SectionKeyRole).toString();
    if (open)
        m_closed.remove(key);
    else
        m_closed.insert(key);
}

QList<InstanceId> InstanceTable::selected() const
{
    QList<InstanceId> out;
    const QModelIndexList rows = selectionModel()->selectedRows();
    out.reserve(rows.size());
    for (const QModelIndex &row : rows)
        out.append(idOf(row));
    return out;
}

int InstanceTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

// Neighbours become one range: a selection of a thousand ranges is slow.
static QItemSelection selectionOf(QModelIndexList rows)
{
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        return a.internalId() != b.internalId() ? a.internalId() < b.internalId() : a.row() < b.row();
    });
    QItemSelection out;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!out.isEmpty() && out.last().parent() == row.parent() && out.last().bottom() + 1 == row.row())
            out.last() = QItemSelectionRange(out.last().topLeft(), row);
        else
            out.append(QItemSelectionRange(row, row));
    }
    return out;
}

static constexpr auto selectRows = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;

void InstanceTable::select(const QList<InstanceId> &instances)
{
    QModelIndexList rows;
    for (const InstanceId &id : instances)
        if (const QModelIndex at = m_proxy.mapFromSource(m_instances.indexOf(id)); at.isValid())
            rows.append(at);
    selectionModel()->select(selectionOf(std::move(rows)), selectRows);
}

void InstanceTable::invertSelection()
{
    QModelIndexList rows;
    for (const InstanceId &id : m_proxy.instances())
        if (const QModelIndex at = m_proxy.mapFromSource(m_instances.indexOf(id)); !selectionModel()->isSelected(at))
            rows.append(at);
    selectionModel()->select(selectionOf(std::move(rows)), selectRows);
}

void InstanceTable::showInstance(const InstanceId &instance)
{
    const QModelIndex at = m_proxy.mapFromSource(m_instances.indexOf(instance));
    if (!at.isValid())
        return;
    setCurrentIndex(at);
    scrollTo(at);
}

void InstanceTable::showFirst()
{
    QModelIndex first = m_proxy.index(0, M::Name);
    if (m_proxy.isSection(first))
        first = m_proxy.index(0, M::Name, first);
    setCurrentIndex(first);
}

// In the names, whatever column was clicked.
void InstanceTable::keyboardSearch(const QString &text)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.column() != M::Name)
        selectionModel()->setCurrentIndex(current.siblingAtColumn(M::Name), QItemSelectionModel::NoUpdate);
    QTreeView::keyboardSearch(text);
}

} // namespace gui
