// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPalette>

namespace look {

enum class Appearance { Desktop, Light, Dark };

// Desktop: what the desktop says. The others override it with a palette of ours.
void apply(Appearance appearance);
[[nodiscard]] QPalette palette(Appearance appearance);

} // namespace look
