// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostsmodel.h"
#include "model/hosts/hostgroups.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostsModel)
};

qint64 since(const QDateTime &when)
{
    return std::max<qint64>(0, when.msecsTo(QDateTime::currentDateTime()));
}

QStringList marks(const HostRow &row)
{
    QStringList out;
    if (row.entry.cordoned)
        out << Words::tr("cordoned");
    if (row.entry.readOnly)
        out << Words::tr("read-only");
    if (row.polled)
        out << Words::tr("polled");
    return out;
}

QString connectedText(const HostRow &row)
{
    QStringList parts;
    if (row.dataTime.isValid() && since(row.dataTime) >= 3000) // a round trip of then would deceive
        parts << Words::tr("%1 old", "age of data").arg(ageText(since(row.dataTime)));
    else if (row.roundTripUs >= 0)
        parts << (row.roundTripUs < 1000 ? Words::tr("< 1 ms") : durationText((row.roundTripUs + 500) / 1000));
    parts << marks(row);
    return parts.join(QStringLiteral(" · "));
}
} // namespace

QString hostStateText(HostState state)
{
    switch (state) {
    case HostState::Off: return Words::tr("Not connected");
    case HostState::Connecting: return Words::tr("Connecting…");
    case HostState::Connected: return Words::tr("Connected");
    case HostState::Stale: return Words::tr("Does not answer");
    case HostState::Waiting: return Words::tr("Not reachable");
    case HostState::Failed: return Words::tr("Cannot connect");
    }
    return {};
}

// Of a host that was sent away and is on its way, or gone.
static QString departureText(const HostRow &row)
{
    const bool gone = row.state == HostState::Waiting || row.state == HostState::Connecting;
    switch (row.departure) {
    case Departure::Reboot: return Words::tr("Rebooting");
    case Departure::PowerOff: return gone ? Words::tr("Powered off") : Words::tr("Powering off");
    case Departure::Sleep: return gone ? Words::tr("Asleep") : Words::tr("Going to sleep");
    case Departure::None: break;
    }
    return {};
}

QString hostStateText(const HostRow &row)
{
    const QString departure = departureText(row);
    return departure.isEmpty() ? hostStateText(row.state) : departure;
}

QString hostStatusText(const HostRow &row)
{
    return (QStringList(hostStateText(row)) + marks(row)).join(QStringLiteral(" · "));
}

static QString waitingText(const HostRow &row)
{
    const qint64 left = QDateTime::currentDateTime().msecsTo(row.retryAt);
    return row.retryAt.isValid() && left > 0 ? Words::tr("retry in %1 s").arg((left + 999) / 1000)
                                             : Words::tr("retrying…");
}

QString hostDetailText(const HostRow &row)
{
    if (row.departure != Departure::None) {
        const QString away = departureText(row);
        return row.state == HostState::Waiting ? away + QStringLiteral(" · ") + waitingText(row) : away;
    }
    switch (row.state) {
    case HostState::Connecting: return Words::tr("connecting…");
    case HostState::Connected: return connectedText(row);
    case HostState::Stale: return Words::tr("silent for %1").arg(ageText(since(row.dataTime)));
    case HostState::Waiting: return waitingText(row);
    case HostState::Failed: return Words::tr("refused");
    case HostState::Off: return lastSeenText(row);
    }
    return {};
}

QString lastSeenText(const HostRow &row)
{
    if (!row.dataTime.isValid())
        return {};
    const qint64 age = since(row.dataTime);
    return age < 1000 ? Words::tr("last seen just now") : Words::tr("last seen %1 ago").arg(ageText(age));
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

static QString toolTip(const HostRow &row)
{
    QStringList lines{row.entry.name, row.entry.uri, hostStateText(row)};
    if (!row.entry.jump.isEmpty())
        lines.insert(2, Words::tr("by way of %1").arg(row.entry.jump));
    if (row.entry.cordoned)
        lines << Words::tr("Cordoned: takes no new instances");
    if (row.entry.readOnly)
        lines << Words::tr("Read-only: nothing is changed");
    if (row.polled)
        lines << Words::tr("Polled: this host sends no events, what happens there is seen a little later");
    if (row.state != HostState::Connected && row.dataTime.isValid())
        lines << Words::tr("Stale since %1, %2")
                     .arg(QLocale().toString(row.dataTime, QLocale::ShortFormat), lastSeenText(row));
    if (!row.error.isEmpty())
        lines << row.error;
    return lines.join(u'\n');
}

static QString spoken(const HostRow &row)
{
    QStringList parts{row.entry.name, hostStateText(row), hostDetailText(row)};
    if (row.state != HostState::Connected) // else the detail says it
        parts << marks(row);
    parts.removeAll({});
    return parts.join(QStringLiteral(", "));
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.entry.name;
    case Qt::AccessibleTextRole: return spoken(row);
    case Qt::ToolTipRole: return toolTip(row);
    case IdRole: return QVariant::fromValue(row.entry.id);
    case StateRole: return int(row.state);
    case DetailRole: return hostDetailText(row);
    case ReadOnlyRole: return row.entry.readOnly;
    case CordonedRole: return row.entry.cordoned;
    default: return {};
    }
}

QVariant HostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return Words::tr("Hosts");
    return {};
}

const HostRow *HostsModel::find(const HostId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? nullptr : &m_rows[*at];
}

QModelIndex HostsModel::indexOf(const HostId &id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? QModelIndex() : index(*at);
}

void HostsModel::reindex(int from)
{
    for (int row = from; row < int(m_rows.size()); ++row)
        m_at.insert(m_rows[row].entry.id, row);
}

void HostsModel::needGroup(const QString &group)
{
    if (group.isEmpty() || m_groups.contains(group))
        return;
    m_groups = completeGroups(m_groups + QStringList(group));
    emit regrouped();
}

void HostsModel::add(HostRow row)
{
    row.entry.group = cleanGroup(row.entry.group);
    needGroup(row.entry.group);
    const int at = int(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows.append(std::move(row));
    reindex(at);
    endInsertRows();
}

void HostsModel::set(HostRow row)
{
    const QModelIndex at = indexOf(row.entry.id);
    if (!at.isValid() || m_rows[at.row()] == row)
        return;
    row.entry.group = cleanGroup(row.entry.group);
    needGroup(row.entry.group);
    const bool elsewhere = m_rows[at.row()].entry.group != row.entry.group;
    m_rows[at.row()] = std::move(row);
    emit dataChanged(at, at);
    if (elsewhere)
        emit regrouped();
}

void HostsModel::remove(const HostId &id)
{
    const QModelIndex at = indexOf(id);
    if (!at.isValid())
        return;
    beginRemoveRows({}, at.row(), at.row());
    m_rows.remove(at.row());
    m_at.remove(id);
    reindex(at.row());
    endRemoveRows();
}

void HostsModel::setGroups(const QStringList &groups)
{
    QStringList all = groups;
    for (const HostRow &row : std::as_const(m_rows))
        all << row.entry.group;
    all = completeGroups(all);
    if (all == m_groups)
        return;
    m_groups = all;
    emit regrouped();
}

void HostsModel::moveRow(int from, int to)
{
    if (to == from || to == from + 1) // it would stand before itself
        return;
    beginMoveRows({}, from, from, {}, to);
    m_rows.move(from, to > from ? to - 1 : to);
    reindex(std::min(from, to));
    endMoveRows();
}

void HostsModel::moveHosts(const QList<HostId> &hosts, const QString &group, const HostId &before)
{
    needGroup(group);
    for (const HostId &host : hosts) {
        const QModelIndex at = indexOf(host);
        if (!at.isValid() || host == before)
            continue;
        m_rows[at.row()].entry.group = group;
        emit dataChanged(at, at);
        const QModelIndex next = indexOf(before);
        moveRow(at.row(), next.isValid() ? next.row() : int(m_rows.size()));
    }
    if (const QModelIndex at = indexOf(before); hosts.contains(before) && at.isValid()) {
        m_rows[at.row()].entry.group = group;
        emit dataChanged(at, at);
    }
    emit regrouped();
}

void HostsModel::moveGroup(const QString &from, const QString &to, const QString &before)
{
    if (!m_groups.contains(from) || (to != from && isInGroup(to, from)))
        return;
    m_groups = movedGroup(m_groups, from, to, before);
    for (HostRow &row : m_rows)
        row.entry.group = movedPath(row.entry.group, from, to);
    if (from != to)
        emit groupMoved(from, to);
    emit regrouped();
}

void HostsModel::touch()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {DetailRole, Qt::AccessibleTextRole});
}

} // namespace model
