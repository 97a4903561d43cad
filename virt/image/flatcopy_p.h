// SPDX-License-Identifier: GPL-3.0-or-later
// An image that needs no other, made of a volume with all that this one stands on. Job threads.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/storage/volumes.h"

namespace virt {

struct FlatCopy {
    VolumeId to;
    QString format;                  // empty: as the pool has them
    quint64 capacity = 0, bytes = 0; // as the guest sees it; to be copied
    QString phase;                   // "Restoring disk vda"
};
// What one would type for it; `original` by its path.
void tellCopy(PlanStep &step, const FlatCopy &copy, const QString &original);
// A line for a shell that writes XML into a file.
[[nodiscard]] QString xmlLine(const QByteArray &xml, const QString &file);

// Claimed first, so that an undo finds it.
Result<> copyFlat(PlanWork &work, virStorageVolPtr original, const FlatCopy &copy);
Result<> copyFlat(PlanWork &work, const QString &path, const FlatCopy &copy); // of a file of the host

} // namespace virt
