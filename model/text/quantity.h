// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them: at most three significant digits, binary units, the user's language. Pure.
#pragma once
#include <QString>

namespace model {

inline const QString noFigure = QStringLiteral("–"); // where nothing is known
inline const QString asking = QStringLiteral("…");   // where nothing is known yet

[[nodiscard]] QString bytesText(double bytes);           // "1.21 GiB"
[[nodiscard]] QString kibText(quint64 kib);              // "512 MiB"
[[nodiscard]] QString rateText(double bytesPerSecond);   // "312 MiB/s"; negative: no figure
[[nodiscard]] QString percentText(double percent);       // "71 %"; negative: no figure
[[nodiscard]] QString durationText(qint64 milliseconds); // "12 ms", "1.2 s", "4:05", "2:04:05"; negative: no figure
[[nodiscard]] QString ageText(qint64 milliseconds);      // "2 s", "5 min", "3 h", "2 d"

[[nodiscard]] QString countText(quint64 count); // "12,345"

// The figure and its unit apart, for those who draw the unit in the muted colour: {"312", "MiB/s"}.
struct Quantity {
    QString figure, unit;
};
[[nodiscard]] Quantity bytesQuantity(double bytes);
[[nodiscard]] Quantity rateQuantity(double bytesPerSecond);

} // namespace model
