// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that list and describe volumes. Question and job threads.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/volumes.h"
#include <functional>

namespace virt {

// virStoragePoolListAllVolumes; none of a pool that does not run. Over the network libvirt lists at most 16,384 (its
// REMOTE_STORAGE_VOL_LIST_MAX), or none at all: then Unsupported.
Result<VolumeList> allVolumes(virStoragePoolPtr pool, const QString &during);
// virStoragePoolListVolumes: as many as can be listed, whatever number there is.
Result<QStringList> someVolumeNames(virStoragePoolPtr pool, const QString &during);
Result<Volume> findVolume(virConnectPtr conn, const VolumeId &id, const QString &during);

StorageVolume namedVolume(virStorageVolPtr volume);                            // no round trip
StorageVolume describedVolume(virStorageVolPtr volume, const QString &during); // virStorageVolGetXMLDesc

// All with their details, four at a time; those that vanish meanwhile are left out.
Result<QList<StorageVolume>> describeAll(virStoragePoolPtr pool, const QString &during,
                                         const std::function<bool()> &stopped);

[[nodiscard]] Error volumeMissing(const Error &why, const VolumeId &id);

} // namespace virt
