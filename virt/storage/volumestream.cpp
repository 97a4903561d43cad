// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/volumestream_p.h"
#include <algorithm>
#include <utility>

namespace virt {

// libvirt queues what a host sends without a bound: only as much is asked for as may lie in memory.
static constexpr quint64 partBytes = 16 * 1024 * 1024;
static constexpr quint64 mostQueued = 4 * partBytes;
static constexpr qsizetype packetBytes = 262120; // the largest of a libvirt stream
static constexpr int atHole = -3;

// An old daemon, or a kind of storage, that does not know holes says so in many ways; a dead one need not be asked twice.
static bool mayKnowNoHoles(const Error &why)
{
    return why.kind != Error::Kind::Disconnected;
}

static Error becameShorter(const QString &during)
{
    return {.during = during, .message = Say::tr("The file became shorter while it was copied")};
}

VolumeSource::VolumeSource(const VolumeEnd &from, quint64 length, bool sparse, QString during)
    : m_from(from)
    , m_length(length)
    , m_partBytes(partBytes)
    , m_sparse(sparse)
    , m_during(std::move(during))
    , m_buffer(packetBytes, Qt::Uninitialized)
{}

VolumeSource::~VolumeSource()
{
    drop();
}

void VolumeSource::drop()
{
    for (const Part &part : m_parts)
        VIRT(virStreamAbort, part.stream.get());
    m_parts.clear();
}

Result<Piece> VolumeSource::next()
{
    if (m_at == m_length)
        return Piece{};
    if (m_parts.empty()) {
        if (auto ok = open(m_at); !ok)
            return ok.error();
    }
    auto piece = receive(m_parts.front());
    if (!piece)
        return piece;
    if (auto ok = passed(*piece); !ok)
        return ok.error();
    return piece;
}

Result<> VolumeSource::open(quint64 begin)
{
    const quint64 length = std::min(m_partBytes, m_length - begin);
    auto stream = openStream(begin, length);
    if (!stream)
        return stream.error();
    m_parts.push_back({std::move(*stream), begin, begin + length});
    return {};
}

Result<Stream> VolumeSource::openStream(quint64 begin, quint64 length)
{
    auto stream = own<Stream>(VIRT(virStreamNew, m_from.conn, 0U), m_during);
    if (!stream)
        return stream;
    const unsigned int flags = m_sparse ? VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM : 0;
    const auto open = check(VIRT(virStorageVolDownload, m_from.volume, stream->get(), begin, length, flags), m_during);
    if (open)
        return stream;
    if (mayKnowNoHoles(open.error()) && std::exchange(m_sparse, false))
        return openStream(begin, length);
    return open.error();
}

// Called for each packet, thousands of times: these calls would crowd all others out of the call log.
Result<Piece> VolumeSource::receive(Part &part)
{
    const auto most = std::min(quint64(m_buffer.size()), part.end - m_at);
    const int got = virStreamRecvFlags(part.stream.get(), m_buffer.data(), most, VIR_STREAM_RECV_STOP_AT_HOLE);
    if (got == atHole)
        return hole(part);
    if (got < 0)
        return lastError(m_during);
    if (got == 0)
        return becameShorter(m_during);
    m_empty = false;
    return Piece{m_buffer.constData(), quint64(got)};
}

Result<Piece> VolumeSource::hole(Part &part)
{
    long long length = 0;
    if (const auto ok = check(virStreamRecvHole(part.stream.get(), &length, 0), m_during); !ok)
        return ok.error();
    if (length <= 0)
        return becameShorter(m_during);
    return Piece{nullptr, std::min(quint64(length), part.end - m_at)};
}

Result<> VolumeSource::passed(const Piece &piece)
{
    m_at += piece.bytes;
    const Part &part = m_parts.front();
    if (m_at == part.end)
        return finish();
    m_partBytes = partBytes;
    if (piece.data && part.end - m_at > mostQueued) // asked for as part of a hole
        drop();
    else if (m_parts.size() == 1 && part.end < m_length)
        return open(part.end); // the host reads one while it sends the other, and waits for us between none
    return {};
}

// In holes each part is twice as long as the one before: every part costs a round trip.
Result<> VolumeSource::finish()
{
    auto ok = check(VIRT(virStreamFinish, m_parts.front().stream.get()), m_during);
    m_parts.pop_front();
    m_partBytes = std::exchange(m_empty, true) ? m_partBytes * 2 : partBytes;
    return ok;
}

VolumeSink::VolumeSink(const VolumeEnd &to, bool sparse, QString during)
    : m_to(to)
    , m_sparse(sparse)
    , m_during(std::move(during))
{}

VolumeSink::~VolumeSink()
{
    if (m_stream)
        VIRT(virStreamAbort, m_stream.get());
}

Result<> VolumeSink::open()
{
    auto stream = own<Stream>(VIRT(virStreamNew, m_to.conn, 0U), m_during);
    if (!stream)
        return stream.error();
    const unsigned int flags = m_sparse ? VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM : 0;
    auto open = check(VIRT(virStorageVolUpload, m_to.volume, stream->get(), 0ULL, 0ULL, flags), m_during);
    if (!open && mayKnowNoHoles(open.error()) && std::exchange(m_sparse, false))
        return this->open();
    if (open)
        m_stream = std::move(*stream);
    return open;
}

Result<quint64> VolumeSink::take(const Piece &piece)
{
    if (!m_stream) {
        if (const auto ok = open(); !ok)
            return ok.error();
    }
    if (piece.data)
        return send(piece.data, piece.bytes);
    if (!m_sparse) {
        m_zeros.resize(packetBytes, '\0');
        return send(m_zeros.constData(), piece.bytes);
    }
    if (const auto ok = check(virStreamSendHole(m_stream.get(), qint64(piece.bytes), 0), m_during); !ok)
        return ok.error();
    return piece.bytes;
}

Result<quint64> VolumeSink::send(const char *data, quint64 bytes)
{
    const auto sent = number(virStreamSend(m_stream.get(), data, std::min(bytes, quint64(packetBytes))), m_during);
    if (!sent)
        return sent.error();
    return quint64(*sent);
}

// Nothing was sent of what is empty.
Result<> VolumeSink::finish()
{
    const Stream stream = std::move(m_stream);
    return stream ? check(VIRT(virStreamFinish, stream.get()), m_during) : Result<>();
}

Result<> copyVolume(const VolumeEnd &from, const VolumeEnd &to, quint64 length, const CopyWatch &watch,
                    const QString &during)
{
    VolumeSource source(from, length, true, during);
    VolumeSink sink(to, true, during);
    return copyBytes(source, sink, watch, during);
}

} // namespace virt
