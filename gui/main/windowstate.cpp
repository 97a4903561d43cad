// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/windowstate.h"
#include <QSettings>

namespace gui {

static const QString key = QStringLiteral("appearance");

look::Appearance loadAppearance(const QSettings &settings)
{
    const QString name = settings.value(key).toString();
    if (name == QStringLiteral("light"))
        return look::Appearance::Light;
    return name == QStringLiteral("dark") ? look::Appearance::Dark : look::Appearance::Desktop;
}

void saveAppearance(QSettings &settings, look::Appearance appearance)
{
    switch (appearance) {
    case look::Appearance::Desktop: return settings.remove(key);
    case look::Appearance::Light: return settings.setValue(key, QStringLiteral("light"));
    case look::Appearance::Dark: return settings.setValue(key, QStringLiteral("dark"));
    }
}

} // namespace gui
