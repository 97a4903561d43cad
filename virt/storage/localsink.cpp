// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/localfile_p.h"
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <unistd.h>

namespace virt {

static QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

static Error alreadyThere(const QString &path, const QString &during)
{
    return {.kind = Error::Kind::Exists,
            .during = during,
            .message = Say::tr("There is a file %1 already").arg(path),
            .advice = Say::tr("Choose another name, or say that it is to be replaced.")};
}

// A link stays one: what it leads to is replaced.
static QString resolved(const QString &path)
{
    const QFileInfo info(path);
    const QString target = info.isSymLink() ? info.canonicalFilePath() : QString();
    return target.isEmpty() ? info.absoluteFilePath() : target;
}

Result<std::unique_ptr<LocalSink>> LocalSink::open(const QString &path, bool overwrite, const QString &during)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.fileName().isEmpty() || info.isDir())
        return Error::invalid(during, Say::tr("%1 is not the name of a file").arg(path));
    if (!QFileInfo(folderOf(path)).isDir())
        return Error::invalid(during, Say::tr("There is no folder %1 on this computer").arg(folderOf(path)));
    if (info.exists() && !info.isFile())
        return Error::invalid(during, Say::tr("%1 is no file").arg(path));
    if ((info.exists() || info.isSymLink()) && !overwrite)
        return alreadyThere(path, during);
    auto sink = std::unique_ptr<LocalSink>(new LocalSink(resolved(path), overwrite, during));
    if (!sink->m_file.open())
        return Error{.kind = Error::Kind::Denied,
                     .during = during,
                     .message = Say::tr("Nothing can be written in %1: %2")
                                    .arg(folderOf(sink->m_path), sink->m_file.errorString())};
    return sink;
}

LocalSink::LocalSink(QString path, bool overwrite, QString during)
    : m_path(std::move(path))
    , m_overwrite(overwrite)
    , m_during(std::move(during))
    , m_file(folderOf(m_path) + QStringLiteral("/.virtdeck-XXXXXX"))
{}

QString LocalSink::temporaryPath() const
{
    return m_file.fileName();
}

Error LocalSink::fault(int code) const
{
    const bool full = code == ENOSPC || code == EDQUOT;
    return {.during = m_during,
            .message = Say::tr("%1 cannot be written: %2").arg(m_path, qt_error_string(code)),
            .advice = full ? Say::tr("Free some space on this computer, or choose another folder.") : QString()};
}

Result<> LocalSink::hasRoomFor(quint64 bytes) const
{
    const QStorageInfo storage(folderOf(m_path));
    const qint64 available = storage.bytesAvailable();
    if (available < 0 || quint64(available) >= bytes)
        return {};
    const QLocale locale;
    return Error{.during = m_during,
                 .message = Say::tr("There is too little space in %1: %2 are free, %3 are needed")
                                .arg(folderOf(m_path), locale.formattedDataSize(available),
                                     locale.formattedDataSize(qint64(bytes))),
                 .advice = Say::tr("Free some space on this computer, or choose another folder.")};
}

Result<quint64> LocalSink::take(const Piece &piece)
{
    if (!piece.data) {
        m_at += piece.bytes;
        return piece.bytes;
    }
    const auto written = pwrite(m_file.handle(), piece.data, size_t(piece.bytes), off_t(m_at));
    if (written <= 0)
        return fault(written < 0 ? errno : EIO);
    m_at += quint64(written);
    return quint64(written);
}

Result<> LocalSink::finish()
{
    if (ftruncate(m_file.handle(), off_t(m_at)) != 0) // a hole at the end was not written
        return fault(errno);
    return {};
}

// On the disk first: a crash of this computer must not leave a file that only looks whole, nor cost the old one.
Result<> LocalSink::putInPlace()
{
    if (fsync(m_file.handle()) != 0)
        return fault(errno);
    auto placed = m_overwrite && QFileInfo::exists(m_path) ? replace() : appear();
    return placed ? keepName() : placed;
}

Result<> LocalSink::appear()
{
    if (m_file.rename(m_path)) {
        m_file.setAutoRemove(false);
        return {};
    }
    if (QFileInfo::exists(m_path))
        return alreadyThere(m_path, m_during);
    return Error{.during = m_during, .message = Say::tr("%1 cannot be written: %2").arg(m_path, m_file.errorString())};
}

Result<> LocalSink::replace()
{
    (void)m_file.setPermissions(QFile::permissions(m_path)); // where that fails it stays private
    const QByteArray from = QFile::encodeName(m_file.fileName());
    if (std::rename(from.constData(), QFile::encodeName(m_path).constData()) != 0)
        return fault(errno);
    m_file.setAutoRemove(false);
    return {};
}

// File systems that cannot do that for a folder say EINVAL.
Result<> LocalSink::keepName() const
{
    const int folder = ::open(QFile::encodeName(folderOf(m_path)).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno == EACCES ? Result<>() : Result<>(fault(errno)); // it may be one to write to only
    const int code = fsync(folder) == 0 ? 0 : errno;
    close(folder);
    return code == 0 || code == EINVAL ? Result<>() : Result<>(fault(code));
}

} // namespace virt
