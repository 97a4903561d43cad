// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventsmodel.h"
#include <algorithm>
#include <QLocale>

namespace model {

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void EventsModel::add(Row row)
{
    beginInsertRows({}, 0, 0);
    m_rows.push_front(std::move(row));
    endInsertRows();
    if (m_rows.size() <= capacity)
        return;
    const int last = int(m_rows.size()) - 1;
    beginRemoveRows({}, last, last);
    m_rows.pop_back();
    endRemoveRows();
}

void EventsModel::add(const HostId &host, const QString &hostName, const virt::DomainEvent &event)
{
    add({.host = host,
         .hostName = hostName,
         .object = event.name,
         .what = virt::eventText(event),
         .uuid = event.uuid,
         .when = event.when,
         .kind = Kind::Instance,
         .start = event.kind == virt::DomainEvent::Kind::Started});
}

QDateTime EventsModel::startedAt(const InstanceId &instance) const
{
    const auto hit = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.start && row.uuid == instance.uuid && row.host == instance.host; });
    return hit == m_rows.end() ? QDateTime() : hit->when;
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
         .when = event.when,
         .kind = kindOf(event.subject)});
}

void EventsModel::addHostEvent(const HostId &host, const QString &hostName, const QString &what)
{
    add({.host = host,
         .hostName = hostName,
         .object = hostName,
         .what = what,
         .uuid = {},
         .when = QDateTime::currentDateTime(),
         .kind = Kind::Host});
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
        return r.when;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case When: return QLocale().toString(r.when, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Host: return r.hostName;
    case Object: return r.object;
    case What: return r.what;
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
