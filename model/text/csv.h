// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace model {

// A line of a table as RFC 4180 has it, with its line end. A text that a spreadsheet would take for a formula
// (it begins with =, +, -, @ or a tab, and is no number) gets an apostrophe in front.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace model
