// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a host: beside its name, in its header, in its tool tip, aloud.
#include "model/hosts/hostsmodel.h"
#include "model/text/moment.h"
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
        parts << roundTripText(row);
    parts << marks(row);
    return parts.join(QStringLiteral(" · "));
}
} // namespace

QString roundTripText(const HostRow &row)
{
    return row.roundTripUs < 1000 ? Words::tr("< 1 ms") : durationText((row.roundTripUs + 500) / 1000);
}

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

QString hostWayText(const HostRow &row)
{
    return row.entry.jump.isEmpty() ? QString() : Words::tr("through %1").arg(row.entry.jump);
}

QString hostToolTip(const HostRow &row)
{
    QStringList lines{row.entry.name, row.entry.uri, hostStateText(row)};
    if (!row.entry.jump.isEmpty())
        lines.insert(2, hostWayText(row));
    if (row.entry.cordoned)
        lines << Words::tr("Cordoned: takes no new instances");
    if (row.entry.readOnly)
        lines << Words::tr("Read-only: nothing is changed");
    if (row.polled)
        lines << Words::tr("Polled: this host sends no events, what happens there is seen a little later");
    if (row.state != HostState::Connected && row.dataTime.isValid())
        lines << Words::tr("Stale since %1, %2").arg(momentText(row.dataTime), lastSeenText(row));
    if (!row.error.isEmpty())
        lines << row.error;
    return lines.join(u'\n');
}

QString hostSpokenText(const HostRow &row)
{
    QStringList parts{row.entry.name, hostStateText(row), hostDetailText(row)};
    if (row.state != HostState::Connected) // else the detail says it
        parts << marks(row);
    parts.removeAll({});
    return parts.join(QStringLiteral(", "));
}

} // namespace model
