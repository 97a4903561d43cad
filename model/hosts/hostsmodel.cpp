// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostsmodel.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostsModel)
};

qint64 since(const QDateTime &when)
{
    return std::max<qint64>(0, when.msecsTo(QDateTime::currentDateTime()));
}

QString connectedText(const HostRow &row)
{
    QStringList parts;
    if (row.dataTime.isValid() && since(row.dataTime) >= 3000) // a round trip of then would deceive
        parts << Words::tr("%1 old", "age of data").arg(ageText(since(row.dataTime)));
    else if (row.roundTripUs >= 0)
        parts << (row.roundTripUs < 1000 ? Words::tr("< 1 ms") : durationText((row.roundTripUs + 500) / 1000));
    if (row.entry.readOnly)
        parts << Words::tr("read-only");
    if (row.polled)
        parts << Words::tr("polled");
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

QString hostDetailText(const HostRow &row)
{
    switch (row.state) {
    case HostState::Connecting: return Words::tr("connecting…");
    case HostState::Connected: return connectedText(row);
    case HostState::Stale: return Words::tr("silent for %1").arg(ageText(since(row.dataTime)));
    case HostState::Waiting: {
        const qint64 left = QDateTime::currentDateTime().msecsTo(row.retryAt);
        return row.retryAt.isValid() && left > 0 ? Words::tr("retry in %1 s").arg((left + 999) / 1000)
                                                 : Words::tr("retrying…");
    }
    case HostState::Failed: return Words::tr("refused");
    case HostState::Off: break;
    }
    return {};
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

static QString toolTip(const HostRow &row)
{
    QStringList lines{row.entry.name, row.entry.uri, hostStateText(row.state)};
    if (!row.error.isEmpty())
        lines << row.error;
    return lines.join(u'\n');
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.entry.name;
    case Qt::AccessibleTextRole:
        return QStringList{row.entry.name, hostStateText(row.state), hostDetailText(row)}.join(QStringLiteral(", "));
    case Qt::ToolTipRole: return toolTip(row);
    case IdRole: return QVariant::fromValue(row.entry.id);
    case StateRole: return int(row.state);
    case DetailRole: return hostDetailText(row);
    case ReadOnlyRole: return row.entry.readOnly;
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
    const auto hit = std::ranges::find_if(m_rows, [&](const HostRow &r) { return r.entry.id == id; });
    return hit == m_rows.end() ? nullptr : &*hit;
}

QModelIndex HostsModel::indexOf(const HostId &id) const
{
    const HostRow *row = find(id);
    return row ? index(int(row - m_rows.constData())) : QModelIndex();
}

void HostsModel::add(const HostRow &row)
{
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(row);
    endInsertRows();
}

void HostsModel::set(const HostRow &row)
{
    const QModelIndex at = indexOf(row.entry.id);
    if (!at.isValid() || m_rows[at.row()] == row)
        return;
    m_rows[at.row()] = row;
    emit dataChanged(at, at);
}

void HostsModel::remove(const HostId &id)
{
    const QModelIndex at = indexOf(id);
    if (!at.isValid())
        return;
    beginRemoveRows({}, at.row(), at.row());
    m_rows.remove(at.row());
    endRemoveRows();
}

void HostsModel::touch()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {DetailRole, Qt::AccessibleTextRole});
}

} // namespace model
