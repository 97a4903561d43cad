// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instancesproxy.h"
#include <algorithm>
#include <QCollator>

namespace model {

Subject InstancesProxy::subjectOf(int sourceRow) const
{
    const InstanceRow &row = m_source->row(sourceRow);
    return {.row = row, .group = m_groups.value(row.id.host), .haystacks = &m_haystacks, .at = size_t(sourceRow)};
}

bool InstancesProxy::accepts(int sourceRow) const
{
    const HostId host = m_source->row(sourceRow).id.host;
    if ((m_host && host != *m_host) || (m_hosts && !m_hosts->contains(host)))
        return false;
    return m_query.isEmpty() || m_query.matches(subjectOf(sourceRow));
}

// Finds the section of each row and counts the sections' rows.
class InstancesProxy::Placer {
public:
    explicit Placer(int sourceRows) : m_sectionOf(size_t(sourceRows), 0) {}
    void place(int sourceRow, const SectionName &name);
    Sections sorted(); // from here on sectionOf() counts in this order
    [[nodiscard]] int sectionOf(int sourceRow) const { return m_place[size_t(m_sectionOf[size_t(sourceRow)])]; }

private:
    QHash<QString, int> m_known;
    Sections m_sections; // as they were met
    std::vector<int> m_sectionOf, m_place;
};

void InstancesProxy::Placer::place(int sourceRow, const SectionName &name)
{
    const auto known = m_known.constFind(name.key);
    const int section = known == m_known.cend() ? int(m_sections.size()) : *known;
    if (known == m_known.cend()) {
        m_known.insert(name.key, section);
        m_sections.push_back({.name = name});
    }
    m_sectionOf[size_t(sourceRow)] = section;
    ++m_sections[size_t(section)].count;
}

InstancesProxy::Sections InstancesProxy::Placer::sorted()
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    Sections out = m_sections;
    std::ranges::sort(out, [&](const Section &a, const Section &b) {
        if (a.name.rank != b.name.rank)
            return a.name.rank < b.name.rank;
        const int order = collator.compare(a.name.title, b.name.title);
        return order ? order < 0 : a.name.key < b.name.key;
    });
    m_place.resize(out.size());
    int first = 0;
    for (size_t at = 0; at < out.size(); ++at) {
        m_place[size_t(m_known[out[at].name.key])] = int(at);
        out[at].first = first;
        first += out[at].count;
    }
    return out;
}

// The rows that are to be seen: those that are seen already first, in the order they have.
std::vector<int> InstancesProxy::acceptedRows() const
{
    std::vector<int> out;
    out.reserve(size_t(m_source->rowCount()));
    std::ranges::copy_if(m_rows, std::back_inserter(out), [this](int row) { return accepts(row); });
    for (int row = 0; row < m_source->rowCount(); ++row)
        if (m_at[size_t(row)] < 0 && accepts(row))
            out.push_back(row);
    return out;
}

InstancesProxy::Arrangement InstancesProxy::wanted()
{
    m_order.prepare(m_column);
    Arrangement out{.rows = acceptedRows(), .sections = {}};
    Placer placer(m_source->rowCount());
    if (grouped())
        for (const int row : out.rows)
            placer.place(row, sectionOf(subjectOf(row), m_grouping));
    out.sections = placer.sorted();
    const bool descending = m_direction == Qt::DescendingOrder;
    const auto before = [&](int a, int b) {
        if (grouped())
            if (const int x = placer.sectionOf(a), y = placer.sectionOf(b); x != y)
                return x < y;
        return descending ? m_order.less(b, a, m_column) : m_order.less(a, b, m_column);
    };
    const auto unsorted = std::ranges::is_sorted_until(out.rows, before); // as a rule where the new ones begin
    std::sort(unsorted, out.rows.end(), before);
    std::inplace_merge(out.rows.begin(), unsorted, out.rows.end(), before);
    return out;
}

void InstancesProxy::remap()
{
    m_at.assign(size_t(m_source->rowCount()), -1);
    for (size_t place = 0; place < m_rows.size(); ++place)
        m_at[size_t(m_rows[place])] = int(place);
}

void InstancesProxy::permute(Arrangement next)
{
    const auto same = [](const Section &a, const Section &b) { return a.name.key == b.name.key && a.count == b.count; };
    if (next.rows == m_rows && std::ranges::equal(next.sections, m_sections, same))
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources; // of instances: the source row
    sources.reserve(size_t(before.size()));
    for (const QModelIndex &i : before)
        sources.push_back(isSection(i) ? -1 : m_rows[size_t(placeOf(i))]);
    QHash<QString, int> places;
    for (size_t section = 0; section < next.sections.size(); ++section)
        places.insert(next.sections[section].name.key, int(section));
    const Sections old = std::exchange(m_sections, std::move(next.sections));
    m_rows = std::move(next.rows);
    remap();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QModelIndex &was = before[i];
        const int source = sources[size_t(i)];
        after.append(source < 0 ? sectionIndex(places[old[size_t(was.row())].name.key], was.column())
                                : indexAt(m_at[size_t(source)], was.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

// Where rows are appended and removed: the end of all.
QModelIndex InstancesProxy::lastParent() const
{
    return grouped() ? sectionIndex(int(m_sections.size()) - 1) : QModelIndex();
}

int InstancesProxy::lastCount() const
{
    return grouped() ? m_sections.back().count : int(m_rows.size());
}

void InstancesProxy::drop(const std::function<bool(int sourceRow)> &stays)
{
    Arrangement kept{.rows = m_rows, .sections = m_sections}; // those that leave go to the end, then in one removal
    const auto leaving = std::stable_partition(kept.rows.begin(), kept.rows.end(), stays);
    const auto gone = int(kept.rows.end() - leaving);
    if (gone == 0)
        return;
    int first = 0;
    for (Section &section : kept.sections) {
        const auto begin = m_rows.begin() + section.first;
        section.count = int(std::count_if(begin, begin + section.count, stays));
        section.first = std::exchange(first, first + section.count);
    }
    if (grouped())
        kept.sections.back().count += gone;
    permute(std::move(kept));
    beginRemoveRows(lastParent(), lastCount() - gone, lastCount() - 1);
    m_rows.resize(m_rows.size() - size_t(gone));
    if (grouped())
        m_sections.back().count -= gone;
    remap();
    endRemoveRows();
}

void InstancesProxy::addSections(const Sections &all)
{
    Sections fresh;
    for (const Section &section : all)
        if (std::ranges::none_of(m_sections, [&](const Section &s) { return s.name.key == section.name.key; }))
            fresh.push_back({.name = section.name, .first = int(m_rows.size())});
    if (fresh.empty())
        return;
    const int first = int(m_sections.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(m_sections));
    endInsertRows();
}

void InstancesProxy::addRows(const std::vector<int> &all)
{
    const auto coming = int(all.size() - m_rows.size());
    if (coming == 0)
        return;
    beginInsertRows(lastParent(), lastCount(), lastCount() + coming - 1);
    for (const int row : all)
        if (m_at[size_t(row)] < 0)
            m_rows.push_back(row);
    if (grouped())
        m_sections.back().count += coming;
    remap();
    endInsertRows();
}

void InstancesProxy::dropEmptySections()
{
    const auto firstEmpty = std::ranges::find(m_sections, 0, &Section::count); // they were sorted to the end
    if (firstEmpty == m_sections.end())
        return;
    beginRemoveRows({}, int(firstEmpty - m_sections.begin()), int(m_sections.size()) - 1);
    m_sections.erase(firstEmpty, m_sections.end());
    endRemoveRows();
}

void InstancesProxy::dropAll()
{
    drop([](int) { return false; });
    dropEmptySections();
}

void InstancesProxy::tellCounts(const Sections &before)
{
    const auto same = [](const Section &a, const Section &b) { return a.name.key == b.name.key && a.count == b.count; };
    if (!m_sections.empty() && !std::ranges::equal(before, m_sections, same))
        emit dataChanged(sectionIndex(0), sectionIndex(int(m_sections.size()) - 1));
}

void InstancesProxy::rearrange()
{
    const Sections before = m_sections;
    Arrangement next = wanted();
    std::vector<bool> stays(size_t(m_source->rowCount()), false);
    for (const int row : next.rows)
        stays[size_t(row)] = true;
    drop([&](int row) { return stays[size_t(row)]; });
    addSections(next.sections);
    addRows(next.rows);
    const bool came = m_sections.size() > before.size();
    for (const Section &section : m_sections) // those that are empty now go to the end
        if (std::ranges::none_of(next.sections, [&](const Section &s) { return s.name.key == section.name.key; }))
            next.sections.push_back({.name = section.name, .first = int(next.rows.size())});
    permute(std::move(next));
    dropEmptySections();
    tellCounts(before);
    if (came)
        emit sectionsCame();
}

void InstancesProxy::rowsAboutToGo(int first, int last)
{
    drop([=](int row) { return row < first || row > last; });
}

void InstancesProxy::rowsGone(int first, int last)
{
    m_haystacks.forget(size_t(first), size_t(last));
    for (int &row : m_rows)
        if (row > last)
            row -= last - first + 1;
    remap();
}

void InstancesProxy::sourceChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
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
    tellChanged(first, last, from.column(), to.column(), roles);
}

// One signal for each section, for a range is of one parent.
void InstancesProxy::tellChanged(int first, int last, int firstColumn, int lastColumn, const QList<int> &roles)
{
    if (first < 0 || last < first)
        return;
    if (!grouped()) {
        emit dataChanged(indexAt(first, firstColumn), indexAt(last, lastColumn), roles);
        return;
    }
    for (const Section &section : std::as_const(m_sections)) {
        const int from = std::max(first, section.first);
        const int to = std::min(last, section.first + section.count - 1);
        if (from <= to)
            emit dataChanged(indexAt(from, firstColumn), indexAt(to, lastColumn), roles);
    }
}

} // namespace model
