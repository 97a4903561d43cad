// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cards/hostcard.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>

namespace model {

// A host that was sent away is no wonder.
QString awayText(const HostRow &row)
{
    return row.error.isEmpty() || row.departure != Departure::None ? hostStateText(row) : row.error;
}

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostCard)
};

constexpr qsizetype namesShown = 3;

QString listed(const QStringList &names)
{
    const QString first = names.first(std::min(names.size(), namesShown)).join(QStringLiteral(", "));
    const auto more = int(names.size() - namesShown);
    return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

void addHostProblem(HostCard &card)
{
    const HostRow &row = card.row;
    using Kind = HostProblem::Kind;
    if (row.state == HostState::Waiting || row.state == HostState::Failed)
        card.problems.append({Kind::Away, awayText(row)});
    else if (row.state == HostState::Stale)
        card.problems.append({Kind::Stale, hostStateText(row.state)});
}

void addInstances(HostCard &card, const QList<virt::Instance> &instances)
{
    QStringList troubled;
    for (const virt::Instance &instance : instances) {
        const Condition condition = conditionOf(instance);
        ++card.count[size_t(condition)];
        if (condition == Condition::Trouble)
            troubled.append(instance.name);
    }
    if (troubled.size() == 1)
        card.problems.append({HostProblem::Kind::InstanceTrouble, Words::tr("In trouble: %1").arg(troubled.first())});
    else if (!troubled.isEmpty())
        card.problems.append(
            {HostProblem::Kind::InstanceTrouble,
             Words::tr("%n instances in trouble: %1", nullptr, int(troubled.size())).arg(listed(troubled))});
}

void addPools(HostCard &card, const QList<virt::PoolSpace> &pools)
{
    for (const virt::PoolSpace &pool : pools) {
        const double part = pool.capacity ? double(pool.usedBytes()) / double(pool.capacity) : 0;
        if (pool.active && part >= poolFullPart)
            card.problems.append(
                {HostProblem::Kind::PoolFull, Words::tr("Pool %1 is %2 full").arg(pool.name, percentText(100 * part))});
    }
}

double partOf(double some, double all)
{
    return all > 0 && some >= 0 ? some / all : -1;
}

} // namespace

HostCard hostCard(const HostRow &row, const Capacity &capacity, const QList<virt::PoolSpace> &pools,
                  const QList<virt::Instance> &instances)
{
    HostCard out{.row = row, .capacity = capacity, .detail = hostDetailText(row)};
    addHostProblem(out);
    addInstances(out, instances);
    if (out.isThere())
        addPools(out, pools);
    std::ranges::stable_sort(out.problems, {}, &HostProblem::kind);
    return out;
}

Share shareOf(const Capacity &c, Resource resource)
{
    switch (resource) {
    case Resource::Cpu:
        return {.used = c.cpuPercent ? *c.cpuPercent / 100 : -1, .promised = partOf(c.running.vcpus, c.cpus)};
    case Resource::Memory:
        return {.used = c.memoryUsedKiB ? partOf(double(*c.memoryUsedKiB), double(c.memoryKiB)) : -1,
                .promised = partOf(double(c.running.memoryKiB), double(c.memoryKiB))};
    case Resource::Storage: break;
    }
    return {.used = c.space ? partOf(double(c.space->used), double(c.space->total)) : -1, .promised = c.storageRatio()};
}

} // namespace model
