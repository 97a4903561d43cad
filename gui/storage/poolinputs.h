// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields of a new pool are called, and what is said about them. Pure.
#pragma once
#include "gui/storage/pooldraft.h"

namespace gui {

[[nodiscard]] QString inputName(PoolInput input); // of its widget: "poolTarget"
[[nodiscard]] QString inputLabel(PoolInput input, virt::PoolType type);
[[nodiscard]] QString inputHelp(PoolInput input, virt::PoolType type); // may be empty

} // namespace gui
