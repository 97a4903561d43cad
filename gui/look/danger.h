// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;

namespace look {

// For a button that destroys or interrupts something: its text is in the bad colour, whatever the palette becomes, and
// Return does not press it unless its dialog says so.
void markDangerous(QPushButton *button);

} // namespace look
