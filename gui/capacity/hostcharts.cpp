// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/hostcharts.h"
#include "gui/capacity/poolcard.h"
#include "gui/look/cardgrid.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>

namespace gui {

using H = model::HostHistory;

static constexpr int leastCardWidth = 340;
static constexpr int mostColumns = 3;

HostCharts::HostCharts(QWidget *parent) : QWidget(parent), m_grid(new look::CardGrid(leastCardWidth, mostColumns, this))
{
    m_grid->setContentsMargins(look::space16, look::space8, look::space16, 0);
    m_cpu = add(new HistoryCard(tr("CPU"), Unit::Percent,
                                {{tr("User")}, {tr("System")}, {tr("I/O wait")}, {.name = tr("Idle"), .shown = false}}),
                QStringLiteral("hostCpuChart"));
    m_memory = add(
        new HistoryCard(tr("Memory"), Unit::Bytes,
                        {{tr("Used")}, {tr("Cache")}, {.name = tr("Free"), .shown = false}, {tr("Promised")}}),
        QStringLiteral("hostMemoryChart"));
    m_disk = add(new HistoryCard(tr("Disk throughput of the instances"), Unit::Rate, {{tr("Read")}, {tr("Write")}}),
                 QStringLiteral("hostDiskChart"));
    m_network = add(new HistoryCard(tr("Network throughput of the instances"), Unit::Rate, {{tr("In")}, {tr("Out")}}),
                    QStringLiteral("hostNetworkChart"));
}

HistoryCard *HostCharts::add(HistoryCard *card, const QString &name)
{
    card->setObjectName(name);
    m_grid->addWidget(card);
    return card;
}

void HostCharts::set(const model::Capacity &capacity, const model::HostFigures &figures,
                     const model::HostHistory &history, model::Range range, qint64 now)
{
    m_history = &history;
    m_range = range;
    m_now = now;
    setCpu(capacity, figures);
    setMemory(capacity, figures);
    setTraffic(figures.traffic);
    setPools(figures.pools.value_or(QList<virt::PoolSpace>()), figures.promised);
    m_history = nullptr;
}

void HostCharts::setStale(bool stale)
{
    for (HistoryCard *card : findChildren<HistoryCard *>())
        card->setStale(stale);
}

// While nobody looks each figure is asked for once a minute; an outage has a mark of its own.
static Span spanOf(model::Range range, qint64 now)
{
    static constexpr qint64 pace = 75'000;
    return {.length = model::lengthOf(range), .end = now, .pace = pace};
}

void HostCharts::draw(HistoryCard *card, const QList<H::Figure> &figures, double ceiling)
{
    QList<model::RingSeries> series;
    for (const H::Figure figure : figures)
        series.append(m_history->series(figure, m_range, m_now));
    card->set(series, ceiling, spanOf(m_range, m_now));
}

void HostCharts::setCpu(const model::Capacity &capacity, const model::HostFigures &figures)
{
    draw(m_cpu, {H::CpuUser, H::CpuSystem, H::CpuIowait, H::CpuIdle});
    const QString remark = capacity.cpus ? tr("%n CPUs", nullptr, int(capacity.cpus)) : QString();
    m_cpu->setFault(figures.cpuFault);
    if (!figures.cpu) {
        m_cpu->setHeadline(model::noFigure, {}, remark);
        return m_cpu->setNow({-1, -1, -1, -1});
    }
    const virt::NodeCpuShares &cpu = *figures.cpu;
    m_cpu->setHeadline(model::percentText(cpu.busy()), {}, remark);
    m_cpu->setNow({cpu.user, cpu.system, cpu.iowait, cpu.idle});
}

static double bytes(quint64 kib)
{
    return double(kib) * 1024;
}

void HostCharts::setMemory(const model::Capacity &capacity, const model::HostFigures &figures)
{
    draw(m_memory, {H::MemoryUsed, H::MemoryCached, H::MemoryFree, H::MemoryPromised}, bytes(capacity.memoryKiB));
    const QString remark = capacity.memoryKiB ? tr("of %1").arg(model::kibText(capacity.memoryKiB)) : QString();
    const double promised = capacity.isKnown() ? bytes(capacity.running.memoryKiB) : -1;
    m_memory->setFault(figures.memoryFault);
    if (!figures.memory) {
        m_memory->setHeadline(model::noFigure, {}, remark);
        return m_memory->setNow({-1, -1, -1, promised});
    }
    const virt::NodeMemory &memory = *figures.memory;
    const model::Quantity used = model::bytesQuantity(bytes(memory.usedKiB()));
    m_memory->setHeadline(used.figure, used.unit, remark);
    m_memory->setNow(
        {bytes(memory.usedKiB()), bytes(memory.buffersKiB + memory.cachedKiB), bytes(memory.freeKiB), promised});
}

static void setRates(HistoryCard *card, double one, double other)
{
    const model::Quantity sum = model::rateQuantity(one < 0 || other < 0 ? std::max(one, other) : one + other);
    card->setHeadline(sum.figure, sum.unit, {});
    card->setNow({one, other});
}

void HostCharts::setTraffic(const virt::Traffic &traffic)
{
    draw(m_disk, {H::DiskRead, H::DiskWrite});
    draw(m_network, {H::NetIn, H::NetOut});
    setRates(m_disk, traffic.diskRead, traffic.diskWrite);
    setRates(m_network, traffic.netIn, traffic.netOut);
}

void HostCharts::setPools(const QList<virt::PoolSpace> &pools, const QHash<QUuid, virt::PoolPromise> &promised)
{
    for (const QUuid &id : m_pools.keys())
        if (std::ranges::find(pools, id, &virt::PoolSpace::uuid) == pools.end())
            delete m_pools.take(id);
    for (const virt::PoolSpace &pool : pools) {
        PoolCard *&card = m_pools[pool.uuid];
        if (!card)
            add(card = new PoolCard(pool.name), QStringLiteral("poolCard"));
        const auto counted = promised.find(pool.uuid);
        card->setPool(pool, counted == promised.end() ? std::nullopt : std::optional(*counted));
        card->set({m_history->pool(pool.uuid, m_range, m_now)}, double(pool.capacity), spanOf(m_range, m_now));
    }
}

} // namespace gui
