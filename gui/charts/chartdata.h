// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart draws, worked out from a series without any widget. Pure.
#pragma once
#include "model/series/ringseries.h"
#include <optional>
#include <QList>
#include <QPointF>
#include <QString>

namespace gui {

enum class Unit { Percent, Bytes, Rate };

// What part of time a chart shows. Without a length it finds one that suits the data, ending at the newest point.
struct Span {
    qint64 length = 0, end = 0; // milliseconds; since the epoch
    qint64 pace = 0;            // milliseconds; the longest that lies between samples when nothing is amiss
    bool operator==(const Span &) const = default;
};

// An unbroken run of points: x in milliseconds before the right end (<= 0), y the value.
using Stretch = QList<QPointF>;

struct Tick {
    double at = 0;
    QString text;
    bool operator==(const Tick &) const = default;
};

[[nodiscard]] qint64 usualStep(const model::RingSeries &series);  // the median distance of two points in time
[[nodiscard]] qint64 timeWindow(const model::RingSeries &series); // how much time the chart spans: 1 min … 1 h

[[nodiscard]] qint64 endOf(const model::RingSeries &series, const Span &span); // the time of the right end

// The series cut where there was no data: at negative values, and where nobody looked for several steps.
[[nodiscard]] QList<Stretch> stretches(const model::RingSeries &series, qint64 window, const Span &span = {});

// The top of the axis: 100 for percent, else the ceiling as long as everything fits, else a power of two.
[[nodiscard]] double niceMaximum(double most, Unit unit, double ceiling = 0);
[[nodiscard]] QList<Tick> valueTicks(double top, Unit unit); // bottom, middle, top
[[nodiscard]] QList<Tick> timeTicks(qint64 window);          // "3 min", "2 min", "1 min", "now"
[[nodiscard]] QString valueText(double value, Unit unit);

// The point at `x` of a stretch (as above), if one is within two steps.
[[nodiscard]] std::optional<model::RingSeries::Point> pointAt(const model::RingSeries &series, double x,
                                                              const Span &span = {});
// "14:05:12", with the day in front where a chart is longer than half of one.
[[nodiscard]] QString momentText(qint64 ms, qint64 window);

} // namespace gui
