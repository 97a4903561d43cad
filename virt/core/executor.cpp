// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/executor.h"
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace virt {

namespace {
std::mutex g_lock;
std::condition_variable g_back;
int g_abandoned = 0;

using Queue = std::multimap<Executor::Clock::time_point, std::function<void()>>;

void countAbandoned(int more)
{
    const std::lock_guard held(g_lock);
    g_abandoned += more;
    g_back.notify_all();
}
} // namespace

struct Executor::State {
    std::mutex lock;
    std::condition_variable work;
    Queue queue; // equal keys keep their order
    int most = 1, running = 0, idle = 0;
    bool quit = false;

    void loop();
    std::function<void()> next(std::unique_lock<std::mutex> &held);
};

std::function<void()> Executor::State::next(std::unique_lock<std::mutex> &held)
{
    ++idle;
    while (queue.empty() || queue.begin()->first > Clock::now()) {
        if (quit) {
            --idle;
            return {};
        }
        if (queue.empty()) {
            work.wait(held);
        } else {
            const auto due = queue.begin()->first; // the entry may go meanwhile
            work.wait_until(held, due);
        }
    }
    --idle;
    const auto first = queue.begin();
    std::function<void()> job = std::move(first->second);
    queue.erase(first);
    return job;
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
    if (quit)
        countAbandoned(-1);
}

Executor::Executor(int threads) : m_state(std::make_shared<State>())
{
    m_state->most = threads;
}

Executor::~Executor()
{
    Queue later; // goes after the lock
    const std::lock_guard held(m_state->lock);
    for (auto at = m_state->queue.upper_bound(Clock::now()); at != m_state->queue.end();)
        later.insert(m_state->queue.extract(at++));
    m_state->quit = true;
    countAbandoned(m_state->running);
    m_state->work.notify_all();
}

void Executor::clear() const
{
    Queue dropped; // goes after the lock
    const std::lock_guard held(m_state->lock);
    dropped.swap(m_state->queue);
}

void Executor::postAfter(std::chrono::milliseconds delay, std::function<void()> work) const
{
    const std::lock_guard held(m_state->lock);
    m_state->queue.emplace(Clock::now() + delay, std::move(work));
    const bool enough = m_state->queue.size() <= size_t(m_state->idle); // one that was woken still counts as idle
    if (enough || m_state->running == m_state->most)
        return m_state->work.notify_one();
    ++m_state->running;
    std::thread([state = m_state] { state->loop(); }).detach();
}

int Executor::abandoned()
{
    const std::lock_guard held(g_lock);
    return g_abandoned;
}

void Executor::awaitAbandoned(std::chrono::milliseconds patience)
{
    std::unique_lock held(g_lock);
    g_back.wait_for(held, patience, [] { return g_abandoned == 0; });
}

} // namespace virt
