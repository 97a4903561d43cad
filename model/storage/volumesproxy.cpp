// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/volumesproxy.h"
#include "model/text/collation.h"
#include <algorithm>
#include <chrono>
#include <utility>

namespace model {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 150ms; // details arrive in bunches

VolumesProxy::VolumesProxy(VolumesModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
    , m_collator(nameCollator())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    connect(&m_soon, &QTimer::timeout, this, &VolumesProxy::rearrange);
    VolumesProxy::setSourceModel(source);
    follow();
    rearrange();
}

void VolumesProxy::setSourceModel(QAbstractItemModel *source)
{
    QAbstractProxyModel::setSourceModel(source);
}

void VolumesProxy::follow()
{
    connect(m_source, &QAbstractItemModel::rowsInserted, this, &VolumesProxy::rearrange);
    connect(
        m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { drop([=](int row) { return row < first || row > last; }); });
    connect(m_source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGone(first, last); });
    connect(m_source, &QAbstractItemModel::dataChanged, this, &VolumesProxy::sourceChanged);
}

QModelIndex VolumesProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int VolumesProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VolumesProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : VolumesModel::ColumnCount;
}

QModelIndex VolumesProxy::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_source->index(m_rows[size_t(proxy.row())], proxy.column()) : QModelIndex();
}

QModelIndex VolumesProxy::mapFromSource(const QModelIndex &source) const
{
    return source.isValid() && source.row() < int(m_at.size()) ? index(m_at[size_t(source.row())], source.column())
                                                               : QModelIndex();
}

QVariant VolumesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source->headerData(section, orientation, role);
}

void VolumesProxy::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_direction = order;
    rearrange();
}

void VolumesProxy::setSearch(const QString &text)
{
    QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    rearrange();
}

void VolumesProxy::setOnly(const std::optional<QSet<QString>> &names)
{
    if (std::exchange(m_only, names) != names)
        rearrange();
}

void VolumesProxy::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held)
        rearrange();
}

bool VolumesProxy::accepts(int sourceRow) const
{
    const VolumeRow &row = m_source->row(sourceRow);
    if (m_only && !m_only->contains(row.volume.name))
        return false;
    if (m_words.isEmpty())
        return true;
    QString all = row.volume.where();
    for (const int column : {VolumesModel::Name, VolumesModel::Format, VolumesModel::UsedBy, VolumesModel::Backing})
        all += u'\n' + volumeText(row, column);
    all = std::move(all).toCaseFolded();
    return std::ranges::all_of(m_words, [&all](const QString &word) { return all.contains(word); });
}

namespace {

// Made once for each row and sorting: the model's own values would be made again for each comparison.
struct Key {
    double number = 0;
    QString text;
    bool operator<(const Key &other) const
    {
        return number < other.number || (number == other.number && text < other.text);
    }
};

Key keyOf(const VolumeRow &row, int column)
{
    if (column == VolumesModel::Changed)
        return {.number = row.volume.changed.isValid() ? double(row.volume.changed.toMSecsSinceEpoch()) : -1,
                .text = {}};
    const QVariant value = volumeSortValue(row, column);
    return isNumber(VolumesModel::Column(column)) ? Key{.number = value.toDouble(), .text = {}}
                                                  : Key{.number = 0, .text = value.toString().toCaseFolded()};
}

} // namespace

VolumesProxy::Rows VolumesProxy::wanted() const
{
    Rows out;
    for (int row = 0; row < m_source->rowCount(); ++row)
        if (accepts(row))
            out.push_back(row);
    order(&out);
    return out;
}

// Rows that are alike stay in the model's order.
template<class Less>
static void sortRows(std::vector<int> *rows, Qt::SortOrder direction, const Less &less)
{
    const auto before = [&](int a, int b) { return direction == Qt::DescendingOrder ? less(b, a) : less(a, b); };
    if (!std::ranges::is_sorted(*rows, before)) // mostly they come in order
        std::ranges::stable_sort(*rows, before);
}

void VolumesProxy::order(Rows *rows) const
{
    if (m_column == VolumesModel::Name)
        return sortRows(rows, m_direction,
                        [this](int a, int b) { return m_names[size_t(a)].compare(m_names[size_t(b)]) < 0; });
    std::vector<Key> keys(size_t(m_source->rowCount()));
    for (const int row : *rows)
        keys[size_t(row)] = keyOf(m_source->row(row), m_column);
    sortRows(rows, m_direction, [&keys](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; });
}

void VolumesProxy::rearrange()
{
    m_soon.stop();
    for (int row = int(m_names.size()); row < m_source->rowCount(); ++row)
        m_names.push_back(m_collator.sortKey(m_source->row(row).volume.name));
    Rows next = wanted();
    std::vector<bool> stays(size_t(m_source->rowCount()), false);
    for (const int row : next)
        stays[size_t(row)] = true;
    drop([&](int row) { return stays[size_t(row)]; });
    m_at.resize(stays.size(), -1);
    append(next);
    permute(std::move(next));
}

void VolumesProxy::drop(const std::function<bool(int sourceRow)> &stays)
{
    if (std::ranges::all_of(m_rows, stays))
        return;
    Rows kept = m_rows;
    const auto leaving = std::stable_partition(kept.begin(), kept.end(), stays);
    const auto gone = int(kept.end() - leaving);
    permute(std::move(kept));
    beginRemoveRows({}, rowCount() - gone, rowCount() - 1);
    m_rows.resize(m_rows.size() - size_t(gone));
    remap();
    endRemoveRows();
}

void VolumesProxy::append(const Rows &wanted)
{
    const auto coming = int(wanted.size() - m_rows.size());
    if (coming == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + coming - 1);
    for (const int row : wanted)
        if (m_at[size_t(row)] < 0)
            m_rows.push_back(row);
    remap();
    endInsertRows();
}

void VolumesProxy::permute(Rows next)
{
    if (next == m_rows)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows sources;
    sources.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        sources.push_back(m_rows[size_t(index.row())]);
    m_rows = std::move(next);
    remap();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype at = 0; at < before.size(); ++at)
        after.append(createIndex(m_at[size_t(sources[size_t(at)])], before[at].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void VolumesProxy::remap()
{
    m_at.assign(std::max(m_at.size(), size_t(m_source->rowCount())), -1);
    for (size_t place = 0; place < m_rows.size(); ++place)
        m_at[size_t(m_rows[place])] = int(place);
}

void VolumesProxy::rowsGone(int first, int last)
{
    m_names.erase(m_names.begin() + first, m_names.begin() + last + 1);
    for (int &row : m_rows)
        if (row > last)
            row -= last - first + 1;
    m_at.resize(size_t(m_source->rowCount()));
    remap();
}

// What changed may belong elsewhere now, or not be looked for any more.
void VolumesProxy::sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    int first = -1;
    int last = -1;
    for (int row = from.row(); row <= to.row(); ++row) { // one range that covers them: the view repaints once anyway
        const int at = m_at[size_t(row)];
        if (at < 0)
            continue;
        first = first < 0 ? at : std::min(first, at);
        last = std::max(last, at);
    }
    if (first >= 0)
        emit dataChanged(index(first, from.column()), index(last, to.column()), roles);
    const bool depends = m_column != VolumesModel::Name || !m_words.isEmpty();
    if (depends && !m_held && !m_soon.isActive())
        m_soon.start();
}

} // namespace model
