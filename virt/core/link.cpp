// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/advice_p.h"
#include "virt/core/link_p.h"
#include "virt/core/say.h"

namespace virt {

void Link::put(Connect conn, quint64 generation)
{
    const std::lock_guard held(m_lock);
    m_conn.swap(conn);
    m_generation = generation;
    m_changed.notify_all();
}

Connect Link::take()
{
    const std::lock_guard held(m_lock);
    return std::move(m_conn);
}

Result<Connect> Link::share(const QString &during) const
{
    const std::lock_guard held(m_lock);
    if (m_conn)
        return virt::share(m_conn.get());
    return Error{.kind = Error::Kind::Disconnected,
                 .during = during,
                 .message = Say::tr("The host is not connected"),
                 .advice = adviceFor(Error::Kind::Disconnected, {})};
}

void Link::awaitNewer(quint64 than, std::chrono::milliseconds patience) const
{
    std::unique_lock held(m_lock);
    m_changed.wait_for(held, patience, [&] { return m_abandoned || (m_conn && m_generation > than); });
}

void Link::abandon()
{
    const std::lock_guard held(m_lock);
    m_abandoned = true;
    m_changed.notify_all();
}

quint64 Link::generation() const
{
    const std::lock_guard held(m_lock);
    return m_generation;
}

} // namespace virt
