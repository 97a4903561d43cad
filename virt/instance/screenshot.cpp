// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/screenshot.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include <array>

namespace virt {

static constexpr qsizetype mostBytes = 128 * 1024 * 1024; // an 8K screen as PPM; a host that sends more is broken

static Result<QByteArray> receiveAll(virStreamPtr stream, const QString &during)
{
    QByteArray out;
    std::array<char, 65536> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the call
    while (out.size() < mostBytes) {
        const auto got = number(VIRT(virStreamRecv, stream, buffer.data(), buffer.size()), during);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        out.append(buffer.data(), *got);
    }
    if (const auto ok = check(VIRT(virStreamFinish, stream), during); !ok)
        return ok.error();
    return out;
}

Task takeScreenshot(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<QByteArray> done)
{
    const QString during = Say::tr("Picture of %1").arg(name);
    return inquire<QByteArray>(
        session, during, receiver,
        [=](Job &job) -> Result<QByteArray> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            const auto stream = own<Stream>(VIRT(virStreamNew, virDomainGetConnect(domain->get()), 0U), during);
            if (!stream)
                return stream.error();
            const auto mime = own<Text>(VIRT(virDomainScreenshot, domain->get(), stream->get(), 0U, 0U), during);
            if (!mime)
                return mime.error();
            auto picture = receiveAll(stream->get(), during);
            if (!picture)
                VIRT(virStreamAbort, stream->get());
            return picture;
        },
        std::move(done));
}

} // namespace virt
