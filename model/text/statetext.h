// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/instance.h"

namespace model {

// What an instance is for a person: one of these, each with its own picture and colour in the views.
enum class Condition { Running, Paused, Trouble, Off, Saved, ShuttingDown, Migrating, Unknown };
[[nodiscard]] Condition conditionOf(const virt::Instance &instance);

// "Running", "Paused: I/O error", "Shut off: crashed", "Saved"; translated.
[[nodiscard]] QString stateText(const virt::Instance &instance);

} // namespace model
