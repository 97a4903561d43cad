// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/pool.h"
#include "virt/storage/uses.h"

namespace model {

[[nodiscard]] QString poolStateText(virt::StoragePool::State state); // "Running", translated

// Who uses a volume, a line each.
[[nodiscard]] QString usersList(const QList<virt::FileUse> &uses);

} // namespace model
