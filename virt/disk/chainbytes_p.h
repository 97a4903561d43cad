// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/volumes.h"

namespace virt {

// What the images of a chain take together, which is what a flat copy of it may take; at most `capacity`, and that where
// an image cannot be read.
[[nodiscard]] quint64 chainBytes(const Side &host, const StorageVolume &top, quint64 capacity, const QString &during);

} // namespace virt
