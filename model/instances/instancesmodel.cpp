// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows follow the hosts.
#include "model/instances/instancesmodel.h"
#include "virt/instance/lifecycle.h"
#include <algorithm>

namespace model {

int InstancesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstancesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const InstanceRow *InstancesModel::find(const InstanceId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? nullptr : &m_rows[size_t(*at)];
}

QModelIndex InstancesModel::indexOf(const InstanceId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? QModelIndex() : index(*at, Name);
}

QList<InstanceId> InstancesModel::named(const QString &nameOrUuid) const
{
    const QUuid uuid(nameOrUuid);
    QList<InstanceId> out;
    for (const InstanceRow &r : m_rows)
        if (r.instance.name == nameOrUuid || (!uuid.isNull() && r.id.uuid == uuid))
            out.append(r.id);
    return out;
}

void InstancesModel::apply(const HostId &host, const QString &hostName, const virt::Inventory &inventory)
{
    Wanted wanted;
    wanted.reserve(inventory.instances.size());
    for (const virt::Instance &i : inventory.instances)
        wanted.insert(i.uuid, &i);
    m_taken.insert(host, inventory.taken);
    const qint64 ms = inventory.taken.toMSecsSinceEpoch();
    bool moved = dropMissing(host, wanted);
    const Changes changes = update(host, wanted, ms);
    moved |= append(host, hostName, inventory, ms);
    if (moved || changes.choices)
        emit choicesChanged();
    emit applied(moved || changes.any);
}

void InstancesModel::takeOut(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    reindex();
    endRemoveRows();
}

void InstancesModel::reindex()
{
    m_at.clear();
    m_at.reserve(qsizetype(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_at.insert(m_rows[row].id, int(row));
}

bool InstancesModel::dropMissing(const HostId &host, const Wanted &wanted)
{
    const auto missing = [&](int row) {
        const InstanceRow &r = m_rows[size_t(row)];
        return r.id.host == host && !wanted.contains(r.id.uuid);
    };
    bool any = false;
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) { // from the end, so earlier rows keep their numbers
        if (!missing(last))
            continue;
        int first = last;
        while (first > 0 && missing(first - 1))
            --first;
        takeOut(first, last);
        last = first;
        any = true;
    }
    return any;
}

static void record(InstanceRow &row, qint64 ms)
{
    if (!row.instance.isActive() && !row.series)
        return;
    if (!row.series)
        row.series = std::make_shared<InstanceSeries>();
    row.series->append(row.instance, ms);
}

// True when what is known of it changed.
bool InstancesModel::take(InstanceRow &row, const virt::Instance &next, Changes &changes)
{
    if (row.instance == next && !row.stale)
        return false;
    changes.any = true;
    changes.choices |= !virt::sameChoices(row.instance, next);
    if (row.instance.id != next.id) { // of another run
        row.addresses.clear();
        row.addressesKnown = false;
    }
    row.instance = next;
    row.stale = false;
    return true;
}

InstancesModel::Changes InstancesModel::update(const HostId &host, const Wanted &wanted, qint64 ms)
{
    Changes changes;
    int first = -1; // a run of changed rows becomes one signal
    for (int row = 0; row <= int(m_rows.size()); ++row) {
        bool changed = false;
        if (row < int(m_rows.size()) && m_rows[size_t(row)].id.host == host) {
            InstanceRow &r = m_rows[size_t(row)];
            changed = take(r, *wanted[r.id.uuid], changes);
            record(r, ms);
            changed |= r.series != nullptr; // its sparkline moved on
        }
        if (changed && first < 0)
            first = row;
        if (!changed && first >= 0) {
            emit dataChanged(index(first, 0), index(row - 1, ColumnCount - 1));
            first = -1;
        }
    }
    return changes;
}

bool InstancesModel::append(const HostId &host, const QString &hostName, const virt::Inventory &inventory, qint64 ms)
{
    std::vector<InstanceRow> fresh;
    for (const virt::Instance &i : inventory.instances) {
        const InstanceId id{host, i.uuid};
        if (m_at.contains(id))
            continue;
        fresh.push_back({.id = id, .hostName = hostName, .instance = i});
        record(fresh.back(), ms);
    }
    if (fresh.empty())
        return false;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(m_rows));
    for (int row = first; row < int(m_rows.size()); ++row)
        m_at.insert(m_rows[size_t(row)].id, row);
    endInsertRows();
    return true;
}

// Runs of rows of this host for which `change` returns true become one signal each.
template<class Change>
void InstancesModel::changeRows(const HostId &host, Column firstColumn, Column lastColumn, Change change)
{
    int first = -1;
    bool any = false;
    for (int row = 0; row <= int(m_rows.size()); ++row) {
        const bool changed = row < int(m_rows.size()) && m_rows[size_t(row)].id.host == host
                             && change(m_rows[size_t(row)]);
        any |= changed;
        if (changed && first < 0)
            first = row;
        if (!changed && first >= 0) {
            emit dataChanged(index(first, firstColumn), index(row - 1, lastColumn));
            first = -1;
        }
    }
    if (any)
        emit applied(true);
}

void InstancesModel::setStale(const HostId &host, bool stale)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    changeRows(host, Name, Changed, [=](InstanceRow &r) {
        if (r.stale == stale)
            return false;
        r.stale = stale;
        if (stale && r.series)
            r.series->gap(now);
        return true;
    });
}

void InstancesModel::setDetails(const HostId &host, const QHash<QUuid, std::shared_ptr<const virt::Details>> &details)
{
    changeRows(host, Name, Changed, [&](InstanceRow &r) {
        const auto next = details.constFind(r.id.uuid);
        if (next == details.cend())
            return false;
        const auto before = std::exchange(r.details, *next);
        return !before || !r.details || *before != *r.details;
    });
}

void InstancesModel::setAddresses(const HostId &host, const QHash<QUuid, QStringList> &addresses)
{
    changeRows(host, Address, Address, [&](InstanceRow &r) {
        const auto next = addresses.constFind(r.id.uuid);
        if (next == addresses.cend())
            return false;
        const bool first = !std::exchange(r.addressesKnown, true);
        return std::exchange(r.addresses, *next) != *next || first;
    });
}

void InstancesModel::renameHost(const HostId &host, const QString &hostName)
{
    changeRows(host, Host, Host, [&](InstanceRow &r) { return std::exchange(r.hostName, hostName) != hostName; });
}

void InstancesModel::removeHost(const HostId &host)
{
    m_taken.remove(host);
    if (!dropMissing(host, {}))
        return;
    emit choicesChanged();
    emit applied(true);
}

} // namespace model
