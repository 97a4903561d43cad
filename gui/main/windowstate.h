// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/appearance.h"

class QSettings;

namespace gui {

// The appearance in the settings; anything unknown there is the desktop's.
[[nodiscard]] look::Appearance loadAppearance(const QSettings &settings);
void saveAppearance(QSettings &settings, look::Appearance appearance);

} // namespace gui
