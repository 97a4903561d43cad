// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instancesproxy.h"
#include <algorithm>
#include <unordered_set>

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
    m_rows = wantedOrder();
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

void InstancesProxy::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    rearrange();
}

void InstancesProxy::setHost(const std::optional<HostId> &host)
{
    if (host == m_host)
        return;
    m_host = host;
    rearrange();
}

QModelIndex InstancesProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int InstancesProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstancesProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(InstancesModel::ColumnCount);
}

QModelIndex InstancesProxy::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_source->index(m_rows[size_t(proxy.row())], proxy.column()) : QModelIndex();
}

QModelIndex InstancesProxy::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || size_t(source.row()) >= m_at.size() || m_at[size_t(source.row())] < 0)
        return {};
    return createIndex(m_at[size_t(source.row())], source.column());
}

QVariant InstancesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source->headerData(section, orientation,
                                role); // the base class maps through row 0, which may not be there
}

void InstancesProxy::sort(int column, Qt::SortOrder order)
{
    m_column = column < 0 ? int(InstancesModel::Name) : column;
    m_direction = order;
    rearrange();
}

bool InstancesProxy::accepts(const InstanceRow &row) const
{
    return (!m_host || row.id.host == *m_host) && matches(row, m_words);
}

std::vector<int> InstancesProxy::wantedOrder()
{
    m_order.prepare(m_column);
    std::vector<int> out;
    out.reserve(size_t(m_source->rowCount()));
    for (int row = 0; row < m_source->rowCount(); ++row)
        if (accepts(m_source->row(row)))
            out.push_back(row);
    const bool descending = m_direction == Qt::DescendingOrder;
    std::ranges::sort(
        out, [&](int a, int b) { return descending ? m_order.less(b, a, m_column) : m_order.less(a, b, m_column); });
    return out;
}

void InstancesProxy::remap()
{
    m_at.assign(size_t(m_source->rowCount()), -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_at[size_t(m_rows[row])] = int(row);
}

void InstancesProxy::permute(std::vector<int> next)
{
    if (next == m_rows)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    sources.reserve(size_t(before.size()));
    for (const QModelIndex &i : before)
        sources.push_back(m_rows[size_t(i.row())]);
    m_rows = std::move(next);
    remap();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(createIndex(m_at[size_t(sources[size_t(i)])], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void InstancesProxy::rearrange()
{
    std::vector<int> wanted = wantedOrder();
    std::vector<bool> stays(size_t(m_source->rowCount()), false);
    for (const int row : wanted)
        stays[size_t(row)] = true;

    std::vector<int> kept = m_rows; // those that leave go to the end, then in one removal
    const auto leaving = std::stable_partition(kept.begin(), kept.end(), [&](int row) { return stays[size_t(row)]; });
    if (const auto gone = int(kept.end() - leaving); gone > 0) {
        permute(std::move(kept));
        beginRemoveRows({}, rowCount() - gone, rowCount() - 1);
        m_rows.resize(m_rows.size() - size_t(gone));
        remap();
        endRemoveRows();
    }
    if (const auto coming = int(wanted.size() - m_rows.size()); coming > 0) {
        beginInsertRows({}, rowCount(), rowCount() + coming - 1);
        for (const int row : wanted)
            if (m_at[size_t(row)] < 0)
                m_rows.push_back(row);
        remap();
        endInsertRows();
    }
    permute(std::move(wanted));
}

void InstancesProxy::rowsAboutToGo(int first, int last)
{
    std::vector<int> kept = m_rows;
    const auto leaving = std::stable_partition(kept.begin(), kept.end(),
                                               [=](int row) { return row < first || row > last; });
    const auto gone = int(kept.end() - leaving);
    if (gone == 0)
        return;
    permute(std::move(kept));
    beginRemoveRows({}, rowCount() - gone, rowCount() - 1);
    m_rows.resize(m_rows.size() - size_t(gone));
    remap();
    endRemoveRows();
}

void InstancesProxy::rowsGone(int first, int last)
{
    for (int &row : m_rows)
        if (row > last)
            row -= last - first + 1;
    remap();
}

void InstancesProxy::sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    int first = -1;
    int last = -1;
    for (int row = from.row(); row <= to.row(); ++row) { // one signal that covers them: the view repaints once anyway
        const int at = m_at[size_t(row)];
        if (at < 0)
            continue;
        first = first < 0 ? at : std::min(first, at);
        last = std::max(last, at);
    }
    if (first >= 0)
        emit dataChanged(index(first, from.column()), index(last, to.column()), roles);
}

} // namespace model
