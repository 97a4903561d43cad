// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartdata.h"
#include "model/series/instanceseries.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gui {

using model::RingSeries;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::ChartData)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 leastSilence = 10 * second; // shorter pauses are a busy host, not an outage
constexpr double leastTop = 1024;            // bytes, bytes/s

} // namespace

qint64 usualStep(const RingSeries &series)
{
    std::vector<qint64> steps;
    for (int i = 1; i < series.size(); ++i)
        steps.push_back(series.at(i).ms - series.at(i - 1).ms);
    if (steps.empty())
        return 0;
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

qint64 timeWindow(const RingSeries &series)
{
    static constexpr std::array<qint64, 5> windows{3 * minute, 6 * minute, 12 * minute, 30 * minute, 60 * minute};
    // The pace is never exact: a little more than three minutes is still three minutes.
    const auto span = qint64(0.9 * double(usualStep(series)) * model::InstanceSeries::capacity);
    const auto *const hit = std::ranges::find_if(windows, [span](qint64 w) { return w >= span; });
    return hit == windows.end() ? windows.back() : *hit;
}

qint64 endOf(const RingSeries &series, const Span &span)
{
    return span.end || series.isEmpty() ? span.end : series.last().ms;
}

QList<Stretch> stretches(const RingSeries &series, qint64 window, const Span &span)
{
    QList<Stretch> out;
    const qint64 end = endOf(series, span);
    const qint64 silence = std::max({leastSilence, span.pace, 4 * usualStep(series)});
    bool broken = true;
    qint64 before = 0;
    for (int i = 0; i < series.size(); ++i) {
        const auto [ms, value] = series.at(i);
        const qint64 x = ms - end;
        if (value < 0 || x < -window) {
            broken = true;
            continue;
        }
        if (broken || ms - before > silence || ms < before) // the clock was set back
            out.append(Stretch());
        out.last().append({double(x), double(value)});
        broken = false;
        before = ms;
    }
    return out;
}

double niceMaximum(double most, Unit unit, double ceiling)
{
    if (unit == Unit::Percent)
        return 100;
    if (ceiling > 0 && most <= ceiling)
        return ceiling;
    return most > leastTop ? std::exp2(std::ceil(std::log2(most))) : leastTop;
}

QString valueText(double value, Unit unit)
{
    switch (unit) {
    case Unit::Percent: return model::percentText(value);
    case Unit::Bytes: return model::bytesText(value);
    case Unit::Rate: break;
    }
    return model::rateText(value);
}

QList<Tick> valueTicks(double top, Unit unit)
{
    QList<Tick> out;
    for (const double at : {0.0, top / 2, top})
        out.append({at, at > 0 ? valueText(at, unit) : QStringLiteral("0")});
    return out;
}

QList<Tick> timeTicks(qint64 window)
{
    QList<Tick> out;
    const int parts = window % (3 * minute) ? 5 : 3; // so that every label is a whole number
    for (int part = parts; part > 0; --part)
        out.append({-double(window) * part / parts, model::ageText(window * part / parts)});
    out.append({0, Words::tr("now", "the right end of a chart's time axis")});
    return out;
}

std::optional<RingSeries::Point> pointAt(const RingSeries &series, double x, const Span &span)
{
    if (series.isEmpty())
        return {};
    const double ms = double(endOf(series, span)) + x;
    const auto distance = [ms](const RingSeries::Point &p) { return std::abs(double(p.ms) - ms); };
    const QList<RingSeries::Point> points = series.points();
    const RingSeries::Point nearest = *std::ranges::min_element(points, {}, distance);
    const double reach = 2.0 * double(std::max(second, usualStep(series)));
    if (nearest.value < 0 || distance(nearest) > reach)
        return {};
    return nearest;
}

QString momentText(qint64 ms, qint64 window)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    const bool coarse = window >= 60 * minute;
    return QLocale().toString(moment, window > 12 * 60 * minute ? QStringLiteral("ddd HH:mm")
                                      : coarse                  ? QStringLiteral("HH:mm")
                                                                : QStringLiteral("HH:mm:ss"));
}

} // namespace gui
