// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/inquiry_p.h"
#include "virt/storage/directory_p.h"

namespace virt {

// Files that a plan would write into or remove must be this instance's alone. Busy with who else stands on one: another
// instance, its snapshots, or a volume that is none of `own`. Reads what all instances and all volumes of the host
// refer to, see virt/storage/uses.h for what that costs.
Result<> refuseOtherUsers(const Job &job, const SnapshotInquiry &inquiry, const QStringList &files,
                          const QStringList &own);

} // namespace virt
