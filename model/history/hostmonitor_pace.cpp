// SPDX-License-Identifier: GPL-3.0-or-later
// When the hosts are asked, and for what.
#include "model/history/hostmonitor.h"
#include <algorithm>
#include <chrono>
#include <QDateTime>
#include <utility>

namespace model {

static constexpr qint64 cardMs = 10'000;                          // CPU and memory of a card, each
static constexpr auto secondMs = std::chrono::milliseconds(1000); // a share of CPU time needs two samples
static constexpr auto othersFirst = std::chrono::milliseconds(200);
static constexpr qint64 cardCountMs = 3'600'000; // the volumes of a host that is seen as a card, again
static constexpr qint64 pageCountMs = 600'000;   // there is no event for a volume that grew
static constexpr qint64 numaMs = 10'000;         // what is free in the cells
static constexpr qint64 poolsMs = 2'000;         // events come in swarms; the last is caught by the minute
static constexpr qint64 stepMs = 20'000;         // a minute has three: CPU and memory, traffic, pools
static constexpr int stepsBetweenSaves = 15;     // five minutes
static constexpr qint64 recentMs = 2 * stepMs;   // what a faster pace asked need not be asked again
static constexpr quint64 callsInTick = 2;

void HostMonitor::askAtOnce(Host &host, virt::Session &session, Pace pace)
{
    if (pace == Pace::Page)
        askForPage(host, session);
    else if (pace == Pace::Storage)
        askForStorage(host, session);
}

void HostMonitor::askForStorage(Host &host, virt::Session &session)
{
    HostGauge &gauge = *host.gauge;
    if (!gauge.figures().pools)
        gauge.askPools(session);
    gauge.askPromise(session, pageCountMs);
}

// Small pools one after the other; the pieces of a large one wait for the ticks.
void HostMonitor::countOn(const HostId &id)
{
    virt::Session *session = connected(id);
    if (session && paceOf(id) == Pace::Storage && !at(id).gauge->isCounting())
        at(id).gauge->askPromise(*session, pageCountMs);
}

void HostMonitor::askForPage(Host &host, virt::Session &session)
{
    HostGauge &gauge = *host.gauge;
    gauge.askCpu(session);
    gauge.askMemory(session);
    askForStorage(host, session);
    if (!gauge.figures().numa || gauge.sinceMs(HostGauge::Numa) >= numaMs)
        gauge.askNuma(session);
}

// A card that shows nothing is no help: all of it is asked when the host is new, after the first lists of the others.
void HostMonitor::greet(const HostId &id, HostGauge &gauge)
{
    QTimer::singleShot(othersFirst, &gauge, [this, id, &gauge] { askFirst(id, gauge); });
}

void HostMonitor::askFirst(const HostId &id, HostGauge &gauge)
{
    at(id).greeted = false;
    virt::Session *session = connected(id);
    if (!session || gauge.wasAsked(HostGauge::Cpu))
        return;
    gauge.askCpu(*session);
    gauge.askMemory(*session);
    gauge.askPools(*session);
    QTimer::singleShot(secondMs, &gauge, [this, id, &gauge] {
        virt::Session *still = connected(id);
        if (!still || paceOf(id) != Pace::Cards)
            return;
        gauge.askCpu(*still);
        gauge.askPromise(*still, cardCountMs);
    });
}

void HostMonitor::askForCard(const HostId &id, Host &host, virt::Session &session)
{
    HostGauge &gauge = *host.gauge;
    const quint64 calls = session.calls().count();
    const quint64 made = calls - std::exchange(host.callsSeen, calls);
    if (!gauge.wasAsked(HostGauge::Cpu)) {
        if (!std::exchange(host.greeted, true))
            greet(id, gauge);
        return;
    }
    const qint64 since = std::min(gauge.sinceMs(HostGauge::Cpu), gauge.sinceMs(HostGauge::Memory));
    if (made >= callsInTick && since < 3 * cardMs)
        return;
    if (gauge.sinceMs(HostGauge::Cpu) >= cardMs)
        gauge.askCpu(session);
    else if (gauge.sinceMs(HostGauge::Memory) >= cardMs)
        gauge.askMemory(session);
    else if (!gauge.figures().pools)
        gauge.askPools(session);
    else if (gauge.sinceMs(HostGauge::Promise) >= cardMs)
        gauge.askPromise(session, cardCountMs);
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

// Only where somebody sees it: else the next minute is soon enough.
void HostMonitor::poolsChanged(const HostId &id)
{
    virt::Session *session = connected(id);
    if (session && paceOf(id) != Pace::History && at(id).gauge->sinceMs(HostGauge::Pools) >= poolsMs)
        at(id).gauge->askPools(*session);
}

void HostMonitor::volumesChanged(const HostId &id, const QUuid &pool)
{
    if (const auto host = m_hosts.find(id); host != m_hosts.end())
        host->gauge->countAgain(pool);
}

} // namespace model
