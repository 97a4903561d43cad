// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/imagehead.h"
#include <algorithm>
#include <QtEndian>

namespace virt {

namespace {

struct Magic {
    qsizetype at;
    QByteArrayView bytes;
    const char *name;
};

template<qsizetype N>
constexpr QByteArrayView bytes(const char (&text)[N])
{
    return {text, N - 1};
}

const Magic packings[] = {
    {0, bytes("\x1f\x8b"), "gzip"},         {0, bytes("\xfd\x37\x7a\x58\x5a\0"), "xz"},
    {0, bytes("\x28\xb5\x2f\xfd"), "zstd"}, {0, bytes("BZh"), "bzip2"},
    {0, bytes("PK\x03\x04"), "zip"},        {0, bytes("\x37\x7a\xbc\xaf\x27\x1c"), "7z"},
    {257, bytes("ustar"), "tar"},
};

const Magic formats[] = {
    {0, bytes("QFI\xfb\0\0\0\x01"), "qcow"},
    {0, bytes("QFI\xfb"), "qcow2"},
    {0, bytes("QED\0"), "qed"},
    {0, bytes("KDMV"), "vmdk"},
    {64, bytes("\x7f\x10\xda\xbe"), "vdi"},
    {0, bytes("conectix"), "vpc"},
    {32769, bytes("CD001"), "iso"},
};

template<qsizetype N>
QString nameIn(const Magic (&table)[N], const QByteArray &head)
{
    const auto *hit = std::ranges::find_if(table, [&](const Magic &magic) {
        return QByteArrayView(head).sliced(std::min(magic.at, head.size())).startsWith(magic.bytes);
    });
    return hit == std::end(table) ? QString() : QString::fromLatin1(hit->name);
}

template<class T>
T bigEndian(const QByteArray &head, quint64 at)
{
    return at + sizeof(T) <= quint64(head.size()) ? qFromBigEndian<T>(head.constData() + at) : T(0);
}

quint64 littleEndian(const QByteArray &head, quint64 at)
{
    return at + sizeof(quint64) <= quint64(head.size()) ? qFromLittleEndian<quint64>(head.constData() + at) : 0;
}

quint64 capacityIn(const QString &format, const QByteArray &head)
{
    if (format.startsWith(QStringLiteral("qcow")))
        return bigEndian<quint64>(head, 24);
    if (format == QStringLiteral("vpc"))
        return bigEndian<quint64>(head, 48);
    if (format == QStringLiteral("qed"))
        return littleEndian(head, 48);
    if (format == QStringLiteral("vmdk"))
        return littleEndian(head, 12) * 512; // told in sectors
    if (format == QStringLiteral("vdi"))
        return littleEndian(head, 368);
    return 0;
}

QString backingIn(const QString &format, const QByteArray &head)
{
    if (!format.startsWith(QStringLiteral("qcow")))
        return {};
    const auto at = bigEndian<quint64>(head, 8);
    const auto length = bigEndian<quint32>(head, 16);
    if (at == 0 || at >= quint64(head.size()) || length > quint64(head.size()) - at)
        return {};
    return QString::fromUtf8(head.mid(qsizetype(at), qsizetype(length)));
}

} // namespace

ImageHead imageHead(const QByteArray &head, quint64 length)
{
    ImageHead out{.format = nameIn(formats, head)};
    if (out.format.isEmpty()) {
        out.format = QStringLiteral("raw");
        out.packed = nameIn(packings, head);
    }
    const quint64 told = capacityIn(out.format, head);
    out.capacityBytes = told > 0 ? told : length;
    out.backingPath = backingIn(out.format, head);
    return out;
}

} // namespace virt
