// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include "virt/storage/volumeverbs.h"

namespace virt {

// As resizeVolume() does it. Job threads.
Result<> resizeVolumeOn(const Job &job, const VolumeId &id, const ResizeRequest &request, const QString &during);

} // namespace virt
