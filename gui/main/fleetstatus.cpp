// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/fleetstatus.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <chrono>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 100ms;

FleetStatus::FleetStatus(model::Fleet &fleet, QWidget *parent) : QLabel(parent), m_fleet(fleet)
{
    setObjectName(QStringLiteral("fleetStatus"));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&fleet.hosts(), signal, this, &FleetStatus::refreshSoon);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &FleetStatus::refreshSoon);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &FleetStatus::refresh);
    refresh();
}

// All hosts are read, and each of them changes in every tick.
void FleetStatus::refreshSoon()
{
    if (!m_gather.isActive())
        m_gather.start();
}

void FleetStatus::refresh()
{
    const auto &rows = m_fleet.hosts().rows();
    if (rows.isEmpty())
        return setText(tr("No hosts"));
    const auto connected = std::ranges::count(rows, model::HostState::Connected, &model::HostRow::state);
    const QDateTime now = QDateTime::currentDateTime();
    qint64 oldest = -1;
    for (const model::HostRow &row : rows)
        if (row.state != model::HostState::Off && row.dataTime.isValid())
            oldest = std::max(oldest, row.dataTime.msecsTo(now));
    QString text = tr("%1 of %n hosts connected", nullptr, int(rows.size())).arg(connected);
    if (oldest >= 0)
        text += tr(" · oldest data %1").arg(model::ageText(oldest));
    if (const auto polled = std::ranges::count(rows, true, &model::HostRow::polled))
        text += tr(" · %n polled", nullptr, int(polled));
    setText(text);
}

} // namespace gui
