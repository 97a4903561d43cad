// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/colours.h"
#include <array>

namespace look {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor colourOf(Meaning meaning, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Good: return dark ? QColor(0x3fb950) : QColor(0x1a7f37);
    case Meaning::Warning: return dark ? QColor(0xd29922) : QColor(0x9a6700);
    case Meaning::Bad: return dark ? QColor(0xf85149) : QColor(0xcf222e);
    case Meaning::Info: return dark ? QColor(0x58a6ff) : QColor(0x0969da);
    case Meaning::Idle: break;
    }
    return dark ? QColor(0x8b949e) : QColor(0x57606a);
}

static QColor mix(const QColor &a, const QColor &b, double partOfA)
{
    const auto channel = [=](int x, int y) { return qRound(x * partOfA + y * (1 - partOfA)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor muted(const QPalette &palette)
{
    return mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.66 : 0.68);
}

QColor hairline(const QPalette &palette)
{
    return mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.16);
}

QColor tint(Meaning meaning, const QPalette &palette)
{
    return mix(colourOf(meaning, palette), palette.color(QPalette::Base), isDark(palette) ? 0.22 : 0.12);
}

QColor seriesColour(int index, const QPalette &palette)
{
    static constexpr std::array<QRgb, 7> okabeIto{0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xf0e442};
    const QColor base(okabeIto[size_t(index) % okabeIto.size()]);
    return isDark(palette) && base.lightness() < 110 ? base.lighter(150) : base;
}

} // namespace look
