// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/capacity/capacity.h"
#include "model/hosts/hostsmodel.h"
#include "model/text/statetext.h"
#include <array>

namespace model {

// Something that somebody should look at.
struct HostProblem {
    enum class Kind { Away, InstanceTrouble, PoolFull, Stale }; // the worst first
    Kind kind = Kind::Away;
    QString text;
    bool operator==(const HostProblem &) const = default;
};

// A host at a glance: what the fleet page shows of it.
struct HostCard {
    static constexpr int conditions = int(Condition::Unknown) + 1;

    HostRow row;
    Capacity capacity;
    std::array<int, conditions> count{}; // instances by Condition
    QList<HostProblem> problems;
    QString detail; // the moment's hostDetailText()
    bool operator==(const HostCard &) const = default;

    [[nodiscard]] bool isThere() const { return row.state == HostState::Connected || row.state == HostState::Stale; }
    [[nodiscard]] int counted(Condition condition) const { return count[size_t(condition)]; }
};

inline constexpr double poolFullPart = 0.9;

[[nodiscard]] QString awayText(const HostRow &row); // why it is not there

// Pure. `pools` as they were last told; `instances` as they were last listed.
[[nodiscard]] HostCard hostCard(const HostRow &row, const Capacity &capacity, const QList<virt::PoolSpace> &pools,
                                const QList<virt::Instance> &instances);

// How much of something is in use and promised: parts of the whole; negative where nothing is known.
struct Share {
    double used = -1, promised = -1;
    bool operator==(const Share &) const = default;
};
enum class Resource { Cpu, Memory, Storage };
[[nodiscard]] Share shareOf(const Capacity &capacity, Resource resource);

} // namespace model
