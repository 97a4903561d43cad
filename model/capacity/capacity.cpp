// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/capacity.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Capacity)
};

// Two directories of one file system tell the same size; what is left of it differs by what was written between their
// refreshes.
bool shareFileSystem(const virt::PoolSpace &a, const virt::PoolSpace &b)
{
    const quint64 apart = std::max(a.available, b.available) - std::min(a.available, b.available);
    return a.directory && b.directory && a.capacity == b.capacity && apart <= a.capacity / 100;
}
} // namespace

double Capacity::vcpuRatio() const
{
    return cpus ? double(running.vcpus) / cpus : -1;
}

double Capacity::memoryRatio() const
{
    return memoryKiB ? double(running.memoryKiB) / double(memoryKiB) : -1;
}

double Capacity::storageRatio() const
{
    return space && space->total && storagePromised ? double(*storagePromised) / double(space->total) : -1;
}

Promise promiseOf(const QList<virt::Instance> &instances, bool activeOnly)
{
    Promise out;
    for (const virt::Instance &i : instances) {
        if (activeOnly && !i.isActive())
            continue;
        ++out.instances;
        out.vcpus += i.vcpus;
        out.memoryKiB += i.memoryKiB;
    }
    return out;
}

Space spaceOf(const QList<virt::PoolSpace> &pools)
{
    Space out;
    for (qsizetype i = 0; i < pools.size(); ++i) {
        const virt::PoolSpace &pool = pools[i];
        const bool counted = std::any_of(pools.begin(), pools.begin() + i, [&](const virt::PoolSpace &before) {
            return before.active && shareFileSystem(before, pool);
        });
        if (!pool.active || counted)
            continue;
        out.total += pool.capacity;
        out.used += pool.usedBytes();
    }
    return out;
}

std::optional<quint64> storagePromise(const QList<virt::PoolSpace> &pools,
                                      const QHash<QUuid, virt::PoolPromise> &counted)
{
    quint64 out = 0;
    for (const virt::PoolSpace &pool : pools) {
        const auto hit = counted.find(pool.uuid);
        if (pool.active && hit == counted.end())
            return {};
        if (pool.active)
            out += hit->bytes;
    }
    return out;
}

QString ratioText(double ratio)
{
    return ratio >= 0 ? Words::tr("%1 : 1", "promised against physical").arg(QLocale().toString(ratio, 'f', 1))
                      : noFigure;
}

std::optional<Headroom> headroomWithout(const QList<Capacity> &hosts, const HostId &failing)
{
    Headroom out{.failing = failing};
    bool others = false;
    for (const Capacity &host : hosts) {
        if (!host.isKnown())
            continue;
        out.vcpus -= qint64(host.running.vcpus);
        out.memoryKiB -= qint64(host.running.memoryKiB);
        if (host.host == failing) {
            out.name = host.name;
            continue;
        }
        others = true;
        out.vcpus += host.cpus;
        out.memoryKiB += qint64(host.memoryKiB);
    }
    return others ? std::optional(out) : std::nullopt;
}

std::optional<Headroom> headroom(const QList<Capacity> &hosts)
{
    const auto largest = std::ranges::max_element(hosts, {}, [](const Capacity &host) {
        return host.isKnown() ? std::pair(host.memoryKiB, host.cpus) : std::pair(quint64(0), quint32(0));
    });
    return largest == hosts.end() ? std::nullopt : headroomWithout(hosts, largest->host);
}

} // namespace model
