// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/batch_p.h"
#include <algorithm>

namespace virt {

static constexpr int hardlyLonger = 3; // ways

Batch::Batch(std::chrono::microseconds way) : m_way(way) {}

// The last handle may close the connection: not in whatever thread lets go of the batch.
Batch::~Batch()
{
    m_threads.post([list = std::make_shared<Listed>(std::move(m_listed))] {});
}

Result<> Batch::list(Connect conn, const QString &during)
{
    DomainList all;
    const auto count = number(VIRT(virConnectListAllDomains, conn.get(), &all.out(), 0U), during);
    if (!count)
        return count.error();
    all.setCount(*count);
    m_listed = {.on = std::move(conn)};
    for (virDomainPtr domain : all.items()) {
        virDomainRef(domain);
        m_listed.domains[uuidOf(domain)] = Domain(domain);
    }
    return {};
}

// A null domain: it is not in the list.
Result<Domain> Batch::listed(Connect conn, const QUuid &uuid, const QString &during)
{
    const std::lock_guard held(m_listLock);
    if (conn != m_listed.on)
        if (const auto ok = list(std::move(conn), during); !ok)
            return ok.error();
    const auto found = m_listed.domains.find(uuid);
    if (found == m_listed.domains.end())
        return Domain();
    virDomainRef(found->second.get());
    return Domain(found->second.get());
}

Result<Domain> Batch::domain(const Job &job, const QUuid &uuid, const QString &during)
{
    auto conn = job.connection(during); // of now: a host that was left is not acted on by an old handle
    if (!conn)
        return conn.error();
    auto known = listed(std::move(*conn), uuid, during);
    return known && !*known ? job.domain(uuid, during) : std::move(known);
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
    const bool quick = took <= hardlyLonger * m_way;
    m_allowed = quick ? std::min(m_allowed + 2, most) : std::max(m_allowed / 2, fewest);
    begin();
}

} // namespace virt
