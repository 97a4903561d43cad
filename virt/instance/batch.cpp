// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/batch_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

static constexpr auto longCall = 1s;

Result<> Batch::list(const Job &job, const QString &during)
{
    const auto conn = job.connection(during);
    if (!conn)
        return conn.error();
    DomainList all;
    const auto begun = Executor::Clock::now();
    const auto count = number(VIRT(virConnectListAllDomains, conn->get(), &all.out(), 0U), during);
    if (!count)
        return count.error();
    all.setCount(*count);
    for (virDomainPtr domain : all.items()) {
        virDomainRef(domain);
        m_domains[uuidOf(domain)] = Domain(domain);
    }
    m_listed = true;
    const std::lock_guard held(m_lock);
    m_way = Executor::Clock::now() - begun;
    return {};
}

Result<Domain> Batch::domain(const Job &job, const QUuid &uuid, const QString &during)
{
    const std::lock_guard held(m_listLock);
    if (!m_listed)
        if (const auto listed = list(job, during); !listed)
            return listed.error();
    const auto found = m_domains.find(uuid);
    if (found == m_domains.end())
        return job.domain(uuid, during);
    virDomainRef(found->second.get());
    return Domain(found->second.get());
}

void Batch::post(std::function<void()> work)
{
    const std::lock_guard held(m_lock);
    m_waiting.push_back(std::move(work));
    begin();
}

void Batch::begin()
{
    while (m_running < m_allowed && !m_waiting.empty()) {
        ++m_running;
        m_threads.post([self = shared_from_this(), work = std::move(m_waiting.front())] {
            const auto begun = Executor::Clock::now();
            work();
            self->ended(Executor::Clock::now() - begun);
        });
        m_waiting.pop_front();
    }
}

void Batch::ended(Executor::Clock::duration took)
{
    const std::lock_guard held(m_lock);
    --m_running;
    if (took > longCall)
        m_allowed = fewest;
    else if (took <= 3 * m_way) // the first ones waited for the list too
        m_allowed = std::min(m_allowed + 2, most);
    begin();
}

} // namespace virt
