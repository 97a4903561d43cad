// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/disk/diskoptions.h"

namespace virt {

// The snapshots that need a disk. Question and job threads.
Result<DiskStanding> standingOf(virDomainPtr domain, const QString &target, const QString &during);

} // namespace virt
