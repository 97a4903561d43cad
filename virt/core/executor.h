// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <memory>

namespace virt {

// Runs functions on threads of its own, in the order in which they fall due. Made for calls that may hang for ever:
// a thread that does not come back in time is let go (it holds what it needs by shared_ptr) and the rest goes on.
// Thread-safe. What still waits in the queue when the executor goes is dropped.
class Executor {
public:
    using Clock = std::chrono::steady_clock;

    explicit Executor(int threads);
    ~Executor(); // waits up to `patience` for the running functions, then lets their threads go
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    void post(std::function<void()> work) const { postAfter({}, std::move(work)); }
    void postAfter(std::chrono::milliseconds delay, std::function<void()> work) const;

    // How long the destructor waits. Default 2 s.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    // Threads of all executors that were let go and have not come back. While there are some, the process must end
    // without static destructors (std::_Exit).
    static int abandoned();

private:
    struct State;
    std::shared_ptr<State> m_state;
    std::chrono::milliseconds m_patience{2000};
};

} // namespace virt
