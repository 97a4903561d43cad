// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/backup/backup.h"
#include "virt/disk/diskwork_p.h"

namespace virt {

// What can be backed up of an opened domain. Question threads; changes nothing.
struct BackupView {
    BackupOffer offer;
    BackupSets sets; // that are there already
};
Result<BackupView> viewForBackup(DiskWork &work);

} // namespace virt
