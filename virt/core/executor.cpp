// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/executor.h"
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace virt {

static std::atomic<int> g_abandoned{0};

struct Executor::State {
    std::mutex lock;
    std::condition_variable work, gone;
    std::multimap<Clock::time_point, std::function<void()>> queue; // equal keys keep their order
    int most = 1, running = 0, idle = 0;
    bool quit = false, abandoned = false;

    void loop();
    std::function<void()> next(std::unique_lock<std::mutex> &held);
};

std::function<void()> Executor::State::next(std::unique_lock<std::mutex> &held)
{
    ++idle;
    for (;;) {
        if (quit)
            break;
        if (queue.empty()) {
            work.wait(held);
            continue;
        }
        const auto due = queue.begin()->first;
        if (due <= Clock::now())
            break;
        work.wait_until(held, due);
    }
    --idle;
    if (quit)
        return {};
    auto first = queue.extract(queue.begin());
    return std::move(first.mapped());
}

void Executor::State::loop()
{
    std::unique_lock held(lock);
    while (auto job = next(held)) {
        held.unlock();
        job();
        job = {}; // what it holds goes before the lock comes
        held.lock();
    }
    --running;
    if (abandoned)
        --g_abandoned;
    gone.notify_all();
}

Executor::Executor(int threads) : m_state(std::make_shared<State>())
{
    m_state->most = threads;
}

Executor::~Executor()
{
    std::multimap<Clock::time_point, std::function<void()>> dropped; // goes after the lock
    std::unique_lock held(m_state->lock);
    m_state->quit = true;
    dropped.swap(m_state->queue);
    m_state->work.notify_all();
    if (m_state->gone.wait_for(held, m_patience, [this] { return m_state->running == 0; }))
        return;
    m_state->abandoned = true;
    g_abandoned += m_state->running;
}

void Executor::postAfter(std::chrono::milliseconds delay, std::function<void()> work) const
{
    const std::lock_guard held(m_state->lock);
    m_state->queue.emplace(Clock::now() + delay, std::move(work));
    if (m_state->idle == 0 && m_state->running < m_state->most) {
        ++m_state->running;
        std::thread([state = m_state] { state->loop(); }).detach();
    } else {
        m_state->work.notify_one();
    }
}

int Executor::abandoned()
{
    return g_abandoned;
}

} // namespace virt
