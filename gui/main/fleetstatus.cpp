// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/fleetstatus.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <algorithm>

namespace gui {

FleetStatus::FleetStatus(model::Fleet &fleet, QWidget *parent) : QLabel(parent), m_fleet(fleet)
{
    setObjectName(QStringLiteral("fleetStatus"));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&fleet.hosts(), signal, this, &FleetStatus::refresh);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &FleetStatus::refresh);
    refresh();
}

static qint64 ageMs(const model::HostRow &row)
{
    return row.dataTime.isValid() ? row.dataTime.msecsTo(QDateTime::currentDateTime()) : -1;
}

void FleetStatus::refresh()
{
    const auto &rows = m_fleet.hosts().rows();
    if (rows.isEmpty())
        return setText(tr("No hosts"));
    const auto connected = std::ranges::count(rows, model::HostState::Connected, &model::HostRow::state);
    qint64 oldest = -1;
    for (const model::HostRow &row : rows)
        if (row.state != model::HostState::Off)
            oldest = std::max(oldest, ageMs(row));
    QString text = tr("%1 of %n hosts connected", nullptr, int(rows.size())).arg(connected);
    if (oldest >= 0)
        text += tr(" · oldest data %1").arg(model::ageText(oldest));
    if (const auto polled = std::ranges::count(rows, true, &model::HostRow::polled))
        text += tr(" · %n polled", nullptr, int(polled));
    setText(text);
}

} // namespace gui
