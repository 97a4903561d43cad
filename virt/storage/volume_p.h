// SPDX-License-Identifier: GPL-3.0-or-later
// Image files on a host, named by their path. Job threads only.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/volumexml.h"

namespace virt {

// The running pool of files whose directory this is. NotFound when there is none, Invalid when it does not run.
Result<Pool> poolOver(virConnectPtr conn, const QString &directory, const QString &during);

// Bytes that can still be written there.
Result<quint64> freeBytes(virStoragePoolPtr pool, const QString &during);

// Looks at the directory anew first: what others put there counts. NotFound when there is no such file.
Result<Volume> volumeIn(virStoragePoolPtr pool, const QString &path, const QString &during);
Result<Volume> volumeAt(virConnectPtr conn, const QString &path, const QString &during);

Result<VolumeFacts> factsOf(virStorageVolPtr volume, const QString &during);
Result<Volume> createVolume(virStoragePoolPtr pool, const VolumeSpec &spec, const QString &during);
Result<> deleteVolume(virStorageVolPtr volume, const QString &during);

[[nodiscard]] QString directoryOf(const QString &path);
[[nodiscard]] QString fileNameOf(const QString &path);

} // namespace virt
