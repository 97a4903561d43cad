// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/otherusers_p.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"

namespace virt {

namespace {

QStringList names(const QStringList &paths)
{
    QStringList out;
    for (const QString &path : paths)
        out.append(fileNameOf(path));
    return out;
}

QList<FileUse> otherUses(const VolumeGuard &guard, const PooledVolume &volume, const QUuid &self,
                         const QStringList &ownNames)
{
    QList<FileUse> uses = guard.usesOf(volume);
    uses.removeIf([&](const FileUse &use) {
        return use.instance == self || (use.kind == FileUse::Kind::Overlay && ownNames.contains(use.name));
    });
    return uses;
}

} // namespace

Result<> refuseOtherUsers(const Job &job, const SnapshotInquiry &inquiry, const QStringList &files,
                          const QStringList &own)
{
    if (files.isEmpty())
        return {};
    const auto guard = VolumeGuard::look(job, inquiry.host.conn(), VolumeGuard::Look::InstancesAndVolumes,
                                         inquiry.during);
    if (!guard)
        return guard.error();
    if (auto seen = guard->refuseUnseen(inquiry.during); !seen)
        return seen;
    Directories directories(inquiry.host, inquiry.during);
    for (const QString &path : files) {
        const auto directory = directories.of(path);
        if (!directory)
            return directory.error();
        const PooledVolume volume{.pool = (*directory)->poolName(), .volume = {.name = fileNameOf(path), .path = path}};
        if (const auto uses = otherUses(*guard, volume, inquiry.uuid, names(own)); !uses.isEmpty())
            return Error{.kind = Error::Kind::Busy,
                         .during = inquiry.during,
                         .message = Say::tr("%1 is used by others too: %2").arg(path, usersText(uses)),
                         .advice = Say::tr("Nothing was changed. Give those copies of their own first.")};
    }
    return {};
}

} // namespace virt
