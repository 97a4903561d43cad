// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

class QAction;
class QLayout;

namespace look {

// Buttons one below the other at the side of a list, a column as wide as its widest. The object name of each is that of
// its action and "Button".
[[nodiscard]] QLayout *actionColumn(const QList<QAction *> &actions);

} // namespace look
