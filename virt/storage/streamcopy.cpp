// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/streamcopy_p.h"
#include <algorithm>

namespace virt {

// libvirt queues what a host sends without a bound: only as much is asked for as may lie in memory.
static constexpr quint64 chunkBytes = 32 * 1024 * 1024;
static constexpr qsizetype packetBytes = 262120; // the largest of a libvirt stream
static constexpr int atHole = -3;

StreamCopy::StreamCopy(const End &from, const End &to, quint64 length, CopyWatch watch, QString during)
    : m_from(from)
    , m_to(to)
    , m_length(length)
    , m_watch(std::move(watch))
    , m_during(std::move(during))
    , m_buffer(packetBytes, Qt::Uninitialized)
{}

Result<> StreamCopy::run()
{
    if (auto open = openUpload(); !open)
        return open;
    auto copied = copyAll();
    if (!copied) {
        VIRT(virStreamAbort, m_upload.get());
        return copied;
    }
    return check(VIRT(virStreamFinish, m_upload.get()), m_during);
}

Result<> StreamCopy::openUpload()
{
    auto stream = own<Stream>(VIRT(virStreamNew, m_to.conn, 0U), m_during);
    if (!stream)
        return stream.error();
    const unsigned int flags = m_sparse ? VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM : 0;
    auto open = check(VIRT(virStorageVolUpload, m_to.volume, stream->get(), 0ULL, 0ULL, flags), m_during);
    if (!open && open.error().kind == Error::Kind::Unsupported && std::exchange(m_sparse, false))
        return openUpload();
    m_upload = std::move(*stream);
    return open;
}

Result<Stream> StreamCopy::openDownload(quint64 length)
{
    auto stream = own<Stream>(VIRT(virStreamNew, m_from.conn, 0U), m_during);
    if (!stream)
        return stream;
    const unsigned int flags = m_sparse ? VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM : 0;
    const auto open = check(
        VIRT(virStorageVolDownload, m_from.volume, stream->get(), quint64(m_done), quint64(length), flags), m_during);
    if (open)
        return stream;
    if (open.error().kind == Error::Kind::Unsupported && std::exchange(m_sparse, false))
        return openDownload(length);
    return open.error();
}

Result<> StreamCopy::copyAll()
{
    while (m_done < m_length) {
        if (auto ok = chunk(std::min(chunkBytes, m_length - m_done)); !ok)
            return ok;
    }
    return {};
}

Result<> StreamCopy::chunk(quint64 length)
{
    const auto source = openDownload(length);
    if (!source)
        return source.error();
    const quint64 end = m_done + length;
    while (m_done < end) {
        const auto got = m_watch.stopped() ? Error::cancelled(m_during) : piece(source->get());
        if (!got) {
            VIRT(virStreamAbort, source->get());
            return got.error();
        }
        m_done += *got;
        m_watch.progress(m_done);
    }
    return check(VIRT(virStreamFinish, source->get()), m_during);
}

// Called for each packet, thousands of times: these calls would crowd all others out of the call log.
Result<quint64> StreamCopy::piece(virStreamPtr source)
{
    const int got = virStreamRecvFlags(source, m_buffer.data(), size_t(m_buffer.size()), VIR_STREAM_RECV_STOP_AT_HOLE);
    if (got == atHole)
        return hole(source);
    if (got < 0)
        return lastError(m_during);
    if (got == 0)
        return Error{.during = m_during, .message = Say::tr("The file became shorter while it was copied")};
    if (const auto ok = send(m_buffer.constData(), size_t(got)); !ok)
        return ok.error();
    return quint64(got);
}

Result<quint64> StreamCopy::hole(virStreamPtr source)
{
    long long length = 0;
    if (const auto ok = check(virStreamRecvHole(source, &length, 0), m_during); !ok)
        return ok.error();
    if (length <= 0)
        return Error{.during = m_during, .message = Say::tr("The file became shorter while it was copied")};
    if (const auto ok = check(virStreamSendHole(m_upload.get(), length, 0), m_during); !ok)
        return ok.error();
    return quint64(length);
}

Result<> StreamCopy::send(const char *data, size_t size)
{
    while (size > 0) {
        const auto sent = number(virStreamSend(m_upload.get(), data, size), m_during);
        if (!sent)
            return sent.error();
        data += *sent;
        size -= size_t(*sent);
    }
    return {};
}

} // namespace virt
