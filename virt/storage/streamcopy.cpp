// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/streamcopy_p.h"

namespace virt {

Result<> copyBytes(ByteSource &from, ByteSink &to, const CopyWatch &watch, const QString &during)
{
    quint64 done = 0;
    for (;;) {
        auto piece = from.next();
        if (!piece)
            return piece.error();
        if (piece->bytes == 0)
            return to.finish();
        while (piece->bytes > 0) {
            if (watch.stopped())
                return Error::cancelled(during);
            const auto taken = to.take(*piece);
            if (!taken)
                return taken.error();
            piece->skip(*taken);
            watch.progress(done += *taken);
        }
    }
}

Result<> writeBytes(ByteSink &to, const QByteArray &bytes)
{
    for (Piece rest{bytes.constData(), quint64(bytes.size())}; rest.bytes > 0;) {
        const auto taken = to.take(rest);
        if (!taken)
            return taken.error();
        rest.skip(*taken);
    }
    return to.finish();
}

} // namespace virt
