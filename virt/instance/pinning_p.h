// SPDX-License-Identifier: GPL-3.0-or-later
// How several things are pinned as one. Pure: how one is pinned is given.
#pragma once
#include "virt/instance/cpuset.h"
#include "virt/instance/reach_p.h"
#include <functional>
#include <optional>

namespace virt {

// A VCPU, or the emulator, and what it had; an empty set where that is not known.
struct Pinned {
    std::optional<int> vcpu;
    CpuSet live, stored;
};

using SetPin = std::function<Result<>(const std::optional<int> &vcpu, const CpuSet &cpus, const Reach &reach)>;

// "vcpupin web-1 0 0-3 --live"
[[nodiscard]] QStringList pinWords(const QString &name, const std::optional<int> &vcpu, const CpuSet &cpus,
                                   const Reach &reach);

// All or none: when one is refused, it and those before it get back what they had. What cannot be given back is said in
// the advice, with the lines for virsh that mend it.
[[nodiscard]] Result<> pinAll(const QString &name, const QList<Pinned> &things, const CpuSet &cpus, const Reach &reach,
                              const SetPin &set);

} // namespace virt
