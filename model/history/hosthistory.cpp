// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/hosthistory.h"
#include <algorithm>

namespace model {

static constexpr int dayStep = 4; // minutes: as many points as a chart is wide
static constexpr qint64 clockSlip = MinuteRing::minuteMs;

qint64 lengthOf(Range range)
{
    switch (range) {
    case Range::FiveMinutes: return 5 * MinuteRing::minuteMs;
    case Range::Hour: return 60 * MinuteRing::minuteMs;
    case Range::Day: break;
    }
    return MinuteRing::minutes * MinuteRing::minuteMs;
}

// Only these: how far apart samples usually are is told by those that are shown.
static RingSeries since(const RingSeries &series, qint64 ms)
{
    RingSeries out(Track::recentCapacity);
    for (int i = 0; i < series.size(); ++i)
        if (series.at(i).ms >= ms)
            out.append(series.at(i).ms, double(series.at(i).value));
    return out;
}

void Track::append(qint64 ms, double value)
{
    if (!m_recent.isEmpty() && ms < m_recent.last().ms) {
        if (m_recent.last().ms - ms > clockSlip)
            m_recent = RingSeries(recentCapacity); // the clock was set back: these times are no times
        else
            ms = m_recent.last().ms;
    }
    m_recent.append(ms, value);
}

void Track::add(qint64 ms, double value)
{
    append(ms, value);
    m_minutes.add(ms, value);
}

void Track::gap(qint64 ms)
{
    if (!m_recent.isEmpty() && m_recent.last().value >= 0)
        append(ms, -1);
}

RingSeries Track::series(Range range, qint64 now) const
{
    if (range == Range::FiveMinutes)
        return since(m_recent, now - lengthOf(range));
    return m_minutes.series(now, int(lengthOf(range) / MinuteRing::minuteMs), range == Range::Day ? dayStep : 1);
}

void HostHistory::add(Figure figure, qint64 ms, double value)
{
    if (value < 0)
        m_figures[figure].gap(ms);
    else
        m_figures[figure].add(ms, value);
}

void HostHistory::addPool(const QUuid &pool, qint64 ms, double usedBytes)
{
    if (!m_pools.contains(pool) && m_pools.size() >= mostPools)
        dropOldestPool();
    m_pools[pool].add(ms, usedBytes);
}

void HostHistory::gap(qint64 ms)
{
    for (Track &figure : m_figures)
        figure.gap(ms);
    for (Track &pool : m_pools)
        pool.gap(ms);
}

RingSeries HostHistory::series(Figure figure, Range range, qint64 now) const
{
    return m_figures[figure].series(range, now);
}

RingSeries HostHistory::pool(const QUuid &pool, Range range, qint64 now) const
{
    const auto hit = m_pools.constFind(pool);
    return hit == m_pools.constEnd() ? RingSeries() : hit->series(range, now);
}

// The one that was not seen for the longest time: it is not there any more.
void HostHistory::dropOldestPool()
{
    const auto newest = [](const Track &track) {
        const auto means = track.minutes().means();
        return means.isEmpty() ? -1 : means.last().minute;
    };
    const auto oldest = std::ranges::min_element(m_pools, {}, newest);
    m_pools.erase(QHash<QUuid, Track>::const_iterator(oldest));
}

} // namespace model
