// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards of a host's overview say in words. Pure.
#pragma once
#include "gui/look/factlist.h"
#include "model/capacity/capacity.h"
#include "model/history/hostfigures.h"
#include "model/hosts/hostsmodel.h"

namespace gui {

[[nodiscard]] QString runningText(const model::HostRow &row); // "3 of 5 running", "No instances"
[[nodiscard]] QList<look::Fact> hostFacts(const model::HostRow &row, const virt::HostFacts &facts);

// "12 GiB · 6 VCPUs" for each way to look at it, and what the other hosts have left if this one fails.
[[nodiscard]] QList<look::Fact> fitFacts(const model::Capacity &capacity, const model::HostFigures &figures,
                                         const std::optional<model::Headroom> &without);

} // namespace gui
