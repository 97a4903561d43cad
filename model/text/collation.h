// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCollator>

namespace model {

// How names are put in order: as the user's language has it, whatever their case, and "web-2" before "web-10".
[[nodiscard]] QCollator nameCollator();

} // namespace model
