// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/hostgauge.h"
#include <limits>

namespace model {

bool HostGauge::begin(Question question)
{
    State &state = m_questions[question];
    if (state.asking || state.refused)
        return false;
    state.asking = true;
    state.asked.start();
    return true;
}

qint64 HostGauge::since(const QElapsedTimer &clock)
{
    return clock.isValid() ? clock.elapsed() : std::numeric_limits<qint64>::max();
}

qint64 HostGauge::sinceMs(Question question) const
{
    return since(m_questions[question].asked);
}

qint64 HostGauge::sinceTrafficMs() const
{
    return since(m_trafficTold);
}

// An answer goes to `take`, a failure to `fault`.
template<class T>
virt::Done<T> HostGauge::heard(Question question, Taken<T> take, QString HostFigures::*fault)
{
    return [this, question, take, fault, of = m_connection](const virt::Result<T> &answer) {
        if (of != m_connection)
            return;
        State &state = m_questions[question];
        state.asking = false;
        state.refused = !answer && answer.error().kind == virt::Error::Kind::Unsupported;
        if (fault)
            m_now.*fault = answer ? QString() : answer.error().message;
        if (answer)
            (this->*take)(*answer);
        emit changed();
    };
}

void HostGauge::askCpu(virt::Session &session)
{
    if (begin(Cpu))
        virt::fetchNodeCpu(session, this, heard(Cpu, &HostGauge::takeCpu, &HostFigures::cpuFault));
}

void HostGauge::askMemory(virt::Session &session)
{
    if (begin(Memory))
        virt::fetchNodeMemory(session, this, heard(Memory, &HostGauge::takeMemory, &HostFigures::memoryFault));
}

void HostGauge::askTraffic(virt::Session &session)
{
    if (begin(Traffic))
        virt::fetchTraffic(session, this, heard(Traffic, &HostGauge::takeTraffic, nullptr));
}

void HostGauge::askPools(virt::Session &session)
{
    if (begin(Pools))
        virt::fetchPools(session, this, heard(Pools, &HostGauge::takePools, &HostFigures::poolsFault));
}

void HostGauge::askPromise(virt::Session &session, qint64 againMs)
{
    const virt::PoolSpace *pool = nextToCount(againMs);
    if (!pool || !begin(Promise))
        return;
    if (m_counting.pool != pool->uuid)
        m_counting = {.pool = pool->uuid};
    m_counted[pool->uuid].start(); // a pool that fails is not asked again at once
    virt::countPromise(session, pool->uuid, pool->name, m_counting.sofar, this,
                       heard(Promise, &HostGauge::takePromise, nullptr));
}

void HostGauge::askNuma(virt::Session &session)
{
    if (m_now.numa && m_now.numa->isEmpty())
        return;
    if (!begin(Numa))
        return;
    if (m_now.numa)
        virt::fetchNumaFree(session, *m_now.numa, this, heard(Numa, &HostGauge::takeNumaFree, &HostFigures::numaFault));
    else
        virt::fetchNuma(session, this, heard(Numa, &HostGauge::takeNuma, &HostFigures::numaFault));
}

} // namespace model
