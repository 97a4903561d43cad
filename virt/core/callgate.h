// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace virt {

// How many long calls one connection has under way. The daemon works at five calls of a client at a time
// (max_client_requests) and leaves further ones in the socket, where a tick or a short verb would wait behind jobs that
// take hours. One of the five is for these; jobs leave another one to those who only ask, for a job may last. Thread-safe.
class CallGate {
public:
    enum class Kind {
        Question,
        Job,
        Feed
    }; // of those that wait the first comes in first; a window waits for a question
    static constexpr int most = 4, mostJobs = 3;

    // Of one who came in; leaves when it goes.
    class Permit {
    public:
        Permit(CallGate &gate, Kind kind) : m_gate(&gate, Leave{kind}) {}

    private:
        struct Leave {
            Kind kind;
            void operator()(CallGate *gate) const { gate->leave(kind); }
        };
        std::unique_ptr<CallGate, Leave> m_gate;
    };
    [[nodiscard]] Permit enter(Kind kind); // waits as long as it takes

private:
    void leave(Kind kind);
    [[nodiscard]] bool hasRoomFor(Kind kind) const;
    [[nodiscard]] bool mayEnter(Kind kind) const;

    std::mutex m_lock;
    std::condition_variable m_changed;
    std::array<int, 3> m_inside{}, m_waiting{};
};

} // namespace virt
