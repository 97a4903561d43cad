// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a window can be shown: X11, Wayland, or a platform that the user chose in QT_QPA_PLATFORM.
[[nodiscard]] bool hasDisplay();
