// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <QElapsedTimer>
#include <QTimer>
#include <thread>

// Measures how long the event loop of this thread was away at most: what a person would see as a freeze. A thread of
// its own does the same without an event loop: so long was the machine itself away.
class LoopWatch : public QObject {
public:
    LoopWatch()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(pace);
        connect(&m_tick, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_tick.start();
        m_yardstick = std::jthread([this](const std::stop_token &stop) { measure(stop); });
    }

    // Since the object was made; the present gap counts too.
    [[nodiscard]] std::chrono::milliseconds longestGap() const
    {
        return std::chrono::milliseconds(std::max(m_longest, m_since.elapsed()));
    }
    [[nodiscard]] std::chrono::milliseconds machineGap() const { return std::chrono::milliseconds(m_machine); }

private:
    static constexpr std::chrono::milliseconds pace{5};

    void measure(const std::stop_token &stop)
    {
        std::mutex lock;
        std::unique_lock held(lock);
        std::condition_variable_any never;
        QElapsedTimer since;
        since.start();
        while (!stop.stop_requested()) {
            never.wait_for(held, stop, pace, [] { return false; });
            m_machine = std::max<qint64>(m_machine, since.restart());
        }
    }

    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    std::atomic<qint64> m_machine = 0;
    std::jthread m_yardstick;
};
