// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"

namespace model {
class InstancesProxy;
}

namespace gui {

// The shown columns of the list as CSV, in its order. Figures are raw, with their unit in the header; where nothing is
// known the cell is empty.
[[nodiscard]] QString instancesAsCsv(const model::InstancesProxy &list, const ColumnChoices &columns);

} // namespace gui
