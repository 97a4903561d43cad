// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/task.h"
#include <chrono>

namespace virt {

// Fills in what a source of progress does not tell, the rate and the remaining time, from what it told before. Pure.
class Pace {
public:
    // `now` of any steady clock.
    void complete(Progress &progress, std::chrono::nanoseconds now);

private:
    quint64 m_bytes = 0;
    std::chrono::nanoseconds m_at{0};
    double m_rate = 0; // bytes/s, smoothed
};

} // namespace virt
