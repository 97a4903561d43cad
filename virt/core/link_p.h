// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace virt {

// The place where the one connection of a host is kept. Shared by the session thread, which puts it there, and the
// jobs, which take references of their own. Thread-safe.
class Link {
public:
    // Every connection has a number; a message about an older one is void.
    void put(Connect conn, quint64 generation);
    [[nodiscard]] Connect take(); // for closing it
    [[nodiscard]] Result<Connect> share(const QString &during) const;
    // Waits for a connection as long as `patience`: for work that must clean up after the connection broke. A
    // connection that was seen dead may still lie here: `than` is its number.
    void awaitNewer(quint64 than, std::chrono::milliseconds patience) const;
    void abandon(); // nothing will be put here any more: who waits need not
    [[nodiscard]] quint64 generation() const;

private:
    mutable std::mutex m_lock;
    mutable std::condition_variable m_changed;
    Connect m_conn;
    quint64 m_generation = 0;
    bool m_abandoned = false;
};

} // namespace virt
