// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include <deque>
#include <map>

namespace virt {

// What work on many instances of one host shares: the domains, found by one call (virConnectListAllDomains) instead of
// a look-up each, which would double the round trips; and threads of its own, so that it does not wait behind jobs that
// take hours. Nobody waits for them; a session that goes cancels what has not begun.
//
// The daemon works at five calls of a client at a time (max_client_requests) and leaves further ones in the socket, where
// the session's own short calls stand in line behind them. So there are few threads at first, as many as there are for
// jobs. More bring nothing but a full way: they come while an answer takes at most three times the way, which keeps a
// look late by two ways at the most, and go as soon as answers take longer. Fifty instances forced off over 100 ms: 3.4 s
// by look-ups and three threads, 0.5 s like this, 0.2 s by fifty calls at once.
class Batch : public std::enable_shared_from_this<Batch> {
public:
    explicit Batch(std::chrono::microseconds way); // there and back; 0: not known, the threads stay few
    ~Batch();
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;

    [[nodiscard]] Result<Domain> domain(const Job &job, const QUuid &uuid, const QString &during);
    void post(std::function<void()> work); // in this order

private:
    static constexpr int fewest = 3, most = 32;
    struct Listed {
        Connect on; // of a newer connection the domains are listed anew
        std::map<QUuid, Domain> domains;
    };
    Result<> list(Connect conn, const QString &during);
    Result<Domain> listed(Connect conn, const QUuid &uuid, const QString &during);
    void begin(); // with m_lock held
    void ended(Executor::Clock::duration took);

    std::mutex m_listLock; // held for the one call: the others need its answer
    Listed m_listed;

    std::mutex m_lock;
    const std::chrono::microseconds m_way;
    std::deque<std::function<void()>> m_waiting;
    int m_running = 0, m_allowed = fewest;
    Executor m_threads{most};
};

} // namespace virt
