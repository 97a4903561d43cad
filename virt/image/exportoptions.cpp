// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/image/exportoptions.h"
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/disk/diskxml.h"
#include "virt/image/imagedisk.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshotfiles.h"
#include <algorithm>

namespace virt {

namespace {

bool canBeImage(const DiskFacts &disk)
{
    return disk.source.kind != DiskSource::Kind::Empty && disk.device != QStringLiteral("cdrom")
           && disk.device != QStringLiteral("floppy");
}

// A disk that went meanwhile, or a driver without block jobs, has none.
void askJobs(virDomainPtr domain, ExportOptions &options, const QString &during)
{
    for (ExportDisk &disk : options.disks) {
        const auto job = blockJobOf(domain, disk.target, during);
        disk.blockJob = job && job->has_value();
    }
}

Result<ExportOptions> ofInstance(virDomainPtr domain, const QString &during)
{
    const auto active = isActive(domain, during);
    if (!active)
        return active.error();
    const auto xml = definitionOf(domain, 0, during);
    if (!xml)
        return xml.error();
    ExportOptions out = exportOptions(*xml, *active);
    if (*active)
        askJobs(domain, out, during);
    return out;
}

// Only what lies in files of its own; the first is the one that the instance booted from then, where it is among them.
Result<ExportOptions> ofSnapshot(virDomainPtr domain, const QString &name, const QString &during)
{
    const auto snapshot = findSnapshot(domain, name, during);
    if (!snapshot)
        return snapshot.error();
    const auto xml = describeSnapshot(snapshot->get(), false, during);
    if (!xml)
        return xml.error();
    const auto files = parseSnapshotFiles(*xml);
    const auto definition = domainIn(*xml, Definition::Running);
    if (!files || !definition)
        return files ? definition.error() : files.error();
    const DiskFiles frozen = files->frozen();
    ExportOptions out = exportOptions(*definition, false);
    out.disks.removeIf([&](const ExportDisk &disk) { return !frozen.contains(disk.target); });
    for (ExportDisk &disk : out.disks) {
        disk.source = frozen[disk.target].path;
        disk.format = frozen[disk.target].format;
    }
    return out;
}

} // namespace

ExportOptions exportOptions(const QByteArray &domainXml, bool running)
{
    ExportOptions out{.running = running,
                      .agent = running && hasAgent(domainXml),
                      .saveObstacle = running ? saveObstacle(domainXml) : QString(),
                      .disks = {}};
    for (const QString &target : targetsIn(domainXml))
        if (const DiskFacts disk = diskFacts(diskElement(domainXml, target)); canBeImage(disk))
            out.disks.append({.target = target, .source = sourceText(disk.source), .format = disk.format});
    std::stable_partition(out.disks.begin(), out.disks.end(),
                          [boot = bootDisk(domainXml)](const ExportDisk &disk) { return disk.target == boot; });
    return out;
}

Task askExportOptions(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot,
                      QObject *receiver, Done<ExportOptions> done)
{
    const QString during = Say::tr("Read the disks of %1").arg(name);
    return inquire<ExportOptions>(
        session, during, receiver,
        [=](const Job &job) -> Result<ExportOptions> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return snapshot.isEmpty() ? ofInstance(domain->get(), during) : ofSnapshot(domain->get(), snapshot, during);
        },
        std::move(done));
}

} // namespace virt
