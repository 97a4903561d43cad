// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMessageBox>

namespace look {

// A sentence about something that has no place of its own in a window, plain text with one button. Does not wait.
void openMessage(QMessageBox::Icon icon, const QString &title, const QString &sentence, QWidget *parent,
                 const QString &objectName);

} // namespace look
