// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <functional>
#include <vector>

namespace virt {

// What work of a few steps has done so far, to be taken back when a later step fails. Job threads.
class TakeBack {
public:
    // `left`: a sentence about what stays when that fails too, and what to type then.
    void add(const QString &left, std::function<Result<>()> undo);
    // Takes everything back, last first. The answer is `why`, with what could not be taken back.
    [[nodiscard]] Error after(Error why);

private:
    struct Done {
        QString left;
        std::function<Result<>()> undo;
    };
    std::vector<Done> m_done;
};

} // namespace virt
