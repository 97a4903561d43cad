// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/plan/runner_p.h"
#include "virt/snapshot/inquiry_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotxml.h"
#include <algorithm>

namespace virt {

namespace {

Result<> askState(SnapshotInquiry &q, virDomainPtr domain)
{
    int state = 0;
    int reason = 0;
    if (auto ok = check(VIRT(virDomainGetState, domain, &state, &reason, 0U), q.during); !ok)
        return ok;
    q.active = state != VIR_DOMAIN_SHUTOFF && state != VIR_DOMAIN_CRASHED;
    q.paused = state == VIR_DOMAIN_PAUSED;
    return {};
}

Result<> askDefinitions(SnapshotInquiry &q, virDomainPtr domain)
{
    const auto stored = definitionOf(domain, VIR_DOMAIN_XML_INACTIVE, q.during);
    if (!stored)
        return stored.error();
    q.definition = *stored;
    if (!q.active)
        return {};
    const auto running = definitionOf(domain, 0, q.during);
    if (!running)
        return running.error();
    q.running = *running;
    return {};
}

Result<> askSnapshots(SnapshotInquiry &q, virDomainPtr domain)
{
    const auto all = describeSnapshots(domain, q.during);
    if (!all)
        return all.error();
    for (const QByteArray &xml : *all) {
        auto told = parseSnapshot(xml);
        if (!told)
            return told.error();
        auto files = parseSnapshotFiles(xml);
        if (!files)
            return files.error();
        q.snapshots.append({std::move(*told), std::move(*files)});
    }
    return {};
}

} // namespace

Result<> SnapshotInquiry::ask()
{
    const auto domain = findDomain(host.conn(), uuid, during);
    if (!domain)
        return domain.error();
    for (const auto question : {askState, askDefinitions, askSnapshots})
        if (auto asked = question(*this, domain->get()); !asked)
            return asked;
    return {};
}

bool SnapshotInquiry::isFrozen(const QString &path, const QString &except) const
{
    return std::ranges::any_of(snapshots, [&](const KnownSnapshot &s) {
        return s.files.name != except
               && std::ranges::any_of(s.files.disks, [&](const SnapshotDisk &d) { return d.frozen.path == path; });
    });
}

bool SnapshotInquiry::isOverlay(const QString &path) const
{
    return std::ranges::any_of(snapshots, [&](const KnownSnapshot &s) {
        return std::ranges::any_of(s.files.disks, [&](const SnapshotDisk &d) { return d.overlay == path; });
    });
}

Result<KnownSnapshot> SnapshotInquiry::known(const QString &snapshot) const
{
    const auto hit = std::ranges::find(snapshots, snapshot, [](const KnownSnapshot &s) { return s.files.name; });
    if (hit == snapshots.end())
        return Error{.kind = Error::Kind::NotFound,
                     .during = during,
                     .message = Say::tr("There is no snapshot \"%1\" any more").arg(snapshot)};
    return *hit;
}

Result<KnownSnapshot> SnapshotInquiry::external(const QString &snapshot) const
{
    auto hit = known(snapshot);
    if (!hit)
        return hit;
    if (!hit->files.hasExternal())
        return Error::invalid(during, Say::tr("Snapshot \"%1\" is not external").arg(snapshot));
    if (hit->files.hasInternal())
        return Error::unsupported(
            during, Say::tr("Snapshot \"%1\" is external on some disks and internal on others").arg(snapshot));
    return hit;
}

PlanRecord SnapshotInquiry::record(const QString &kind, const QJsonObject &parameters) const
{
    PlanRecord out = newRecord({host, uuid, name, during}, kind, parameters);
    out.id = planId;
    return out;
}

} // namespace virt
