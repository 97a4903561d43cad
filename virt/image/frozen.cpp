// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/image/frozen_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotfiles.h"
#include "virt/snapshot/snapshotxml.h"
#include "virt/storage/volume_p.h"
#include "virt/storage/volumeguard_p.h"
#include <algorithm>

namespace virt {

namespace {

Result<QByteArray> describe(const PlanWork &work, const QString &name)
{
    const auto domain = work.domain();
    const auto snapshot = domain ? findSnapshot(domain->get(), name, work.during())
                                 : Result<DomainSnapshot>(domain.error());
    return snapshot ? describeSnapshot(snapshot->get(), false, work.during()) : Result<QByteArray>(snapshot.error());
}

bool isIn(const QList<SnapshotDisk> &disks, const FrozenSnapshot &snapshot, const QString &target)
{
    const auto kind = snapshot.inside ? SnapshotDisk::Kind::Internal : SnapshotDisk::Kind::External;
    const auto hit = std::ranges::find(disks, target, &SnapshotDisk::target);
    return hit != disks.end() && hit->kind == kind && hit->frozen.path == snapshot.files.value(target);
}

Result<bool> isSame(const QByteArray &xml, const FrozenSnapshot &snapshot)
{
    const auto told = parseSnapshot(xml);
    if (!told)
        return told.error();
    const auto files = parseSnapshotFiles(xml);
    if (!files)
        return files.error();
    const QStringList targets = snapshot.files.keys();
    return told->created.toSecsSinceEpoch() == snapshot.created
           && std::ranges::all_of(targets, [&](const QString &target) { return isIn(files->disks, snapshot, target); });
}

Result<> refuseWritten(const PlanWork &work, const FrozenSnapshot &snapshot)
{
    if (snapshot.inside)
        return {};
    const auto guard = VolumeGuard::look(work.job, work.host.conn(), VolumeGuard::Look::Instances, work.during());
    if (!guard)
        return guard.error();
    for (const QString &path : snapshot.files)
        if (auto still = guard->refuseWritten({.volume = {.name = fileNameOf(path), .path = path}}, work.during(),
                                              Say::tr("Shut that instance down first; nothing was changed."));
            !still)
            return still;
    return {};
}

} // namespace

Result<> seeSnapshot(const PlanWork &work, const FrozenSnapshot &snapshot)
{
    const auto xml = describe(work, snapshot.name);
    if (!xml)
        return xml.error();
    const auto same = isSame(*xml, snapshot);
    if (!same)
        return same.error();
    if (!*same)
        return Error::invalid(work.during(),
                              Say::tr("Snapshot \"%1\" has changed since this was planned").arg(snapshot.name),
                              Say::tr("Look at the plan again."));
    return refuseWritten(work, snapshot);
}

} // namespace virt
