// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/hostgauge.h"
#include "model/capacity/capacity.h"
#include <algorithm>
#include <limits>
#include <QDateTime>

namespace model {

using H = HostHistory;

static constexpr qint64 countAgainMs = 600'000;  // there is no event for a volume that grew
static constexpr qint64 longestSpanMs = 150'000; // between two samples: what was before is no rate of this moment

static qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

static double bytes(quint64 kib)
{
    return double(kib) * 1024;
}

bool HostGauge::begin(Question question)
{
    State &state = m_questions[question];
    if (state.asking || state.refused)
        return false;
    state.asking = true;
    state.asked.start();
    return true;
}

// Very long when it was not started.
static qint64 since(const QElapsedTimer &clock)
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

void HostGauge::askPromise(virt::Session &session)
{
    const virt::PoolSpace *pool = nextToCount();
    if (!pool || !begin(Promise))
        return;
    if (m_counting.pool != pool->uuid)
        m_counting = {.pool = pool->uuid};
    m_counted[pool->uuid].start(); // a pool that fails is not asked again at once
    virt::countPromise(session, pool->uuid, pool->name, m_counting.sofar, this,
                       heard(Promise, &HostGauge::takePromise, nullptr));
}

const virt::PoolSpace *HostGauge::nextToCount() const
{
    if (!m_now.pools)
        return nullptr;
    const auto hit = std::ranges::find_if(*m_now.pools, [this](const virt::PoolSpace &pool) {
        return pool.active && since(m_counted.value(pool.uuid)) >= countAgainMs;
    });
    return hit == m_now.pools->end() ? nullptr : &*hit;
}

void HostGauge::takePromise(const virt::PoolPromise &promise)
{
    m_counting.sofar = promise;
    if (!promise.isComplete()) {
        m_counted.remove(m_counting.pool);
        return;
    }
    m_now.promised.insert(m_counting.pool, promise);
    m_counting = {};
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

void HostGauge::takeCpu(const virt::NodeCpuTimes &times)
{
    const bool fresh = m_cpuBefore && since(m_cpuTaken) <= longestSpanMs;
    m_now.cpu = virt::cpuShares(fresh ? *m_cpuBefore : times, times);
    m_cpuBefore = times;
    m_cpuTaken.start();
    const qint64 ms = nowMs();
    const virt::NodeCpuShares none{.user = -1, .system = -1, .iowait = -1, .idle = -1};
    const virt::NodeCpuShares shares = m_now.cpu.value_or(none);
    m_history.add(H::CpuUser, ms, shares.user);
    m_history.add(H::CpuSystem, ms, shares.system);
    m_history.add(H::CpuIowait, ms, shares.iowait);
    m_history.add(H::CpuIdle, ms, shares.idle);
}

void HostGauge::takeMemory(const virt::NodeMemory &memory)
{
    m_now.memory = memory;
    const qint64 ms = nowMs();
    m_history.add(H::MemoryUsed, ms, bytes(memory.usedKiB()));
    m_history.add(H::MemoryCached, ms, bytes(memory.buffersKiB + memory.cachedKiB));
    m_history.add(H::MemoryFree, ms, bytes(memory.freeKiB));
}

void HostGauge::takeTraffic(const virt::TrafficSample &sample)
{
    if (m_trafficBefore && sample.steadyNs - m_trafficBefore->steadyNs <= longestSpanMs * 1'000'000)
        record(virt::trafficBetween(*m_trafficBefore, sample));
    m_trafficBefore = sample;
}

void HostGauge::record(const virt::Traffic &traffic)
{
    m_now.traffic = traffic;
    m_trafficTold.start();
    const qint64 ms = nowMs();
    m_history.add(H::DiskRead, ms, traffic.diskRead);
    m_history.add(H::DiskWrite, ms, traffic.diskWrite);
    m_history.add(H::NetIn, ms, traffic.netIn);
    m_history.add(H::NetOut, ms, traffic.netOut);
}

void HostGauge::takePools(const QList<virt::PoolSpace> &pools)
{
    m_now.pools = pools;
    const qint64 ms = nowMs();
    for (const virt::PoolSpace &pool : pools)
        if (pool.active)
            m_history.addPool(pool.uuid, ms, double(pool.usedBytes()));
}

void HostGauge::takeNuma(const QList<virt::NumaCell> &cells)
{
    m_now.numa = cells;
    m_questions[Numa].asked.invalidate(); // what is free in them is wanted at once
}

void HostGauge::takeNumaFree(const virt::NumaFree &free)
{
    m_now.numaFree = free;
}

void HostGauge::took(const virt::Inventory &inventory)
{
    m_history.add(H::MemoryPromised, nowMs(), bytes(promiseOf(inventory.instances, true).memoryKiB));
    const virt::Traffic traffic = virt::trafficOf(inventory.instances);
    if (traffic.diskRead >= 0 || traffic.netIn >= 0)
        record(traffic);
    emit changed();
}

void HostGauge::away()
{
    ++m_connection;
    m_questions = {};
    m_cpuBefore.reset();
    m_trafficBefore.reset();
    m_counting = {};
    m_now = {.pools = m_now.pools, .promised = m_now.promised}; // what was on its disks is there still
    m_history.gap(nowMs());
    emit changed();
}

} // namespace model
