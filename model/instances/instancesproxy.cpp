// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instancesproxy.h"
#include "model/instances/xmlist.h"
#include <algorithm>

namespace model {

InstancesProxy::InstancesProxy(InstancesModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
    , m_order(*source)
{
    InstancesProxy::setSourceModel(source);
}

void InstancesProxy::setSourceModel(QAbstractItemModel *source)
{
    QAbstractProxyModel::setSourceModel(source);
    follow();
    m_at.assign(size_t(m_source->rowCount()), -1);
    m_rows = wanted().rows;
    remap();
}

void InstancesProxy::follow()
{
    connect(m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsAboutToGo(first, last); });
    connect(m_source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGone(first, last); });
    connect(m_source, &QAbstractItemModel::rowsInserted, this,
            [this] { m_at.resize(size_t(m_source->rowCount()), -1); }); // always appended
    connect(m_source, &QAbstractItemModel::dataChanged, this, &InstancesProxy::sourceChanged);
    connect(m_source, &InstancesModel::applied, this, [this](bool order) {
        if (order)
            rearrange();
    });
}

void InstancesProxy::setQuery(const Query &query)
{
    m_query = query;
    rearrange();
}

void InstancesProxy::setHost(const std::optional<HostId> &host)
{
    if (host == m_host)
        return;
    m_host = host;
    rearrange();
}

void InstancesProxy::setHosts(const std::optional<QSet<HostId>> &hosts)
{
    if (hosts == m_hosts)
        return;
    m_hosts = hosts;
    rearrange();
}

void InstancesProxy::setHostGroups(const QHash<HostId, QString> &groups)
{
    if (groups == m_groups)
        return;
    m_groups = groups;
    rearrange();
}

void InstancesProxy::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    dropAll();
    m_grouping = grouping;
    rearrange();
}

void InstancesProxy::setFormat(Format format)
{
    if (format == m_format)
        return;
    m_format = format;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    tellChanged(0, instanceCount() - 1, 0, columnCount() - 1, {});
}

void InstancesProxy::sort(int column, Qt::SortOrder order)
{
    m_column = column < 0 ? int(InstancesModel::Name) : column;
    m_direction = order;
    rearrange();
}

bool InstancesProxy::isSection(const QModelIndex &index) const
{
    return grouped() && index.isValid() && index.internalId() == 0;
}

QList<InstanceId> InstancesProxy::instances() const
{
    QList<InstanceId> out;
    out.reserve(qsizetype(m_rows.size()));
    for (const int row : m_rows)
        out.append(m_source->row(row).id);
    return out;
}

// An instance under a section carries the number of that section, counted from 1.
QModelIndex InstancesProxy::indexAt(int place, int column) const
{
    if (!grouped())
        return createIndex(place, column);
    const auto after = std::ranges::upper_bound(m_sections, place, {}, &Section::first);
    const auto section = after - m_sections.begin() - 1;
    return createIndex(place - m_sections[size_t(section)].first, column, quintptr(section) + 1);
}

int InstancesProxy::placeOf(const QModelIndex &instance) const
{
    return grouped() ? m_sections[instance.internalId() - 1].first + instance.row() : instance.row();
}

QModelIndex InstancesProxy::sectionIndex(int section, int column) const
{
    return createIndex(section, column);
}

QModelIndex InstancesProxy::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex InstancesProxy::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() ? sectionIndex(int(child.internalId()) - 1) : QModelIndex();
}

QModelIndex InstancesProxy::sibling(int row, int column, const QModelIndex &index) const
{
    return this->index(row, column, parent(index));
}

int InstancesProxy::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(grouped() ? m_sections.size() : m_rows.size());
    return isSection(parent) && parent.column() == 0 ? m_sections[size_t(parent.row())].count : 0;
}

int InstancesProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() && !isSection(parent) ? 0 : int(InstancesModel::ColumnCount);
}

bool InstancesProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags InstancesProxy::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isSection(index) ? Qt::ItemIsEnabled // not selected: nothing can be done with it
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QModelIndex InstancesProxy::mapToSource(const QModelIndex &proxy) const
{
    if (!proxy.isValid() || isSection(proxy))
        return {};
    return m_source->index(m_rows[size_t(placeOf(proxy))], proxy.column());
}

QModelIndex InstancesProxy::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || size_t(source.row()) >= m_at.size() || m_at[size_t(source.row())] < 0)
        return {};
    return indexAt(m_at[size_t(source.row())], source.column());
}

QVariant InstancesProxy::sectionData(const QModelIndex &index, int role) const
{
    const Section &section = m_sections[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == 0 ? section.name.title : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? tr("%1: %n instances", nullptr, section.count).arg(section.name.title)
                                   : QVariant();
    case SectionKeyRole: return section.name.key;
    case SectionCountRole: return section.count;
    default: return {};
    }
}

QVariant InstancesProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isSection(index))
        return sectionData(index, role);
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (text && m_format == Format::XmList) {
        const QString xm = xmText(m_source->row(m_rows[size_t(placeOf(index))]).instance, index.column());
        if (!xm.isNull())
            return xm;
    }
    if (role == InstancesModel::PercentRole && m_format == Format::XmList)
        return {}; // its figures are of no whole
    return m_source->data(mapToSource(index), role);
}

QVariant InstancesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool text = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    if (const QString xm = text && m_format == Format::XmList ? xmHeader(section) : QString(); !xm.isNull())
        return xm;
    return m_source->headerData(section, orientation,
                                role); // the base class maps through row 0, which may not be there
}

} // namespace model
