// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/resolve_p.h"
#include <algorithm>

namespace virt {

namespace {

Result<Media> find(const DiskWork &work, const MediaRequest &request, const DiskFacts &drive)
{
    if (request.source.kind == DiskSource::Kind::Empty)
        return Media();
    const auto resolved = resolve(work, request.source);
    if (!resolved)
        return resolved.error();
    Media out{.source = resolved->source, .login = resolved->login, .format = request.format};
    if (out.format.isEmpty()) {
        const auto format = formatOf(work, *resolved);
        if (!format)
            return format.error();
        out.format = *format;
    }
    const DiskSpec wanted{.readOnly = drive.readOnly || drive.device == QStringLiteral("cdrom")};
    if (const auto alone = refuseShared(work, *resolved, wanted, request.insist); !alone)
        return alone.error();
    return out;
}

QStringList words(const DiskWork &work, const MediaRequest &request, const DiskSource &source)
{
    QStringList out{QStringLiteral("change-media"), work.name, request.target};
    if (source.kind == DiskSource::Kind::Empty)
        out << QStringLiteral("--eject");
    else
        out << sourceText(source) << QStringLiteral("--update");
    if (request.force)
        out << QStringLiteral("--force");
    return out + work.reach.virsh();
}

Result<> change(DiskWork &work, const MediaRequest &request)
{
    const auto drive = work.disk(request.target);
    if (!drive)
        return drive.error();
    const DiskFacts facts = diskFacts(*drive);
    if (facts.device != QStringLiteral("cdrom") && facts.device != QStringLiteral("floppy"))
        return Error::invalid(work.during, Say::tr("Disk %1 is no drive with media").arg(request.target));
    const auto media = find(work, request, facts);
    if (!media)
        return media.error();
    const QByteArray xml = withMedia(*drive, *media);
    const unsigned int flags = work.reach.flags() | (request.force ? +VIR_DOMAIN_DEVICE_MODIFY_FORCE : 0U);
    work.job.phase(Say::tr("Changing the media"));
    noteVirsh(words(work, request, media->source));
    auto changed = check(VIRT(virDomainUpdateDeviceFlags, work.domain.get(), xml.constData(), flags), work.during);
    return changed ? changed : Result<>(takeBackDisk(work, request.target, changed.error()));
}

} // namespace

bool mediaIsLocked(const Error &error)
{
    if (error.kind == Error::Kind::Disconnected)
        return false;
    // libvirt's words, and QEMU's for the two ways it opens a drive.
    const QStringList sentences{QStringLiteral("timed out waiting to open tray of"),
                                QStringLiteral("wait for tray to open"), QStringLiteral("Tray of device")};
    return std::ranges::any_of(sentences,
                               [&error](const QString &sentence) { return error.message.contains(sentence); });
}

Task changeMedia(Session &session, const QUuid &uuid, const QString &name, const MediaRequest &request,
                 QObject *receiver, const Reports &reports, Done<> done)
{
    const bool eject = request.source.kind == DiskSource::Kind::Empty;
    const QString during =
        eject ? Say::tr("Eject %1 of %2").arg(request.target, name)
              : Say::tr("Insert %1 into %2 of %3").arg(sourceText(request.source), request.target, name);
    return changeDisks<void>(
        session, uuid, name, during, receiver, reports, [request](DiskWork &work) { return change(work, request); },
        std::move(done));
}

} // namespace virt
