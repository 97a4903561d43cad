// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/otherusers_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"
#include <algorithm>

namespace virt {

namespace {

using Merge = ExternalErase::Merge;

struct Question : SnapshotInquiry {
    DeleteRequest request;
    SnapshotFiles target;
    QHash<QString, VolumeFacts> images; // all that the instance and its snapshots stand on, by path
    QStringList notes;

    [[nodiscard]] QStringList standingOn(const QString &path) const
    {
        QStringList out;
        for (const VolumeFacts &image : images)
            if (image.backingPath == path)
                out.append(image.path);
        out.sort();
        return out;
    }
};

// From one image down to the last. One that cannot be read ends the walk: nothing is merged over what is not known.
Result<> walk(Question &q, Directories &directories, QString path)
{
    while (!path.isEmpty() && !q.images.contains(path)) {
        const auto directory = directories.of(path);
        if (!directory)
            return directory.error();
        auto facts = (*directory)->facts(path);
        if (!facts)
            return facts.error();
        facts->path = path;
        const QString below = facts->backingPath;
        q.images.insert(path, *facts);
        path = below;
    }
    return {};
}

Result<> askImages(Question &q)
{
    QStringList starts;
    for (const ImageFile &file : diskFiles(q.active ? q.running : q.definition))
        starts.append(file.path);
    for (const KnownSnapshot &known : std::as_const(q.snapshots))
        for (const SnapshotDisk &disk : known.files.disks)
            if (disk.kind == SnapshotDisk::Kind::External)
                starts.append(disk.frozen.path);
    Directories directories(q.host, q.during);
    for (const QString &path : std::as_const(starts))
        if (auto walked = walk(q, directories, path); !walked)
            return walked;
    return {};
}

// In the chain of the disk as the instance has it now?
bool isBelow(const Question &q, const QString &from, const QString &path)
{
    for (QString at = from; !at.isEmpty(); at = q.images.value(at).backingPath)
        if (at == path)
            return true;
    return false;
}

void keep(Question &q, const SnapshotDisk &disk, const QString &why)
{
    q.notes.append(Say::tr("Disk %1: %2 stays. %3").arg(disk.target, disk.frozen.path, why));
}

void addLeaf(Question &q, const SnapshotDisk &disk, ExternalErase &out)
{
    // An overlay may have been made by a snapshot that is forgotten; the image at the bottom never was.
    if (q.isOverlay(disk.frozen.path) || q.images.contains(q.images.value(disk.frozen.path).backingPath))
        out.drop.append(disk.frozen.path);
    else
        keep(q, disk, Say::tr("No snapshot has made it; delete it as a volume if you do not need it."));
}

void addDisk(Question &q, const SnapshotDisk &disk, ExternalErase &out)
{
    const QString base = disk.frozen.path;
    if (q.isFrozen(base, q.request.snapshot))
        return keep(q, disk, Say::tr("Another snapshot needs it."));
    const QStringList tops = q.standingOn(base);
    if (tops.isEmpty())
        return addLeaf(q, disk, out);
    const QString present = diskFiles(q.active ? q.running : q.definition).value(disk.target).path;
    if (tops.size() > 1)
        return keep(q, disk, Say::tr("Several branches stand on it."));
    if (!isBelow(q, present, tops.first()))
        return keep(q, disk, Say::tr("A branch stands on it that the instance does not use now."));
    const VolumeFacts top = q.images.value(tops.first());
    out.merges.append({.target = disk.target,
                       .top = {top.path, top.format},
                       .base = disk.frozen,
                       .active = top.path == present,
                       .bytes = top.physicalBytes});
}

// What froze the top of a merge has it in the base afterwards.
DiskFiles afterwards(DiskFiles frozen, const ExternalErase &erase)
{
    for (ImageFile &file : frozen)
        for (const Merge &merge : erase.merges)
            if (file.path == merge.top.path)
                file = merge.base;
    return frozen;
}

void addOthers(const Question &q, ExternalErase &out)
{
    for (const KnownSnapshot &known : q.snapshots)
        if (known.files.name != q.request.snapshot && known.files.hasExternal())
            out.others.insert(known.files.name, afterwards(known.files.frozen(), out));
}

ExternalErase parameters(Question &q)
{
    ExternalErase out{.snapshot = q.request.snapshot, .wasActive = q.active};
    for (const SnapshotDisk &disk : std::as_const(q.target.disks))
        if (disk.kind == SnapshotDisk::Kind::External)
            addDisk(q, disk, out);
    addOthers(q, out);
    if (!q.target.memory.isEmpty())
        out.drop.append(q.target.memory);
    if (!q.target.nvram.isEmpty())
        out.drop.append(nvramCopy(q.target.nvram, q.request.snapshot));
    return out;
}

// What is written into or goes.
QStringList touched(const ExternalErase &erase)
{
    QStringList out = erase.drop;
    for (const Merge &merge : erase.merges)
        out << merge.base.path << merge.top.path;
    return out;
}

Result<Plan> plan(const Job &job, Question &q)
{
    if (auto asked = q.ask(); !asked)
        return asked.error();
    const auto target = q.external(q.request.snapshot);
    if (!target)
        return target.error();
    q.target = target->files;
    if (auto images = askImages(q); !images)
        return images.error();
    const ExternalErase erase = parameters(q);
    if (auto alone = refuseOtherUsers(job, q, touched(erase), q.images.keys()); !alone)
        return alone.error();
    return Plan{.title = q.during,
                .steps = told(stepsOf(erase, q.name)),
                .losses = {Say::tr("%1 cannot go back to \"%2\" any more.").arg(q.name, q.request.snapshot)},
                .notes = q.notes,
                .record = q.record(ExternalErase::kind, erase.toJson())};
}

} // namespace

Task planErase(Session &session, const QUuid &uuid, const QString &name, const DeleteRequest &request,
               QObject *receiver, Done<Plan> done)
{
    const QString during = Say::tr("Delete snapshot \"%1\" of %2").arg(request.snapshot, name);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            Question q{{.host = *host, .uuid = uuid, .name = name, .during = during}, request, {}, {}, {}};
            return plan(job, q);
        },
        std::move(done));
}

} // namespace virt
