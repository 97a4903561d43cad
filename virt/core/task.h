// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <functional>
#include <stop_token>

namespace virt {

// How far long work has come. A value; made on a job's thread, shown in the GUI thread.
struct Progress {
    QString phase;              // "Copying disks and memory"
    quint64 doneBytes = 0;      //
    quint64 totalBytes = 0;     // 0: not known, the bar is a busy one
    quint64 bytesPerSecond = 0; // 0: not known
    qint64 remainingMs = -1;    // -1: not known
    bool operator==(const Progress &) const = default;
};

// Where long work tells what it does. Both are called in the GUI thread, and no more once the receiver died.
struct Reports {
    std::function<void(const Progress &)> progress;
    std::function<void(const QString &)> log; // one line
};

// Called once in the GUI thread with the outcome, unless the receiver died.
template<class T = void>
using Done = std::function<void(Result<T>)>;

// A hold on work that was asked for. Cancelling is a request: what has not begun ends as Cancelled, what runs is
// told to stop and still says how it ended. Copies share the request. Dropping a Task cancels nothing.
class Task {
public:
    Task() : m_stop(std::nostopstate) {}
    explicit Task(std::stop_source stop) : m_stop(std::move(stop)) {}
    void cancel() const { (void)std::stop_source(m_stop).request_stop(); }

private:
    std::stop_source m_stop;
};

} // namespace virt
