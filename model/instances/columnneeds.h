// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/needs.h"

namespace model {

// What has to be asked of the hosts before a column of InstancesModel can be shown.
[[nodiscard]] Needs needsOfColumn(int column);

} // namespace model
