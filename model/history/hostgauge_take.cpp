// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the answers: the newest figures and their history.
#include "model/capacity/capacity.h"
#include "model/history/hostgauge.h"
#include <algorithm>
#include <QDateTime>

namespace model {

using H = HostHistory;

static constexpr qint64 longestSpanMs = 150'000; // between two samples: what was before is no rate of this moment

static qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

static double bytes(quint64 kib)
{
    return double(kib) * 1024;
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

void HostGauge::forgetGone(const QList<virt::PoolSpace> &pools)
{
    const auto gone = [&](const auto &item) {
        return std::ranges::find(pools, item.key(), &virt::PoolSpace::uuid) == pools.end();
    };
    m_now.promised.removeIf(gone);
    m_counted.removeIf(gone);
}

void HostGauge::takePools(const QList<virt::PoolSpace> &pools)
{
    m_now.pools = pools;
    forgetGone(pools);
    const qint64 ms = nowMs();
    for (const virt::PoolSpace &pool : pools)
        if (pool.active)
            m_history.addPool(pool.uuid, ms, double(pool.usedBytes()));
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

const virt::PoolSpace *HostGauge::nextToCount(qint64 againMs) const
{
    if (!m_now.pools)
        return nullptr;
    const auto hit = std::ranges::find_if(*m_now.pools, [this, againMs](const virt::PoolSpace &pool) {
        return pool.active && since(m_counted.value(pool.uuid)) >= againMs;
    });
    return hit == m_now.pools->end() ? nullptr : &*hit;
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
