// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostsmodel.h"

namespace model {

// The hosts from top to bottom as the tree shows them: of each group first what is in the groups below it.
[[nodiscard]] QList<HostRow> rowsAsInTree(const HostsModel &hosts);

} // namespace model
