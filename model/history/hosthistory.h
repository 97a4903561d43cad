// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/minutering.h"
#include <array>
#include <QHash>
#include <QUuid>

namespace model {

enum class Range { FiveMinutes, Hour, Day };
[[nodiscard]] qint64 lengthOf(Range range); // milliseconds

// One figure: every sample of the last minutes, and a mean for each minute of the last day.
class Track {
public:
    static constexpr int recentCapacity = 300; // five minutes, a sample a second

    void add(qint64 ms, double value);
    void gap(qint64 ms);
    [[nodiscard]] RingSeries series(Range range, qint64 now) const;
    [[nodiscard]] MinuteRing &minutes() { return m_minutes; }
    [[nodiscard]] const MinuteRing &minutes() const { return m_minutes; }

private:
    void append(qint64 ms, double value);
    RingSeries m_recent = RingSeries(recentCapacity);
    MinuteRing m_minutes;
};

// What a host did in the last day. CPU in percent of all CPUs, memory and space in bytes, rates in bytes/s.
class HostHistory {
public:
    enum Figure {
        CpuUser,
        CpuSystem,
        CpuIowait,
        CpuIdle,
        MemoryUsed,
        MemoryCached,
        MemoryFree,
        MemoryPromised,
        DiskRead,
        DiskWrite,
        NetIn,
        NetOut,
        FigureCount
    };
    static constexpr int mostPools = 100;

    void add(Figure figure, qint64 ms, double value); // a negative value is a gap
    void addPool(const QUuid &pool, qint64 ms, double usedBytes);
    void gap(qint64 ms); // the host was away: no line through it

    [[nodiscard]] RingSeries series(Figure figure, Range range, qint64 now) const;
    [[nodiscard]] RingSeries pool(const QUuid &pool, Range range, qint64 now) const;

    [[nodiscard]] Track &track(Figure figure) { return m_figures[figure]; }
    [[nodiscard]] const Track &track(Figure figure) const { return m_figures[figure]; }
    [[nodiscard]] QHash<QUuid, Track> &pools() { return m_pools; }
    [[nodiscard]] const QHash<QUuid, Track> &pools() const { return m_pools; }

private:
    void dropOldestPool();
    std::array<Track, FigureCount> m_figures;
    QHash<QUuid, Track> m_pools;
};

} // namespace model
