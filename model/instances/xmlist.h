// SPDX-License-Identifier: GPL-3.0-or-later
// Columns as Xen's `xm list` writes them.
#pragma once
#include "virt/instance/instance.h"

namespace model {

// Header and text of a column of InstancesModel there; null where `xm list` has no such column.
[[nodiscard]] QString xmHeader(int column);
[[nodiscard]] QString xmText(const virt::Instance &instance, int column);

} // namespace model
