// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/credentials_p.h"
#include "virt/core/say.h"
#include "virt/ssh/sshlogin_p.h"
#include "virt/storage/localfile_p.h"
#include "virt/storage/transfer_p.h"
#include <algorithm>
#include <QCryptographicHash>

namespace virt {

namespace {

constexpr qsizetype zeroBytes = 1024 * 1024;
constexpr qsizetype digits = 64;

class DigestSink : public ByteSink {
public:
    Result<quint64> take(const Piece &piece) override
    {
        const char *data = piece.data ? piece.data : m_zeros.constData();
        const quint64 bytes = piece.data ? piece.bytes : std::min(piece.bytes, quint64(zeroBytes));
        m_hash.addData(QByteArrayView(data, qsizetype(bytes)));
        return bytes;
    }
    Result<> finish() override { return {}; }
    [[nodiscard]] QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_zeros = QByteArray(zeroBytes, '\0');
};

Result<QByteArray> digestOf(const Transfer &t, ByteSource &source, const QString &phase, quint64 bytes)
{
    DigestSink sink;
    if (const auto ok = copyBytes(source, sink, watchTransfer(t, phase, bytes), t.during); !ok)
        return ok.error();
    return sink.result();
}

Result<QByteArray> localDigest(const Transfer &t, const TransferEnds &ends)
{
    const auto source = LocalSource::open(ends.file, true, t.during);
    return source ? digestOf(t, **source, Say::tr("Checking the file here"), ends.bytes)
                  : Result<QByteArray>(source.error());
}

// Nothing where the program is missing or may not read the file.
QByteArray sumOnHost(const Transfer &t, const QString &path)
{
    if (!t.login)
        return {};
    t.job.phase(Say::tr("Checking the volume on %1").arg(t.host.name()));
    const auto said = Waiting::forAnswer([&](const Waiting::Answer &answer) {
        const QStringList command{QStringLiteral("sha256sum"), QStringLiteral("-b"), QStringLiteral("--"), path};
        t.login->run(command, t.job.stopToken(), [answer](const Result<CommandOutput> &r) {
            answer(r && r->ok() ? std::optional(r->out) : std::nullopt);
        });
    });
    QByteArray line = said.value_or(QByteArray());
    if (line.startsWith('\\')) // before names that it had to write in another way
        line.remove(0, 1);
    return line.indexOf(' ') == digits ? line.left(digits) : QByteArray();
}

Result<QByteArray> hostDigest(const Transfer &t, const TransferEnds &ends)
{
    const QByteArray sum = ends.whole ? sumOnHost(t, ends.path) : QByteArray();
    if (t.job.cancelled())
        return Error::cancelled(t.during);
    if (!sum.isEmpty()) {
        t.job.log(
            Say::tr("SHA-256 of the volume, by sha256sum on %1: %2").arg(t.host.name(), QString::fromLatin1(sum)));
        return sum;
    }
    VolumeSource source(ends.volume, ends.bytes, true, t.during);
    auto read = digestOf(t, source, Say::tr("Reading the volume back"), ends.bytes);
    if (read)
        t.job.log(
            Say::tr("SHA-256 of the volume, read back from %1: %2").arg(t.host.name(), QString::fromLatin1(*read)));
    return read;
}

} // namespace

Result<QByteArray> compareDigests(const Transfer &t, const TransferEnds &ends)
{
    const auto there = hostDigest(t, ends);
    if (!there)
        return there.error();
    auto here = localDigest(t, ends);
    if (!here || *here == *there)
        return here;
    return Error{.during = t.during,
                 .message = Say::tr("The copy differs from the original: SHA-256 is %1 here and %2 on %3")
                                .arg(QString::fromLatin1(*here), QString::fromLatin1(*there), t.host.name())};
}

} // namespace virt
