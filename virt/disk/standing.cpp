// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/disk/standing_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotfiles.h"
#include <algorithm>

namespace virt {

namespace {

using Kind = SnapshotDisk::Kind;

void note(DiskStanding &standing, const SnapshotFiles &snapshot, const QString &target)
{
    const auto disk = std::ranges::find(snapshot.disks, target, &SnapshotDisk::target);
    if (disk == snapshot.disks.end() || disk->kind == Kind::None)
        return;
    (disk->kind == Kind::Internal ? standing.internalSnapshots : standing.externalSnapshots) << snapshot.name;
}

} // namespace

Result<DiskStanding> standingOf(virDomainPtr domain, const QString &target, const QString &during)
{
    const auto active = isActive(domain, during);
    if (!active)
        return active.error();
    DiskStanding out{.running = *active};
    const auto snapshots = describeSnapshots(domain, during);
    if (!snapshots)
        return snapshots.error();
    for (const QByteArray &xml : *snapshots) {
        const auto files = parseSnapshotFiles(xml);
        if (!files)
            return files.error();
        note(out, *files, target);
    }
    virDomainBlockInfo info{};
    const auto sized = check(VIRT(virDomainGetBlockInfo, domain, target.toUtf8().constData(), &info, 0U), during);
    if (!sized && sized.error().kind == Error::Kind::Disconnected)
        return sized.error();
    out.capacity = sized ? quint64(info.capacity) : 0;
    return out;
}

Task askDiskStanding(Session &session, const QUuid &uuid, const QString &name, const QString &target, QObject *receiver,
                     Done<DiskStanding> done)
{
    const QString during = Say::tr("Find out who needs disk %1 of %2").arg(target, name);
    return inquire<DiskStanding>(
        session, during, receiver,
        [=](const Job &job) -> Result<DiskStanding> {
            const auto domain = job.domain(uuid, during);
            return domain ? standingOf(domain->get(), target, during) : domain.error();
        },
        std::move(done));
}

} // namespace virt
