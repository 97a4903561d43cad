// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bytesize.h"
#include <array>
#include <cmath>
#include <QLocale>
#include <QRegularExpression>

namespace model {

static constexpr double mostBytes = 9223372036854775807.0;
static const QString letters = QStringLiteral("kmgtpe");

// "G" and "GiB" by 1,024, "GB" by 1,000; nothing for what is no unit.
static std::optional<double> factorOf(const QString &unit)
{
    if (unit.isEmpty() || unit == QStringLiteral("b"))
        return 1;
    const qsizetype power = letters.indexOf(unit.front()) + 1;
    const QString rest = unit.mid(1);
    if (power == 0)
        return {};
    if (rest.isEmpty() || rest == QStringLiteral("ib"))
        return std::pow(1024, power);
    return rest == QStringLiteral("b") ? std::optional(std::pow(1000, power)) : std::nullopt;
}

// The user's decimal point is tried last: "1.536" is one and a half to somebody who types a plain point.
static std::optional<double> numberOf(const QString &text)
{
    bool ok = false;
    double value = QLocale::c().toDouble(text, &ok);
    if (!ok)
        value = QLocale().toDouble(text, &ok);
    return ok && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

// Whole numbers are not led through a floating point one: it has 53 bits.
static std::optional<quint64> wholeBytes(const QString &text, double factor)
{
    bool ok = false;
    const quint64 value = text.toULongLong(&ok);
    if (!ok || double(value) * factor >= mostBytes)
        return {};
    return value * quint64(factor);
}

std::optional<quint64> parseBytes(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9][0-9.,]*)\\s*([a-zA-Z]*)\\s*$"));
    const auto match = form.match(text);
    const auto factor = factorOf(match.captured(2).toLower());
    if (!match.hasMatch() || !factor)
        return {};
    if (const auto whole = wholeBytes(match.captured(1), *factor))
        return whole;
    const auto number = numberOf(match.captured(1));
    if (!number || *number * *factor >= mostBytes)
        return {};
    return quint64(std::llround(*number * *factor));
}

QString exactBytesText(quint64 bytes)
{
    static constexpr std::array units{"", " KiB", " MiB", " GiB", " TiB", " PiB", " EiB"};
    size_t unit = 0;
    while (bytes != 0 && bytes % 1024 == 0 && unit + 1 < units.size()) {
        bytes /= 1024;
        ++unit;
    }
    return QString::number(bytes) + QString::fromLatin1(units[unit]);
}

} // namespace model
