// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include <deque>
#include <map>

namespace virt {

// What work on many instances of one host shares: the domains, found by one call (virConnectListAllDomains) instead of
// a look-up each, which would double the round trips; and threads of its own. They are few at first, for the daemon
// serves five calls of a client at a time and looks at the host must not wait behind this work. They become more as long
// as an answer takes hardly longer than its way: then the daemon has nothing to do meanwhile. Fifty instances forced off
// over 100 ms: 3.4 s by look-ups and three threads, 0.5 s like this, 0.2 s by fifty calls at once.
class Batch : public std::enable_shared_from_this<Batch> {
public:
    [[nodiscard]] Result<Domain> domain(const Job &job, const QUuid &uuid, const QString &during);
    void post(std::function<void()> work); // in this order

private:
    static constexpr int fewest = 4, most = 32;
    Result<> list(const Job &job, const QString &during);
    void begin(); // with m_lock held
    void ended(Executor::Clock::duration took);

    std::mutex m_listLock; // held for the one call: the others need its answer
    std::map<QUuid, Domain> m_domains;
    bool m_listed = false;

    std::mutex m_lock;
    Executor::Clock::duration m_way{}; // what the one call took
    std::deque<std::function<void()>> m_waiting;
    int m_running = 0, m_allowed = fewest;
    Executor m_threads{most};
};

} // namespace virt
