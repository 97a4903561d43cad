// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace virt {

// libvirt's event loop for the whole process: poll(2) on a thread of its own, because libvirt's default loop and Qt
// would share GLib's default context. Made before the first connection, gone after the last one.
// Callbacks run on the loop's thread; they copy, post and return.
class EventLoop {
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

private:
    using Clock = std::chrono::steady_clock;
    struct Entry { // a file handle (fd >= 0) or a timer
        int id = 0, fd = -1, events = 0, ms = -1;
        std::function<void(int id, int events)> call;
        std::function<void()> free;
        Clock::time_point due{};
        bool dead = false;
    };
    void hook();
    int add(Entry e);
    int change(int id, const std::function<void(Entry &)> &f);
    void run();
    void wait();
    [[nodiscard]] std::vector<int> dueTimers();
    void fire(int id, int events);
    void bury(); // the only place that frees, on the only thread that calls
    void wake() const;

    std::mutex m_lock; // never held while libvirt runs
    std::vector<Entry> m_entries;
    int m_next = 1;
    int m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace virt
