// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/storage/volumeguard_p.h"
#include <algorithm>

namespace virt {

Result<VolumeGuard> VolumeGuard::look(const Job &job, virConnectPtr conn, Look what, const QString &during)
{
    job.phase(Say::tr("Looking who uses it"));
    return read(conn, what, during, [&job] { return job.cancelled(); });
}

Result<VolumeGuard> VolumeGuard::lookToTheEnd(virConnectPtr conn, Look what, const QString &during)
{
    return read(conn, what, during, [] { return false; });
}

Result<VolumeGuard> VolumeGuard::read(virConnectPtr conn, Look what, const QString &during, const Stopped &stopped)
{
    VolumeGuard guard;
    KnownUses known;
    auto uses = readUses(conn, known, during, stopped);
    if (!uses)
        return uses.error();
    guard.m_uses = std::move(*uses);
    if (what == Look::Instances)
        return guard;
    const auto volumes = readAllVolumes(conn, during, stopped);
    const auto kind = volumes ? Error::Kind::Failed : volumes.error().kind;
    if (kind == Error::Kind::Disconnected || kind == Error::Kind::Cancelled)
        return volumes.error();
    if (volumes)
        guard.m_overlays = overlaysOf(*volumes);
    else
        guard.m_unseen = volumes.error();
    return guard;
}

QList<FileUse> VolumeGuard::usesOf(const PooledVolume &volume) const
{
    return allUses(*m_uses, volume, m_overlays);
}

Result<> VolumeGuard::refuseUsed(const PooledVolume &volume, Insist insist, const QString &during) const
{
    QList<FileUse> uses = usesOf(volume);
    if (insist == Insist::Yes)
        uses.removeIf([](const FileUse &use) { return !use.isVital(); });
    if (!uses.isEmpty())
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("It is in use; nothing was changed: %1").arg(usersText(uses))};
    return insist == Insist::Yes ? Result<>() : refuseUnseen(during);
}

Result<> VolumeGuard::refuseUnseen(const QString &during) const
{
    if (!m_uses->unread.isEmpty())
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("What %1 uses could not be read; nothing was changed")
                                    .arg(m_uses->unread.join(QStringLiteral(", ")))};
    if (m_unseen)
        return Error{.kind = Error::Kind::Busy,
                     .during = during,
                     .message = Say::tr("Whether another volume stands on it cannot be told; nothing was changed"),
                     .advice = m_unseen->text()};
    return {};
}

static Result<> refuseAny(const QList<FileUse> &uses, const QString &during, const QString &advice)
{
    if (uses.isEmpty())
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = during,
                 .message = Say::tr("A running instance has it: %1").arg(usersText(uses)),
                 .advice = advice};
}

Result<> VolumeGuard::refuseRunning(const PooledVolume &volume, const QString &during, const QString &advice) const
{
    QList<FileUse> uses = usesOf(volume);
    uses.removeIf([](const FileUse &use) { return !use.isVital(); });
    return refuseAny(uses, during, advice);
}

Result<> VolumeGuard::refuseWritten(const PooledVolume &volume, const QString &during, const QString &advice) const
{
    QList<FileUse> uses = usesOf(volume);
    uses.removeIf([](const FileUse &use) { return !use.isWriting(); });
    return refuseAny(uses, during, advice);
}

// Not every driver tells what is in a saved state: most likely what is in the stored configuration.
Result<> VolumeGuard::refuseSaved(const PooledVolume &volume, const QString &during) const
{
    QList<FileUse> uses = usesOf(volume);
    uses.removeIf([this](const FileUse &use) {
        const bool stored = use.kind == FileUse::Kind::Disk && m_uses->saved.contains(use.name);
        return use.kind != FileUse::Kind::SavedState && !stored;
    });
    if (uses.isEmpty())
        return {};
    return Error{.kind = Error::Kind::Busy,
                 .during = during,
                 .message = Say::tr("%1 is saved to disk, and its saved state knows only the present size")
                                .arg(uses.constFirst().name),
                 .advice = Say::tr("Start it or discard the saved state first.")};
}

void VolumeGuard::forget(const PooledVolume &volume)
{
    const auto [begin, end] = m_overlays.equal_range(placeOf(volume.volume.backingPath));
    const auto hit = std::find_if(begin, end, [&](const PooledVolume &other) {
        return other.pool == volume.pool && other.volume.name == volume.volume.name;
    });
    if (hit != end)
        m_overlays.erase(hit);
}

} // namespace virt
