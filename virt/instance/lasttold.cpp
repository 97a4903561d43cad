// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/lasttold.h"

namespace virt {

void LastTold::follow(Instance &instance, const Counters &now, qint64 ns)
{
    if (m_id != instance.id || !instance.isActive())
        *this = {};
    m_id = instance.id;
    if (m_ns)
        applyRates(instance, m_counters, now, ns - m_ns);
    followDisks(instance, now, ns);
    followMemory(instance);
    m_counters.cpuTimeNs = now.cpuTimeNs;
    m_counters.netInBytes = now.netInBytes;
    m_counters.netOutBytes = now.netOutBytes;
    m_ns = ns;
}

void LastTold::followDisks(Instance &instance, const Counters &now, qint64 ns)
{
    const bool told = now.diskReadBytes || now.diskWriteBytes;
    const bool known = m_counters.diskReadBytes || m_counters.diskWriteBytes;
    if (!told && known && m_disksMissed < mostMissed) {
        ++m_disksMissed;
        instance.diskReadRate = m_readRate;
        instance.diskWriteRate = m_writeRate;
        return;
    }
    if (m_disksMissed) {
        instance.diskReadRate = perSecond(m_counters.diskReadBytes, now.diskReadBytes, ns - m_disksNs);
        instance.diskWriteRate = perSecond(m_counters.diskWriteBytes, now.diskWriteBytes, ns - m_disksNs);
    }
    m_counters.diskReadBytes = now.diskReadBytes;
    m_counters.diskWriteBytes = now.diskWriteBytes;
    m_readRate = instance.diskReadRate;
    m_writeRate = instance.diskWriteRate;
    m_disksMissed = 0;
    m_disksNs = ns;
}

void LastTold::followMemory(Instance &instance)
{
    if (!instance.memoryUsedKiB && m_usedKiB && m_memoryMissed < mostMissed) {
        ++m_memoryMissed;
        instance.memoryUsedKiB = m_usedKiB;
        return;
    }
    m_memoryMissed = 0;
    m_usedKiB = instance.memoryUsedKiB;
}

} // namespace virt
