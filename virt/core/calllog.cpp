// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/calllog.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace virt {

static constexpr double classesPerDoubling = 4;

void Durations::add(qint64 ns)
{
    const double us = std::max(1.0, double(ns) / 1000);
    const auto at = static_cast<size_t>(std::log2(us) * classesPerDoubling);
    ++m_classes[std::min(at, m_classes.size() - 1)];
}

void Durations::add(const Durations &others)
{
    std::ranges::transform(m_classes, others.m_classes, m_classes.begin(), std::plus());
}

qint64 Durations::percentile(int percent) const
{
    const quint64 all = std::accumulate(m_classes.begin(), m_classes.end(), quint64(0));
    const quint64 wanted = (all * quint64(percent) + 99) / 100;
    quint64 seen = 0;
    for (size_t at = 0; at < m_classes.size() && all > 0; ++at) {
        seen += m_classes[at];
        if (seen >= wanted)
            return qint64(1000 * std::exp2(double(at + 1) / classesPerDoubling));
    }
    return 0;
}

static void addBytes(CallTotals &sum, qint64 bytes)
{
    if (bytes >= 0)
        sum.bytes = std::max<qint64>(sum.bytes, 0) + bytes;
}

void CallLog::add(const Call &call)
{
    const std::lock_guard lock(m_lock);
    if (m_ring.size() < capacity)
        m_ring.append(call);
    else
        m_ring[m_next] = call;
    m_next = (m_next + 1) % capacity;
    ++m_count;
    CallTotals &sum = m_totals[call.function];
    ++sum.count;
    sum.failed += call.failed ? 1 : 0;
    sum.totalNs += call.durationNs;
    sum.longestNs = std::max(sum.longestNs, call.durationNs);
    sum.durations.add(call.durationNs);
    addBytes(sum, call.bytes);
}

QList<Call> CallLog::newest(qsizetype most) const
{
    const std::lock_guard lock(m_lock);
    QList<Call> out;
    const qsizetype size = m_ring.size();
    const qsizetype wanted = std::min(most, size);
    out.reserve(wanted);
    for (qsizetype i = size - wanted; i < size; ++i)
        out.append(m_ring[(m_next + i) % size]); // until the ring is full m_next == size: the oldest is at 0
    return out;
}

QHash<QString, CallTotals> CallLog::totals() const
{
    const std::lock_guard lock(m_lock);
    QHash<QString, CallTotals> out;
    for (auto it = m_totals.cbegin(); it != m_totals.cend(); ++it) {
        CallTotals &sum = out[QString::fromLatin1(it.key())]; // two files may hold the same literal at two addresses
        sum.count += it->count;
        sum.failed += it->failed;
        sum.totalNs += it->totalNs;
        sum.longestNs = std::max(sum.longestNs, it->longestNs);
        sum.durations.add(it->durations);
        addBytes(sum, it->bytes);
    }
    return out;
}

quint64 CallLog::count() const
{
    const std::lock_guard lock(m_lock);
    return m_count;
}

} // namespace virt
