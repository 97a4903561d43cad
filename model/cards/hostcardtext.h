// SPDX-License-Identifier: GPL-3.0-or-later
// A host's card in words, for the eyes, the pointer and for assistive technology. Pure.
#pragma once
#include "model/cards/hostcard.h"

namespace model {

[[nodiscard]] QString groupOf(const HostCard &card); // "rack 1 ▸ left"; empty: none
[[nodiscard]] QString resourceName(Resource resource);
[[nodiscard]] QString usedText(const Capacity &capacity, Resource resource);     // "12 %", "3.2 of 64 GiB"
[[nodiscard]] QString promisedText(const Capacity &capacity, Resource resource); // "8 VCPUs promised, 0.5 : 1"
[[nodiscard]] QString instancesText(const HostCard &card);                       // "12 running, 1 in trouble, 3 off"
[[nodiscard]] QString cardText(const HostCard &card);                            // all of it, by lines

// "If the largest host (alpha) fails, 24 GiB and 8 VCPUs are left."; empty when there is nothing to say.
[[nodiscard]] QString headroomText(const QList<Capacity> &hosts);

} // namespace model
