// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/rates.h"

namespace virt {

// What a running instance told last. While its monitor is busy, with a picture of its screen say, the daemon answers
// without its disks and without its balloon: for so many looks what was known stands, then it is not known. The rate
// after that is over all the time since the disks were told.
class LastTold {
public:
    static constexpr int mostMissed = 3;

    // Fills the rates of `instance`, which told `now` at `ns` of a steady clock.
    void follow(Instance &instance, const Counters &now, qint64 ns);

private:
    void followDisks(Instance &instance, const Counters &now, qint64 ns);
    void followMemory(Instance &instance);

    int m_id = -1; // of the run
    Counters m_counters;
    qint64 m_ns = 0, m_disksNs = 0;
    double m_readRate = Instance::noRate, m_writeRate = Instance::noRate;
    quint64 m_usedKiB = 0;
    int m_disksMissed = 0, m_memoryMissed = 0;
};

} // namespace virt
