// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include <functional>

namespace virt {

struct CopyWatch {
    std::function<bool()> stopped;
    std::function<void(quint64 doneBytes)> progress;
};

// The bytes of an image file from one host to another, through this process: holes stay holes, little memory is used.
// `length` is that of the file. Job threads only; blocks as long as it takes.
class StreamCopy {
public:
    struct End {
        virConnectPtr conn;
        virStorageVolPtr volume;
    };
    StreamCopy(const End &from, const End &to, quint64 length, CopyWatch watch, QString during);
    Result<> run();

private:
    Result<> openUpload();
    Result<Stream> openDownload(quint64 length);
    Result<> copyAll();
    Result<> chunk(quint64 length);
    Result<quint64> piece(virStreamPtr source);
    Result<quint64> hole(virStreamPtr source);
    Result<> send(const char *data, size_t size);

    End m_from, m_to;
    quint64 m_length, m_done = 0;
    CopyWatch m_watch;
    QString m_during;
    Stream m_upload;
    bool m_sparse = true; // both ends know holes
    QByteArray m_buffer;
};

} // namespace virt
