// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/calllog.h"
#include <algorithm>

namespace virt {

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
    }
    return out;
}

quint64 CallLog::count() const
{
    const std::lock_guard lock(m_lock);
    return m_count;
}

} // namespace virt
