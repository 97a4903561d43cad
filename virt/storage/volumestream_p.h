// SPDX-License-Identifier: GPL-3.0-or-later
// The two ends that a volume of a host can be of a copy. What is not read or written to its end is aborted.
#pragma once
#include "virt/core/handle_p.h"
#include "virt/storage/streamcopy_p.h"
#include <deque>

namespace virt {

struct VolumeEnd {
    virConnectPtr conn = nullptr;
    virStorageVolPtr volume = nullptr;
};

class VolumeSource : public ByteSource {
public:
    VolumeSource(const VolumeEnd &from, quint64 length, bool sparse, QString during);
    ~VolumeSource() override;
    Result<Piece> next() override;
    [[nodiscard]] bool sparse() const { return m_sparse; } // what it came to

private:
    struct Part {
        Stream stream;
        quint64 begin = 0, end = 0;
    };
    Result<> open(quint64 begin);
    Result<Stream> openStream(quint64 begin, quint64 length);
    Result<Piece> receive(Part &part);
    Result<Piece> hole(Part &part);
    Result<> passed(const Piece &piece);
    Result<> finish();
    void drop();

    VolumeEnd m_from;
    quint64 m_length, m_at = 0;
    quint64 m_partBytes;
    bool m_sparse;
    bool m_empty = true; // nothing but holes in this part so far
    QString m_during;
    std::deque<Part> m_parts; // the one that is read, and the next
    QByteArray m_buffer;
};

class VolumeSink : public ByteSink {
public:
    VolumeSink(const VolumeEnd &to, bool sparse, QString during);
    ~VolumeSink() override;
    Result<quint64> take(const Piece &piece) override;
    Result<> finish() override;
    [[nodiscard]] bool sparse() const { return m_sparse; }

private:
    Result<> open();
    Result<quint64> send(const char *data, quint64 bytes);

    VolumeEnd m_to;
    bool m_sparse;
    QString m_during;
    Stream m_stream;
    QByteArray m_zeros; // for hosts that know no holes
};

// From one host to another through this process. `length` is that of the file.
Result<> copyVolume(const VolumeEnd &from, const VolumeEnd &to, quint64 length, const CopyWatch &watch,
                    const QString &during);

} // namespace virt
