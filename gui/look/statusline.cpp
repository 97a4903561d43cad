// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/statusline.h"
#include <QMainWindow>
#include <QStatusBar>

namespace look {

static constexpr int momentMs = 8000;

void tellInStatusBar(const QWidget *anyOfTheWindow, const QString &sentence)
{
    for (const QWidget *at = anyOfTheWindow; at; at = at->parentWidget())
        if (const auto *main = qobject_cast<const QMainWindow *>(at))
            return main->statusBar()->showMessage(sentence, momentMs);
}

} // namespace look
