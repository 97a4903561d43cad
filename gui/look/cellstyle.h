// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace look {

// Air at both sides of cells and headers: a figure at the right does not touch the word at the left beside it.
void giveRoom(QTreeView *table);

} // namespace look
