// SPDX-License-Identifier: GPL-3.0-or-later
// The two ends that a file on this computer can be of a copy.
#pragma once
#include "virt/storage/streamcopy_p.h"
#include <memory>
#include <QFile>
#include <QTemporaryFile>

namespace virt {

class LocalSource : public ByteSource {
public:
    static Result<std::unique_ptr<LocalSource>> open(const QString &path, bool sparse, const QString &during);
    Result<Piece> next() override;

    void extendTo(quint64 bytes) { m_end = bytes; } // by a hole; not less than the length

    [[nodiscard]] quint64 length() const { return m_stamp.length; }
    [[nodiscard]] quint64 usedBytes() const; // what it takes on the disk here
    [[nodiscard]] Result<QByteArray> head(qsizetype bytes);
    [[nodiscard]] Result<> unchanged() const; // since it was opened

private:
    struct Stamp {
        quint64 length = 0, usedBytes = 0;
        qint64 seconds = 0, nanoseconds = 0;
        bool operator==(const Stamp &) const = default;
    };
    LocalSource(const QString &path, bool sparse, const QString &during);
    [[nodiscard]] Result<Stamp> stamp() const;
    Result<quint64> findData(); // bytes of hole before it
    [[nodiscard]] Error fault() const;

    mutable QFile m_file;
    bool m_sparse;
    QString m_during;
    Stamp m_stamp;
    quint64 m_at = 0, m_end = 0;
    quint64 m_dataEnd = 0; // bytes up to here are no hole
    QByteArray m_buffer;
};

// Without a name until it is whole, where the file system can do that: a program that dies leaves nothing behind.
class LocalSink : public ByteSink {
public:
    static Result<std::unique_ptr<LocalSink>> open(const QString &path, bool overwrite, const QString &during);
    Result<quint64> take(const Piece &piece) override;
    Result<> finish() override; // all of it is in the file, which is not in its place yet
    Result<> putInPlace();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString temporaryPath() const;
    [[nodiscard]] Result<> hasRoomFor(quint64 bytes) const;

private:
    LocalSink(QString path, bool overwrite, QString during);
    [[nodiscard]] Error fault(int code) const;
    [[nodiscard]] Result<> appear();
    [[nodiscard]] Result<> replace();
    [[nodiscard]] Result<> keepName() const; // on the disk

    QString m_path;
    bool m_overwrite;
    QString m_during;
    QTemporaryFile m_file;
    quint64 m_at = 0;
};

} // namespace virt
