// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/snapshot/snapshotxml.h"
#include "virt/snapshot/take_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

Result<> refuseExisting(virDomainPtr domain, const QString &snapshot, const QString &during)
{
    const auto there = findSnapshot(domain, snapshot, during);
    if (there)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("There is a snapshot of this name already; nothing was changed"),
                     .advice = Say::tr("Choose another name.")};
    if (there.error().kind == Error::Kind::NotFound)
        return {};
    return there.error();
}

Result<> refuseObstacles(const SnapshotCapability &capability, const TakeRequest &request, const QString &during)
{
    QStringList obstacles = capability.of(request.kind);
    if (!request.mix)
        obstacles += capability.mixing(request.kind);
    if (request.quiesce && !capability.agent)
        obstacles += Say::tr("The guest's agent does not answer, so its file systems cannot be brought to rest.");
    return obstacles.isEmpty() ? Result<>() : Error::unsupported(during, joined(obstacles));
}

Result<> refuseBadText(const TakeRequest &request, const QString &during)
{
    if (const QString fault = faultInSnapshotName(request.name); !fault.isEmpty())
        return Error::invalid(during, fault);
    if (const QString fault = faultInSnapshotDescription(request.description); !fault.isEmpty())
        return Error::invalid(during, fault);
    return {};
}

// With a name for every file.
TakeRequest completed(TakeRequest request, const QList<SnapshotDiskOffer> &disks, bool running)
{
    if (request.kind == SnapshotKind::Internal)
        return request;
    for (const SnapshotDiskOffer &disk : disks) {
        if (request.leaveOut.contains(disk.target))
            continue;
        if (!request.overlays.contains(disk.target))
            request.overlays.insert(disk.target, proposedOverlay(disk.image.path, request.name));
        if (request.memory.isEmpty() && running && request.kind == SnapshotKind::External)
            request.memory = proposedMemory(disk.image.path, request.name);
    }
    return request;
}

unsigned int flagsOf(const TakeRequest &request, bool running)
{
    unsigned int flags = 0;
    if (request.kind == SnapshotKind::Internal)
        return flags;
    flags |= VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC;
    if (request.kind == SnapshotKind::DiskOnly || !running)
        flags |= VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY;
    if (request.quiesce && running)
        flags |= VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE;
    return flags;
}

// The UEFI variables beside. What is there already belongs to somebody: names that differ by blanks share a file.
Result<> copyNvram(const Directory &directory, const QString &nvram, const QString &copy, const QString &during)
{
    const auto there = directory.has(copy);
    if (!there)
        return there.error();
    if (*there)
        return Error{.kind = Error::Kind::Exists,
                     .during = during,
                     .message = Say::tr("There is a file %1 already").arg(copy),
                     .advice = Say::tr("Choose another name.")};
    return directory.copy(nvram, copy);
}

Result<> create(virDomainPtr domain, const TakeRequest &request, const SnapshotCapability &capability,
                const QString &during)
{
    const QByteArray xml = buildSnapshotXml(request, capability.disks, capability.running);
    const auto made = own<DomainSnapshot>(
        VIRT(virDomainSnapshotCreateXML, domain, xml.constData(), flagsOf(request, capability.running)), during);
    return orUnknown(made ? Result<>() : Result<>(made.error()),
                     Say::tr("Whether snapshot \"%1\" was taken is not known.").arg(request.name));
}

Result<> createWithNvram(const Job &job, const Side &host, virDomainPtr domain, const Taking &taking,
                         const QString &during)
{
    const QString copy = taking.nvramFile();
    if (copy.isEmpty())
        return create(domain, taking.request, taking.capability, during);
    const auto directory = Directory::open(host, directoryOf(copy), during);
    if (!directory)
        return directory.error();
    if (auto copied = copyNvram(*directory, taking.capability.nvram, copy, during); !copied)
        return copied;
    auto made = create(domain, taking.request, taking.capability, during);
    if (made)
        return made;
    if (const auto removed = directory->remove(copy); !removed)
        job.log(removed.error().text());
    return made;
}

} // namespace

Result<> orUnknown(Result<> outcome, const QString &unknown)
{
    if (outcome || outcome.error().kind != Error::Kind::Disconnected)
        return outcome;
    Error error = outcome.error();
    error.advice = Say::tr("%1 Virtdeck shows the true state after it reconnects.").arg(unknown);
    return error;
}

QString Taking::nvramFile() const
{
    return capability.nvram.isEmpty() || request.kind == SnapshotKind::Internal
               ? QString()
               : nvramCopy(capability.nvram, request.name);
}

Result<Taking> takingOf(virDomainPtr domain, const TakeRequest &request, const QString &during)
{
    if (auto good = refuseBadText(request, during); !good)
        return good.error();
    if (auto fresh = refuseExisting(domain, request.name, during); !fresh)
        return fresh.error();
    const auto capability = capabilityOf(domain, during);
    if (!capability)
        return capability.error();
    if (auto able = refuseObstacles(*capability, request, during); !able)
        return able.error();
    return Taking{completed(request, capability->disks, capability->running), *capability};
}

Result<> take(const Job &job, const Side &host, virDomainPtr domain, const TakeRequest &request, const QString &during)
{
    const auto taking = takingOf(domain, request, during);
    if (!taking)
        return taking.error();
    if (job.cancelled())
        return Error::cancelled(during);
    const auto watch = job.watchDomainJob(uuidOf(domain), Say::tr("Taking snapshot \"%1\"").arg(request.name));
    return createWithNvram(job, host, domain, *taking, during);
}

QStringList takeWords(const QString &instance, const TakeRequest &request)
{
    QStringList words{QStringLiteral("snapshot-create-as"), instance, QStringLiteral("--name"), request.name};
    if (!request.description.isEmpty())
        words << QStringLiteral("--description") << request.description;
    if (request.kind == SnapshotKind::Internal)
        return words;
    if (request.kind == SnapshotKind::DiskOnly)
        words << QStringLiteral("--disk-only");
    if (!request.memory.isEmpty())
        words << QStringLiteral("--memspec") << QStringLiteral("file=%1").arg(request.memory);
    for (auto it = request.overlays.cbegin(); it != request.overlays.cend(); ++it)
        words << QStringLiteral("--diskspec") << QStringLiteral("%1,snapshot=external,file=%2").arg(it.key(), *it);
    for (const QString &target : request.leaveOut)
        words << QStringLiteral("--diskspec") << QStringLiteral("%1,snapshot=no").arg(target);
    if (request.quiesce)
        words << QStringLiteral("--quiesce");
    return words << QStringLiteral("--atomic");
}

} // namespace virt
