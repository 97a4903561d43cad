// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/pace.h"

namespace virt {

static constexpr double newest = 0.4; // its weight: a figure that can be read, not one that jumps

void Pace::complete(Progress &progress, std::chrono::nanoseconds now)
{
    const double seconds = std::chrono::duration<double>(now - m_at).count();
    if (m_at.count() > 0 && seconds > 0 && progress.doneBytes >= m_bytes) {
        const double rate = double(progress.doneBytes - m_bytes) / seconds;
        m_rate = m_rate > 0 ? newest * rate + (1 - newest) * m_rate : rate;
    }
    m_bytes = progress.doneBytes;
    m_at = now;
    if (progress.bytesPerSecond == 0)
        progress.bytesPerSecond = quint64(m_rate);
    if (progress.remainingMs < 0 && progress.bytesPerSecond > 0 && progress.totalBytes >= progress.doneBytes)
        progress.remainingMs = qint64(double(progress.totalBytes - progress.doneBytes) * 1000
                                      / double(progress.bytesPerSecond));
}

} // namespace virt
