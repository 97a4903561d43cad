// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of images from one place to another, holes as holes. Job threads only; all of it blocks as long as it takes.
#pragma once
#include "virt/core/result.h"
#include <functional>

namespace virt {

// What comes next in a file: bytes, or a hole when there is no data; of no length at the end.
struct Piece {
    const char *data = nullptr;
    quint64 bytes = 0;
    void skip(quint64 count)
    {
        data = data ? data + count : nullptr;
        bytes -= count;
    }
};

class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual Result<Piece> next() = 0; // its data lives until the next one
};

// What goes without finish() leaves its end as it is: half written.
class ByteSink {
public:
    ByteSink() = default;
    virtual ~ByteSink() = default;
    ByteSink(const ByteSink &) = delete;
    ByteSink &operator=(const ByteSink &) = delete;
    virtual Result<quint64> take(const Piece &piece) = 0; // how much of it; at least one byte
    virtual Result<> finish() = 0;
};

struct CopyWatch {
    std::function<bool()> stopped;
    std::function<void(quint64 doneBytes)> progress;
};

Result<> copyBytes(ByteSource &from, ByteSink &to, const CopyWatch &watch, const QString &during);

// What is short enough to be at hand.
Result<> writeBytes(ByteSink &to, const QByteArray &bytes);

} // namespace virt
