// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/pool.h"
#include "virt/storage/uses.h"

namespace model {

[[nodiscard]] QString poolStateText(virt::StoragePool::State state); // "Running", translated

// What the figures of images mean, wherever they are shown; translated.
enum class SizeKind { None, Capacity, Allocation, Physical };
[[nodiscard]] QString sizeMeaning(SizeKind kind);

// Who uses a volume, a line each.
[[nodiscard]] QString usersList(const QList<virt::FileUse> &uses);

} // namespace model
