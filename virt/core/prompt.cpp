// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/prompt.h"
#include <atomic>

namespace virt {

quint64 nextPromptId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace virt
