// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/callgate.h"
#include <numeric>

namespace virt {

bool CallGate::hasRoomFor(Kind kind) const
{
    const int inside = std::accumulate(m_inside.begin(), m_inside.end(), 0);
    return inside < most && (kind != Kind::Job || m_inside[size_t(Kind::Job)] < mostJobs);
}

bool CallGate::mayEnter(Kind kind) const
{
    for (size_t first = 0; first < size_t(kind); ++first)
        if (m_waiting[first] && hasRoomFor(Kind(first)))
            return false;
    return hasRoomFor(kind);
}

CallGate::Permit CallGate::enter(Kind kind)
{
    std::unique_lock held(m_lock);
    ++m_waiting[size_t(kind)];
    m_changed.wait(held, [&] { return mayEnter(kind); });
    --m_waiting[size_t(kind)];
    ++m_inside[size_t(kind)];
    m_changed.notify_all(); // whom this one was before
    return {*this, kind};
}

void CallGate::leave(Kind kind)
{
    const std::lock_guard held(m_lock);
    --m_inside[size_t(kind)];
    m_changed.notify_all();
}

} // namespace virt
