// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/localfile_p.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace virt {

static constexpr qsizetype bufferBytes = 262120; // one packet of a libvirt stream
static constexpr quint64 blockBytes = 512;       // in which stat(2) counts

Result<std::unique_ptr<LocalSource>> LocalSource::open(const QString &path, bool sparse, const QString &during)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{.kind = Error::Kind::NotFound,
                     .during = during,
                     .message = Say::tr("There is no file %1 on this computer").arg(path)};
    if (!info.isFile())
        return Error::invalid(during, Say::tr("%1 is no file").arg(path));
    auto source = std::unique_ptr<LocalSource>(new LocalSource(path, sparse, during));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{.during = during,
                     .message = Say::tr("%1 cannot be read: %2").arg(path, source->m_file.errorString())};
    const auto stamp = source->stamp();
    if (!stamp)
        return stamp.error();
    source->m_stamp = *stamp;
    source->extendTo(stamp->length);
    (void)posix_fadvise(source->m_file.handle(), 0, 0, POSIX_FADV_SEQUENTIAL); // only speed
    return source;
}

LocalSource::LocalSource(const QString &path, bool sparse, const QString &during)
    : m_file(path)
    , m_sparse(sparse)
    , m_during(during)
    , m_buffer(bufferBytes, Qt::Uninitialized)
{}

Error LocalSource::fault() const
{
    return {.during = m_during,
            .message = Say::tr("%1 cannot be read: %2").arg(m_file.fileName(), qt_error_string(errno))};
}

Result<LocalSource::Stamp> LocalSource::stamp() const
{
    struct stat now {};
    if (fstat(m_file.handle(), &now) != 0)
        return fault();
    return Stamp{.length = quint64(now.st_size),
                 .usedBytes = quint64(now.st_blocks) * blockBytes,
                 .seconds = now.st_mtim.tv_sec,
                 .nanoseconds = now.st_mtim.tv_nsec};
}

quint64 LocalSource::usedBytes() const
{
    return std::min(m_stamp.usedBytes, m_stamp.length);
}

Result<QByteArray> LocalSource::head(qsizetype bytes)
{
    QByteArray out(bytes, Qt::Uninitialized);
    const auto got = pread(m_file.handle(), out.data(), size_t(bytes), 0);
    if (got < 0)
        return fault();
    out.truncate(got);
    return out;
}

Result<> LocalSource::unchanged() const
{
    const auto now = stamp();
    if (!now)
        return now.error();
    if (now->length == m_stamp.length && now->seconds == m_stamp.seconds && now->nanoseconds == m_stamp.nanoseconds)
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = m_during,
                 .message = Say::tr("%1 was written to while it was copied").arg(m_file.fileName()),
                 .advice = Say::tr("See that nothing writes to it and try again.")};
}

Result<Piece> LocalSource::next()
{
    if (m_at >= m_stamp.length)
        return Piece{nullptr, m_end - std::exchange(m_at, m_end)};
    if (m_at >= m_dataEnd) {
        const auto hole = findData();
        if (!hole)
            return hole.error();
        if (*hole > 0) {
            m_at += *hole;
            return Piece{nullptr, *hole};
        }
    }
    const auto most = size_t(std::min(quint64(m_buffer.size()), m_dataEnd - m_at));
    const auto got = pread(m_file.handle(), m_buffer.data(), most, off_t(m_at));
    if (got < 0)
        return fault();
    if (got == 0)
        return Error{.during = m_during, .message = Say::tr("The file became shorter while it was copied")};
    m_at += quint64(got);
    return Piece{m_buffer.constData(), quint64(got)};
}

Result<quint64> LocalSource::findData()
{
    const quint64 length = m_stamp.length;
    m_dataEnd = length;
    if (!m_sparse)
        return 0;
    const auto data = lseek(m_file.handle(), off_t(m_at), SEEK_DATA);
    if (data < 0 && errno == ENXIO) // a hole up to the end
        return length - m_at;
    if (data < 0) // a file system that knows no holes
        return 0;
    const auto end = lseek(m_file.handle(), data, SEEK_HOLE);
    if (end > data)
        m_dataEnd = std::min(length, quint64(end));
    return std::min(length, quint64(data)) - m_at;
}

} // namespace virt
