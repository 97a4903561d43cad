// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventsmodel.h"
#include <algorithm>
#include <QLocale>

namespace model {

static constexpr qint64 repeatMs = 60'000;
static constexpr qsizetype toldSingly = 3; // somebody may start and stop an instance by hand
static constexpr size_t looksBack = 1000;

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool EventsModel::Row::isLike(const Row &other) const
{
    return uuid == other.uuid && kind == other.kind && host == other.host && object == other.object
           && what == other.what;
}

// Those within a minute.
QList<int> EventsModel::repeatedBy(const Row &row) const
{
    const size_t end = std::min(m_rows.size(), looksBack);
    QList<int> out;
    for (size_t at = 0; at < end && row.ms - m_rows[at].ms <= repeatMs; ++at)
        if (m_rows[at].isLike(row))
            out.append(int(at));
    return out;
}

void EventsModel::takeOut(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

// The newest of `rows` comes to the top and counts for all.
void EventsModel::fold(const QList<int> &rows, const Row &newest)
{
    Row all = newest;
    for (const int row : rows) {
        const Row &old = m_rows[size_t(row)];
        all.times += old.times;
        all.sinceMs = old.times > 1 ? old.sinceMs : old.ms;
    }
    for (qsizetype i = rows.size() - 1; i > 0; --i)
        takeOut(rows[i]);
    const int from = rows.constFirst();
    if (from > 0 && beginMoveRows({}, from, from, {}, 0)) {
        std::rotate(m_rows.begin(), m_rows.begin() + from, m_rows.begin() + from + 1);
        endMoveRows();
    }
    m_rows.front() = std::move(all);
    emit dataChanged(index(0, 0), index(0, ColumnCount - 1));
}

void EventsModel::add(Row row)
{
    const QList<int> before = repeatedBy(row);
    const bool folded = !before.isEmpty() && m_rows[size_t(before.constFirst())].times > 1;
    if (folded || before.size() >= toldSingly)
        return fold(before, row);
    beginInsertRows({}, 0, 0);
    m_rows.push_front(std::move(row));
    endInsertRows();
    if (m_rows.size() > capacity)
        takeOut(int(m_rows.size()) - 1);
}

void EventsModel::add(const HostId &host, const QString &hostName, const virt::DomainEvent &event)
{
    add({.host = host,
         .hostName = hostName,
         .object = event.name,
         .what = virt::eventText(event),
         .uuid = event.uuid,
         .ms = event.when.toMSecsSinceEpoch(),
         .kind = Kind::Instance,
         .start = event.kind == virt::DomainEvent::Kind::Started});
}

QDateTime EventsModel::startedAt(const InstanceId &instance) const
{
    const auto hit = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.start && row.uuid == instance.uuid && row.host == instance.host; });
    return hit == m_rows.end() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(hit->ms);
}

static EventsModel::Kind kindOf(virt::HostEvent::Subject subject)
{
    using Subject = virt::HostEvent::Subject;
    switch (subject) {
    case Subject::Network: return EventsModel::Kind::Network;
    case Subject::Pool: return EventsModel::Kind::Pool;
    case Subject::Device: return EventsModel::Kind::Device;
    case Subject::Secret: break;
    }
    return EventsModel::Kind::Secret;
}

void EventsModel::add(const HostId &host, const QString &hostName, const virt::HostEvent &event)
{
    add({.host = host,
         .hostName = hostName,
         .object = event.name,
         .what = virt::eventText(event),
         .uuid = {},
         .ms = event.when.toMSecsSinceEpoch(),
         .kind = kindOf(event.subject)});
}

void EventsModel::addHostEvent(const HostId &host, const QString &hostName, const QString &what)
{
    add({.host = host,
         .hostName = hostName,
         .object = hostName,
         .what = what,
         .uuid = {},
         .ms = QDateTime::currentMSecsSinceEpoch(),
         .kind = Kind::Host});
}

static QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString EventsModel::textOf(const Row &row)
{
    return row.times > 1 ? tr("%1, %Ln times since %2", nullptr, row.times).arg(row.what, timeText(row.sinceMs))
                         : row.what;
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &r = m_rows[size_t(index.row())];
    if (role == InstanceRole)
        return QVariant::fromValue(InstanceId{r.host, r.uuid});
    if (role == HostRole)
        return QVariant::fromValue(r.host);
    if (role == KindRole)
        return int(r.kind);
    if (role == SortRole && index.column() == When)
        return QDateTime::fromMSecsSinceEpoch(r.ms);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case When: return timeText(r.ms);
    case Host: return r.hostName;
    case Object: return r.object;
    case What: return textOf(r);
    default: return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Time");
    case Host: return tr("Host");
    case Object: return tr("Object");
    case What: return tr("Event");
    default: return {};
    }
}

QString eventKindText(EventsModel::Kind kind)
{
    using Kind = EventsModel::Kind;
    switch (kind) {
    case Kind::Host: return EventsModel::tr("The host");
    case Kind::Instance: return EventsModel::tr("Instances");
    case Kind::Network: return EventsModel::tr("Networks");
    case Kind::Pool: return EventsModel::tr("Storage pools");
    case Kind::Device: return EventsModel::tr("Devices");
    case Kind::Secret: break;
    }
    return EventsModel::tr("Secrets");
}

} // namespace model
