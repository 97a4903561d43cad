// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/hostmonitor.h"
#include "model/fleet.h"
#include <algorithm>

namespace model {

static constexpr qint64 cardMs = 10'000;       // CPU and memory of a card, each
static constexpr qint64 numaMs = 10'000;       // what is free in the cells
static constexpr qint64 poolsMs = 2'000;       // events come in swarms; the last is caught by the minute
static constexpr qint64 stepMs = 20'000;       // a minute has three: CPU and memory, traffic, pools
static constexpr int stepsBetweenSaves = 15;   // five minutes
static constexpr qint64 recentMs = 2 * stepMs; // what a faster pace asked need not be asked again
static constexpr quint64 callsInTick = 2;

HostMonitor::HostMonitor(Fleet &fleet) : m_fleet(fleet)
{
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, &HostMonitor::askForHistory);
    connect(&m_keeper, &HistoryKeeper::fault, &fleet.notices(), &Notices::add);
    connect(&fleet, &Fleet::inventoryChanged, this, &HostMonitor::took);
    connect(&fleet, &Fleet::hostsEdited, this, &HostMonitor::forgetRemoved);
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
        connect(host.gauge, &HostGauge::changed, this, [this, id] { emit changed(id); });
    }
    return host;
}

void HostMonitor::watch(const QObject *viewer, const QSet<HostId> &hosts, Pace pace)
{
    if (!m_viewers.contains(viewer))
        connect(viewer, &QObject::destroyed, this, [this](const QObject *gone) { m_viewers.remove(gone); });
    m_viewers.insert(viewer, {.hosts = hosts, .pace = pace});
    for (const HostId &id : hosts)
        if (virt::Session *session = connected(id); session && pace == Pace::Page)
            askForPage(at(id), *session);
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
    if (const Pace pace = paceOf(id); pace == Pace::Page)
        askForPage(host, *session);
    else if (pace == Pace::Cards)
        askForCard(host, *session);
}

void HostMonitor::askForPage(Host &host, virt::Session &session)
{
    HostGauge &gauge = *host.gauge;
    gauge.askCpu(session);
    gauge.askMemory(session);
    if (!gauge.figures().pools)
        gauge.askPools(session);
    gauge.askPromise(session);
    if (!gauge.figures().numa || gauge.sinceMs(HostGauge::Numa) >= numaMs)
        gauge.askNuma(session);
}

void HostMonitor::askForCard(Host &host, virt::Session &session)
{
    HostGauge &gauge = *host.gauge;
    const quint64 calls = session.calls().count();
    const quint64 made = calls - std::exchange(host.callsSeen, calls);
    const qint64 since = std::min(gauge.sinceMs(HostGauge::Cpu), gauge.sinceMs(HostGauge::Memory));
    if (made >= callsInTick && since < 3 * cardMs)
        return;
    if (gauge.sinceMs(HostGauge::Cpu) >= cardMs)
        gauge.askCpu(session);
    else if (gauge.sinceMs(HostGauge::Memory) >= cardMs)
        gauge.askMemory(session);
    else if (!gauge.figures().pools)
        gauge.askPools(session);
}

// Only where somebody sees it: else the next minute is soon enough.
void HostMonitor::poolsChanged(const HostId &id)
{
    virt::Session *session = connected(id);
    if (session && paceOf(id) != Pace::History && at(id).gauge->sinceMs(HostGauge::Pools) >= poolsMs)
        at(id).gauge->askPools(*session);
}

// In the middle of each third of a minute, so that every minute has its samples.
void HostMonitor::scheduleSlow()
{
    const qint64 into = QDateTime::currentMSecsSinceEpoch() % stepMs;
    const qint64 left = stepMs / 2 - into;
    m_slow.start(std::chrono::milliseconds(left > 0 ? left : left + stepMs));
}

void HostMonitor::askForHistory()
{
    ++m_step;
    int number = 0;
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host) {
        if (virt::Session *session = connected(host.key()))
            askSlowly(*host, *session);
        if ((m_step + number++) % stepsBetweenSaves == 0) // not all at once
            saveOne(host.key());
    }
    scheduleSlow();
}

void HostMonitor::askSlowly(Host &host, virt::Session &session) const
{
    HostGauge &gauge = *host.gauge;
    switch (m_step % 3) {
    case 0:
        if (gauge.sinceMs(HostGauge::Cpu) >= recentMs)
            gauge.askCpu(session);
        if (gauge.sinceMs(HostGauge::Memory) >= recentMs)
            gauge.askMemory(session);
        break;
    case 1:
        if (gauge.sinceTrafficMs() >= recentMs)
            gauge.askTraffic(session);
        break;
    default: gauge.askPools(session);
    }
}

void HostMonitor::followStates()
{
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host) {
        const bool there = connected(host.key());
        if (std::exchange(host->there, there) && !there)
            host->gauge->away();
    }
}

void HostMonitor::forgetRemoved()
{
    QSet<HostId> present;
    for (const HostEntry &entry : m_fleet.entries())
        present.insert(entry.id);
    m_hosts.removeIf([&](const auto &item) {
        if (present.contains(item.key()))
            return false;
        m_keeper.forget(item.key());
        delete item->gauge;
        return true;
    });
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
    if (now.pools)
        out.space = spaceOf(*now.pools);
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
