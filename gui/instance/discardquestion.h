// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

class QWidget;

namespace gui {

// Asks, without blocking, whether edits that were not applied may be lost.
void askToDiscard(QWidget *parent, std::function<void()> discard, std::function<void()> keep);

} // namespace gui
