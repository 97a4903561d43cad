// SPDX-License-Identifier: GPL-3.0-or-later
// What forbids to move a disk, when it is planned and when that is carried out. Job threads; changes nothing.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/disk/diskoptions.h"

namespace virt {

struct MovedDisk {
    virDomainPtr domain;
    QString target, instance, during;
};
// While it is off: a saved state knows the present image, and a copy holds no checkpoints.
Result<> refuseKept(const MovedDisk &disk);
// Snapshots whose data would be lost, or parted from the disk; else how it stands.
Result<DiskStanding> refuseSnapshots(const MovedDisk &disk);
// A block job that is not the move's own.
[[nodiscard]] Error strangersJob(const MovedDisk &disk);

} // namespace virt
