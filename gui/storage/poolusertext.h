// SPDX-License-Identifier: GPL-3.0-or-later
// What it would mean if a pool went, in words: five of a kind by their names, the others by their number. Pure.
#pragma once
#include "virt/storage/poolusers.h"

namespace gui {

[[nodiscard]] QString volumesText(const virt::PoolUsers &users); // "7 volumes: a, b, c, d, e and 2 more"
[[nodiscard]] QString usersText(const virt::PoolUsers &users);   // a line for each volume in use; empty: none is

} // namespace gui
