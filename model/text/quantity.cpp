// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/quantity.h"
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Quantity)
};

QString fixed(double v, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(v, 'f', decimals);
}

// What is rounded to a whole number reads like one: "3 of 3", not "3.00 of 3".
QString threeDigits(double v)
{
    const int decimals = v >= 99.95 ? 0 : v >= 9.995 ? 1 : 2;
    const double scale = std::pow(10, decimals);
    const double shown = std::round(v * scale) / scale;
    return fixed(shown, shown == std::floor(shown) ? 0 : decimals);
}

// Of a figure that is not known more exactly: no digit more.
QString tenths(double v)
{
    return fixed(v, v == double(qint64(v)) ? 0 : 1);
}

} // namespace

Quantity bytesQuantity(double bytes)
{
    if (bytes < 0)
        return {.figure = noFigure};
    static constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    size_t unit = 0;
    while (bytes >= 999.5 && unit + 1 < units.size()) { // "0.98 GiB" rather than "1,001 MiB"
        bytes /= 1024;
        ++unit;
    }
    return {.figure = unit ? threeDigits(bytes) : threeDigits(double(qint64(bytes))),
            .unit = QString::fromLatin1(units[unit])};
}

Quantity rateQuantity(double bytesPerSecond)
{
    Quantity q = bytesQuantity(bytesPerSecond);
    if (!q.unit.isEmpty())
        q.unit = Words::tr("%1/s", "rate: a unit of size per second").arg(q.unit);
    return q;
}

static QString joined(const Quantity &q)
{
    return q.unit.isEmpty() ? q.figure : q.figure + QChar(QChar::Nbsp) + q.unit;
}

QString bytesText(double bytes)
{
    return joined(bytesQuantity(bytes));
}

QString kibText(quint64 kib)
{
    return bytesText(double(kib) * 1024);
}

QString rateText(double bytesPerSecond)
{
    return joined(rateQuantity(bytesPerSecond));
}

QString percentText(double percent)
{
    if (percent < 0)
        return noFigure;
    return tenths(percent < 9.95 ? double(qRound(percent * 10)) / 10 : double(qRound(percent))) + QStringLiteral(" %");
}

QString durationText(qint64 ms)
{
    if (ms < 0)
        return noFigure;
    if (ms < 1000)
        return Words::tr("%1 ms").arg(ms);
    if (ms < 60'000)
        return Words::tr("%1 s").arg(
            tenths(ms < 10'000 ? std::floor(double(ms) / 100) / 10 : std::floor(double(ms) / 1000)));
    const qint64 s = ms / 1000;
    const QLatin1Char zero('0');
    if (s < 3600)
        return QStringLiteral("%1:%2").arg(s / 60).arg(s % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3").arg(s / 3600).arg(s / 60 % 60, 2, 10, zero).arg(s % 60, 2, 10, zero);
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString ageText(qint64 ms)
{
    if (ms < 60'000)
        return Words::tr("%1 s").arg(std::max<qint64>(0, ms / 1000));
    if (ms < 3'600'000)
        return Words::tr("%1 min").arg(ms / 60'000);
    if (ms < 48 * 3'600'000LL)
        return Words::tr("%1 h").arg(ms / 3'600'000);
    return Words::tr("%n d", nullptr, int(ms / 86'400'000));
}

} // namespace model
