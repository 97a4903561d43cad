// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/sentences.h"
#include "virt/storage/takeback_p.h"

namespace virt {

void TakeBack::add(const QString &left, std::function<Result<>()> undo)
{
    m_done.push_back({.left = left, .undo = std::move(undo)});
}

Error TakeBack::after(Error why)
{
    for (; !m_done.empty(); m_done.pop_back())
        if (const auto undone = m_done.back().undo(); !undone)
            why.advice = joined({why.advice, m_done.back().left});
    return why;
}

} // namespace virt
