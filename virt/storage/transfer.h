// SPDX-License-Identifier: GPL-3.0-or-later
// Image files between this computer and the pools of a host, by libvirt's streams: what does not arrive whole leaves
// nothing behind, at neither end. One buffer of memory, whatever the size.
#pragma once
#include "virt/core/session.h"
#include "virt/storage/imagehead.h"
#include "virt/storage/volumes.h"

namespace virt {

struct TransferOptions {
    // The length is compared in any case. Sha256 reads both ends once more, the host's by sha256sum where it is reached
    // by ssh and has it, else through a second stream; the job's log says which.
    enum class Verify { Size, Sha256 };
    Verify verify = Verify::Size;
    bool sparse = true; // holes stay holes, where the host and the file system here know them
};

struct TransferOutcome {
    QString path;       // of what was made: on the host, or here
    QString format;     // of the image, as the host sees it
    quint64 bytes = 0;  // its length
    QByteArray sha256;  // in hexadecimal digits, when it was asked for
    bool sparse = true; // false: a side could not do holes, zeros were sent
};

struct UploadRequest {
    VolumeId to;
    QString file;              // on this computer
    QString format;            // empty: as found in the file; another one than that is refused, "raw" takes anything
    quint64 capacityBytes = 0; // of a raw disk that is to be larger than the file; 0: as found
    TransferOptions options;
};

// Exists when the pool has a volume of that name; Invalid for names and files that make no sense, and where the pool
// lacks the space: then nothing was changed. A connection that breaks is waited for, to remove what was half made;
// where that fails the error says what is left and the line that removes it.
Task uploadVolume(Session &session, const UploadRequest &request, QObject *receiver, const Reports &reports,
                  Done<TransferOutcome> done);

struct DownloadRequest {
    VolumeId from;
    QString path;           // instead of `from`, when that names no pool
    QString file;           // on this computer; readable by its owner only, unless it replaces one that was not
    bool overwrite = false; // a file that is there already stays as it is until the new one is whole
    TransferOptions options;
};

// Exists when there is a file already; Busy when the volume was written to meanwhile: a half old, half new image is
// nobody's.
Task downloadVolume(Session &session, const DownloadRequest &request, QObject *receiver, const Reports &reports,
                    Done<TransferOutcome> done);

// Looks into a file here, off the GUI thread: for a form that shows what would be uploaded.
Task readImageHead(Session &session, const QString &file, QObject *receiver, Done<ImageHead> done);

} // namespace virt
