// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/fours_p.h"
#include "virt/core/handle_p.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace virt {

static constexpr qsizetype helpers = 3;

void inFours(qsizetype count, const std::function<void(qsizetype number)> &work)
{
    std::atomic<qsizetype> next{0};
    const auto share = [&] {
        for (qsizetype number = next++; number < count; number = next++)
            work(number);
    };
    std::vector<std::jthread> others;
    for (qsizetype i = 0; i < std::min(helpers, count - 1); ++i)
        others.emplace_back([&share, log = CallScope::current()] {
            const CallScope scope(log);
            share();
        });
    share();
}

} // namespace virt
