// SPDX-License-Identifier: GPL-3.0-or-later
// What an upload and a download have in common. Job threads only.
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/streamcopy_p.h"
#include "virt/storage/transfer.h"
#include "virt/storage/volumestream_p.h"

namespace virt {

class SshLogin;

// One piece of work: where it runs, and for whom.
struct Transfer {
    const Job &job;
    Side host;
    std::shared_ptr<SshLogin> login; // null for hosts that are not reached by ssh
    QString during;
};

// downloadVolume() within other work.
Result<TransferOutcome> receiveVolume(Transfer t, const DownloadRequest &request);

[[nodiscard]] CopyWatch watchTransfer(const Transfer &t, const QString &phase, quint64 totalBytes);

Result<Pool> transferPool(const Transfer &t, const VolumeId &id); // a running one
// Looks at the pool anew only when it knows no such volume.
Result<Volume> transferVolume(const Transfer &t, virStoragePoolPtr pool, const QString &name);

// Asked right after the failure: libvirt's words for a connection that broke, or for a request to stop, tell neither.
[[nodiscard]] Error explained(const Transfer &t, const Error &why);

void logPace(const Transfer &t, quint64 bytes, std::chrono::steady_clock::duration took, bool sparse);

// SHA-256 of both ends, as hexadecimal digits; Failed when they differ.
struct TransferEnds {
    QString file;
    VolumeEnd volume;
    QString path; // of the volume
    quint64 bytes = 0;
    bool whole = true; // else the volume is longer
};
Result<QByteArray> compareDigests(const Transfer &t, const TransferEnds &ends);

} // namespace virt
