// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <memory>

namespace virt {

// Runs functions on threads of its own, in the order in which they fall due. Made for calls that may hang for ever, so
// nobody ever waits for it: when the executor goes, its threads run what is due (they hold what they need by
// shared_ptr), forget what would be due later, and end. Thread-safe.
class Executor {
public:
    using Clock = std::chrono::steady_clock;

    explicit Executor(int threads);
    ~Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    void post(std::function<void()> work) const { postAfter({}, std::move(work)); }
    void postAfter(std::chrono::milliseconds delay, std::function<void()> work) const;

    // Drops what waits, but not what runs.
    void clear() const;

    // Threads whose executor has gone and that have not ended. While there are some, the process must end without
    // static destructors (std::_Exit).
    static int abandoned();
    // Waits until there are none, up to `patience`; for the end of the process.
    static void awaitAbandoned(std::chrono::milliseconds patience);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace virt
