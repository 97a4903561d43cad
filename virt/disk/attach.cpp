// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/disk/diskoptions.h"
#include "virt/disk/diskverbs.h"
#include "virt/disk/resolve_p.h"

namespace virt {

namespace {

using Kind = DiskSource::Kind;

QStringList sourceWords(const DiskSource &source)
{
    if (source.kind != Kind::Network)
        return {source.path};
    QStringList out{source.name, QStringLiteral("--source-protocol"), source.protocol};
    if (!source.hosts.isEmpty())
        out << QStringLiteral("--source-host-name") << source.hosts.first().section(u':', 0, 0);
    return out;
}

QStringList attachWords(const QString &instance, const DiskSpec &disk, const Reach &reach)
{
    QStringList out{QStringLiteral("attach-disk"), instance};
    const QStringList source = sourceWords(disk.source);
    out << source.first() << disk.target << source.mid(1);
    const auto add = [&out](const QString &option, const QString &value) {
        if (!value.isEmpty())
            out << option << value;
    };
    add(QStringLiteral("--type"), disk.device == QStringLiteral("disk") ? QString() : disk.device);
    add(QStringLiteral("--targetbus"), disk.bus);
    add(QStringLiteral("--subdriver"), disk.format);
    add(QStringLiteral("--cache"), disk.cache);
    add(QStringLiteral("--serial"), disk.serial);
    if (disk.readOnly || disk.shareable)
        add(QStringLiteral("--mode"), disk.readOnly ? QStringLiteral("readonly") : QStringLiteral("shareable"));
    return out + reach.virsh();
}

Result<> refuseBadTarget(const DiskWork &work, const DiskSpec &disk)
{
    if (!isTarget(disk.target))
        return Error::invalid(work.during, Say::tr("\"%1\" is no name of a disk in a guest").arg(disk.target),
                              Say::tr("Names are like vda, sdb or hdc."));
    if (targetsIn(work.running).contains(disk.target) || targetsIn(work.stored).contains(disk.target))
        return Error{.kind = Error::Kind::Exists,
                     .during = work.during,
                     .message = Say::tr("There is a disk %1 already; nothing was changed").arg(disk.target)};
    if (work.reach.running && !canBePlugged(disk.bus))
        return Error::unsupported(work.during,
                                  Say::tr("A running instance takes no further disk on the bus %1").arg(disk.bus),
                                  Say::tr("Choose virtio, scsi or usb, or shut the instance down first."));
    return {};
}

// With all that was left to be found out.
Result<DiskSpec> completed(const DiskWork &work, const AttachRequest &request)
{
    const auto resolved = resolve(work, request.disk.source);
    if (!resolved)
        return resolved.error();
    DiskSpec disk = request.disk;
    disk.source = resolved->source;
    disk.login = resolved->login;
    if (disk.bus.isEmpty())
        disk.bus = diskOptions(work.running, work.stored, {}).buses.value(0);
    if (disk.target.isEmpty())
        disk.target = nextTarget(disk.bus, targetsIn(work.running) + targetsIn(work.stored));
    if (const auto good = refuseBadTarget(work, disk); !good)
        return good.error();
    if (disk.format.isEmpty()) {
        const auto format = formatOf(work, *resolved);
        if (!format)
            return format.error();
        disk.format = *format;
    }
    if (const auto alone = refuseShared(work, *resolved, disk, request.insist); !alone)
        return alone.error();
    return disk;
}

Error withPlugAdvice(Error why)
{
    if (why.message.contains(QStringLiteral("No more available PCI slots")))
        why.advice = Say::tr(
            "The running instance has no slot left for a disk: shut it down first, or use the bus scsi "
            "or usb.");
    return why;
}

Result<QString> attach(DiskWork &work, const AttachRequest &request)
{
    const auto disk = completed(work, request);
    if (!disk)
        return disk.error();
    if (work.job.cancelled())
        return Error::cancelled(work.during);
    work.job.phase(Say::tr("Attaching the disk"));
    noteVirsh(attachWords(work.name, *disk, work.reach));
    const QByteArray xml = diskXml(*disk);
    const auto attached = check(
        VIRT(virDomainAttachDeviceFlags, work.domain.get(), xml.constData(), work.reach.flags()), work.during);
    if (!attached)
        return takeBackDisk(work, disk->target, withPlugAdvice(attached.error()));
    return disk->target;
}

} // namespace

QStringList attachLines(const QString &instance, const DiskSpec &disk, bool running, bool persistent)
{
    return {shellLine(attachWords(instance, disk, {.running = running, .persistent = persistent}))};
}

Task attachDisk(Session &session, const QUuid &uuid, const QString &name, const AttachRequest &request,
                QObject *receiver, const Reports &reports, Done<QString> done)
{
    const QString during = Say::tr("Attach %1 to %2").arg(sourceText(request.disk.source), name);
    return changeDisks<QString>(
        session, uuid, name, during, receiver, reports, [request](DiskWork &work) { return attach(work, request); },
        std::move(done));
}

} // namespace virt
