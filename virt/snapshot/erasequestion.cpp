// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/snapshot/erasequestion_p.h"
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/otherusers_p.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

// From one image down to the last.
Result<> walk(EraseQuestion &q, Directories &directories, QString path)
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

ExternalErase parameters(const EraseQuestion &q, const EraseScene &scene, const EraseChoice &choice)
{
    return {.snapshots = scene.goers,
            .inside = choice.inside,
            .wasActive = q.active,
            .merges = choice.merges,
            .others = choice.retold,
            .pools = q.pools,
            .drop = choice.drop};
}

// What is written into or goes.
QStringList touched(const EraseChoice &choice)
{
    QStringList out = choice.drop;
    for (const ImageMerge &merge : choice.merges)
        out << merge.base.path << merge.emptied();
    return out;
}

// A job that somebody else began must not be taken for ours.
Result<> refuseBusyDisks(const SnapshotInquiry &q, const QList<ImageMerge> &merges)
{
    if (!q.active)
        return {};
    const auto domain = findDomain(q.host.conn(), q.uuid, q.during);
    if (!domain)
        return domain.error();
    for (const ImageMerge &merge : merges) {
        const auto underWay = blockJobOf(domain->get(), merge.target, q.during);
        if (!underWay)
            return underWay.error();
        if (*underWay)
            return Error{.kind = Error::Kind::Busy,
                         .during = q.during,
                         .message = Say::tr("Disk %1 is copied or merged already").arg(merge.target),
                         .advice = Say::tr("Nothing was changed. Wait for that, or end it.")};
    }
    return {};
}

QStringList losses(const QString &instance, const QStringList &snapshots)
{
    QStringList out;
    for (const QString &name : snapshots)
        out.prepend(Say::tr("%1 cannot go back to \"%2\" any more.").arg(instance, name));
    return out;
}

} // namespace

Result<> EraseQuestion::askImages()
{
    QStringList starts;
    for (const ImageFile &file : diskFiles(active ? running : definition))
        starts.append(file.path);
    for (const KnownSnapshot &known : std::as_const(snapshots))
        for (const SnapshotDisk &disk : known.files.disks)
            if (disk.kind != SnapshotDisk::Kind::None)
                starts.append(disk.frozen.path);
    Directories directories(host, during);
    for (const QString &path : std::as_const(starts))
        if (auto walked = walk(*this, directories, path); !walked)
            return walked;
    for (const KnownSnapshot &known : std::as_const(snapshots))
        if (!known.files.memory.isEmpty())
            (void)directories.of(known.files.memory); // one that cannot be opened is in no pool
    pools = directories.pools();
    return {};
}

EraseScene EraseQuestion::scene() const
{
    EraseScene out{.present = diskFiles(active ? running : definition),
                   .images = images,
                   .snapshots = {},
                   .goers = {},
                   .layers = {}};
    for (const KnownSnapshot &known : snapshots)
        out.snapshots.append(known.files);
    return out;
}

Result<EraseChoice> chooseErase(const Job &job, const EraseQuestion &q, const EraseScene &scene)
{
    auto choice = chooseErase(scene, q.during);
    if (!choice)
        return choice;
    if (auto idle = refuseBusyDisks(q, choice->merges); !idle)
        return idle.error();
    if (auto alone = refuseOtherUsers(job, q, touched(*choice), q.images.keys()); !alone)
        return alone.error();
    return choice;
}

Plan erasePlan(const EraseQuestion &q, const EraseScene &scene, const EraseChoice &choice)
{
    const ExternalErase erase = parameters(q, scene, choice);
    return {.title = q.during,
            .steps = told(stepsOf(erase, q.name)),
            .losses = losses(q.name, scene.goers),
            .notes = choice.notes,
            .record = q.record(ExternalErase::kind, erase.toJson())};
}

} // namespace virt
