// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QCoreApplication;

// Installs our texts and Qt's own in the language (empty: the system's). English has plural forms only.
void installTranslations(QCoreApplication &app, const QString &language);
