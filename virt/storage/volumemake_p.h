// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/volumes.h"
#include "virt/storage/volumexml.h"

namespace virt {

// Job threads. The path of what was made.
Result<QString> makeVolumeOn(const Job &job, const Side &host, const VolumeId &id, VolumeSpec spec,
                             const QString &during);

// Of a volume that has just been made. When the job was cancelled meanwhile it is removed again.
Result<QString> madePath(const Job &job, virStorageVolPtr volume, const QString &during);

// libvirt has several ways to say that a volume or a file of this name is there.
Error sayExists(Error why, const QString &name);

} // namespace virt
