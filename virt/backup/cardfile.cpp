// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/cardfile_p.h"
#include "virt/core/say.h"
#include "virt/storage/volumestream_p.h"

namespace virt {

static constexpr quint64 longest = 4 * 1024 * 1024;

Result<QByteArray> readCard(virConnectPtr conn, virStorageVolPtr volume, const QString &during)
{
    virStorageVolInfo info{};
    if (const auto told = check(VIRT(virStorageVolGetInfo, volume, &info), during); !told)
        return told.error();
    if (info.capacity > longest)
        return Error::invalid(during, Say::tr("The file is too long to describe a backup"));
    VolumeSource source({conn, volume}, info.capacity, false, during);
    QByteArray out;
    for (;;) {
        const auto piece = source.next();
        if (!piece)
            return piece.error();
        if (piece->bytes == 0)
            return out;
        out += piece->data ? QByteArray(piece->data, qsizetype(piece->bytes))
                           : QByteArray(qsizetype(piece->bytes), '\0');
    }
}

Result<> sendCard(virConnectPtr conn, virStorageVolPtr volume, const QByteArray &card, const QString &during)
{
    VolumeSink sink({conn, volume}, false, during);
    return writeBytes(sink, card);
}

} // namespace virt
