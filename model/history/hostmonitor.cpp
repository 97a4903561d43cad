// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/hostmonitor.h"
#include "model/fleet.h"
#include <algorithm>
#include <utility>

namespace model {

HostMonitor::HostMonitor(Fleet &fleet) : m_fleet(fleet)
{
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, &HostMonitor::askForHistory);
    connect(&m_keeper, &HistoryKeeper::fault, &fleet.notices(), &Notices::add);
    connect(&fleet, &Fleet::inventoryChanged, this, &HostMonitor::took);
    connect(&fleet, &Fleet::hostForgotten, this, &HostMonitor::forget);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &HostMonitor::followStates);
    scheduleSlow();
}

HostMonitor::~HostMonitor()
{
    save();
}

HostMonitor::Host &HostMonitor::at(const HostId &id)
{
    Host &host = m_hosts[id];
    if (!host.gauge) {
        host.gauge = new HostGauge(this);
        host.gauge->setHistory(m_keeper.load(id));
        connect(host.gauge, &HostGauge::changed, this, [this, id] {
            countOn(id);
            emit changed(id);
        });
    }
    return host;
}

void HostMonitor::watch(const QObject *viewer, const QSet<HostId> &hosts, Pace pace)
{
    if (!m_viewers.contains(viewer))
        connect(viewer, &QObject::destroyed, this, [this](const QObject *gone) { m_viewers.remove(gone); });
    m_viewers.insert(viewer, {.hosts = hosts, .pace = pace});
    for (const HostId &id : hosts)
        if (virt::Session *session = connected(id); session && pace >= Pace::Storage)
            askAtOnce(at(id), *session, pace);
}

HostMonitor::Pace HostMonitor::paceOf(const HostId &host) const
{
    Pace out = Pace::History;
    for (const Viewer &viewer : m_viewers)
        if (viewer.hosts.contains(host))
            out = std::max(out, viewer.pace);
    return out;
}

// Null while there is nobody to ask.
virt::Session *HostMonitor::connected(const HostId &host) const
{
    virt::Session *session = m_fleet.session(host);
    return session && session->state() == virt::Session::State::Connected && session->inventory() ? session : nullptr;
}

void HostMonitor::took(const HostId &id)
{
    virt::Session *session = connected(id);
    if (!session)
        return;
    Host &host = at(id);
    host.there = true;
    host.gauge->took(*session->inventory());
    if (const Pace pace = paceOf(id); pace == Pace::Cards)
        askForCard(id, host, *session);
    else
        askAtOnce(host, *session, pace);
}

void HostMonitor::followStates(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const HostId id = m_fleet.hosts().rows()[row].entry.id;
        const auto host = m_hosts.find(id);
        if (host != m_hosts.end() && std::exchange(host->there, connected(id) != nullptr) && !host->there)
            host->gauge->away();
    }
}

void HostMonitor::forget(const HostId &id)
{
    m_keeper.forget(id);
    delete m_hosts.take(id).gauge;
    emit changed(id);
}

const HostFigures &HostMonitor::figures(const HostId &host) const
{
    static const HostFigures none;
    const auto hit = m_hosts.find(host);
    return hit == m_hosts.end() ? none : hit->gauge->figures();
}

const HostHistory &HostMonitor::history(const HostId &host) const
{
    static const HostHistory none;
    const auto hit = m_hosts.find(host);
    return hit == m_hosts.end() ? none : hit->gauge->history();
}

Capacity HostMonitor::capacity(const HostId &id) const
{
    const HostRow *row = m_fleet.hosts().find(id);
    const virt::Session *session = m_fleet.session(id);
    if (!row || !session)
        return {.host = id};
    const virt::HostFacts facts = session->facts();
    const HostFigures &now = figures(id);
    Capacity out{.host = id,
                 .name = row->entry.name,
                 .hypervisor = facts.driver,
                 .hostName = facts.hostName,
                 .version = facts.hypervisorVersion,
                 .cpus = facts.cpus,
                 .memoryKiB = facts.memoryKiB};
    if (const auto inventory = session->inventory()) {
        out.running = promiseOf(inventory->instances, true);
        out.all = promiseOf(inventory->instances, false);
    }
    if (now.pools) {
        out.space = spaceOf(*now.pools);
        out.storagePromised = storagePromise(*now.pools, now.promised);
    }
    if (now.cpu)
        out.cpuPercent = now.cpu->busy();
    if (now.memory)
        out.memoryUsedKiB = now.memory->usedKiB();
    return out;
}

QList<Capacity> HostMonitor::capacities() const
{
    QList<Capacity> out;
    for (const HostEntry &entry : m_fleet.entries())
        out.append(capacity(entry.id));
    return out;
}

void HostMonitor::keepIn(const QString &folder)
{
    m_keeper.keepIn(folder);
}

void HostMonitor::saveOne(const HostId &id)
{
    const HostRow *row = m_fleet.hosts().find(id);
    const auto hit = m_hosts.find(id);
    if (row && row->entry.remembered && hit != m_hosts.end())
        m_keeper.save(id, hit->gauge->history());
}

void HostMonitor::save()
{
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host)
        saveOne(host.key());
}

} // namespace model
