// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/volumes.h"

namespace virt {

// What the images of a chain take together, which is what a flat copy of it may take; at most `capacity`, and that where
// an image is in no pool.
[[nodiscard]] quint64 chainBytes(virConnectPtr conn, const StorageVolume &top, quint64 capacity, const QString &during);

} // namespace virt
