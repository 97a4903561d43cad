// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace look {

// A sentence in the status bar of the main window, for a moment: that went well which otherwise leaves nothing to see.
void tellInStatusBar(const QWidget *anyOfTheWindow, const QString &sentence);

} // namespace look
