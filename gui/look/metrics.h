// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only distances there are, in device-independent pixels.
namespace look {

inline constexpr int space4 = 4;
inline constexpr int space8 = 8;
inline constexpr int space12 = 12;
inline constexpr int space16 = 16;
inline constexpr int space24 = 24;
inline constexpr int cardRadius = 6;
inline constexpr int rowHeight = 28;
inline constexpr double titleScale = 1.4;
inline constexpr double smallScale = 0.9;

} // namespace look
