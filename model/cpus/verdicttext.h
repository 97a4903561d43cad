// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/cpucompare.h"
#include <optional>

namespace model {

// How one CPU fares on one host, as the views show it.
enum class CpuFit { Unknown, Waiting, Identical, Superset, Incompatible, Failed };

using CpuAnswer = std::optional<virt::Result<virt::CpuVerdict>>; // nothing: not answered

[[nodiscard]] CpuFit fitOf(const CpuAnswer &answer, bool waiting);
[[nodiscard]] QString fitText(CpuFit fit); // "Superset"
[[nodiscard]] QString answerText(
    const CpuAnswer &answer); // what there is to say more: the missing features, why it failed

} // namespace model
