// SPDX-License-Identifier: GPL-3.0-or-later
// From where a disk's data is said to be to what the definition must say. Job threads.
#pragma once
#include "virt/disk/diskwork_p.h"
#include "virt/storage/uses.h"

namespace virt {

struct ResolvedSource {
    DiskSource source; // no volume of a pool any more: a file, a block device, the network
    DiskLogin login;
    QString format;      // as the volume has it; empty when that is not known
    PooledVolume volume; // for those who ask who uses it; its pool is empty when none has it
};
Result<ResolvedSource> resolve(const DiskWork &work, const DiskSource &source);

// The volume behind a disk. NotFound when no pool has it.
Result<VolumeId> volumeBehind(const DiskWork &work, const DiskSource &source);

// What the hypervisor calls a format that a pool tells: an ISO image is raw data to it.
[[nodiscard]] QString driverFormat(const QString &told);
// As a definition must say it. A file of no pool is looked at where it is.
Result<QString> formatOf(const DiskWork &work, const ResolvedSource &resolved);

// Busy when somebody else has the source, or another image stands on it.
Result<> refuseShared(const DiskWork &work, const ResolvedSource &resolved, const DiskSpec &disk, Insist insist);

} // namespace virt
