// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QPalette>

namespace look {

// What a colour says. Each has a light and a dark value with contrast >= 4.5:1, and never speaks alone.
enum class Meaning { Good, Warning, Bad, Info, Idle };

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor colourOf(Meaning meaning, const QPalette &palette);
[[nodiscard]] QColor muted(const QPalette &palette);                 // small and secondary text, units
[[nodiscard]] QColor hairline(const QPalette &palette);              // borders of cards, grid lines
[[nodiscard]] QColor tint(Meaning meaning, const QPalette &palette); // a background in that meaning, behind text

// The Okabe-Ito colours for lines of charts, made readable on dark.
[[nodiscard]] QColor seriesColour(int index, const QPalette &palette);

} // namespace look
