// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/blockjob/blockjob_p.h"
#include "virt/core/say.h"
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/otherusers_p.h"
#include "virt/snapshot/snapshotplans.h"
#include "virt/storage/directory_p.h"
#include "virt/storage/volume_p.h"

namespace virt {

namespace {

struct Question : SnapshotInquiry {
    QHash<QString, VolumeFacts> images; // all that the instance and its snapshots stand on, by path

    [[nodiscard]] DiskFiles present() const { return diskFiles(active ? running : definition); }
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
    for (const ImageFile &file : q.present())
        starts.append(file.path);
    for (const KnownSnapshot &known : std::as_const(q.snapshots))
        for (const SnapshotDisk &disk : known.files.disks)
            if (disk.kind != SnapshotDisk::Kind::None)
                starts.append(disk.frozen.path);
    Directories directories(q.host, q.during);
    for (const QString &path : std::as_const(starts))
        if (auto walked = walk(q, directories, path); !walked)
            return walked;
    return {};
}

EraseScene sceneOf(const Question &q, const DeleteRequest &request)
{
    EraseScene scene{.present = q.present(), .images = q.images, .snapshots = {}, .goers = {request.snapshot}};
    for (const KnownSnapshot &known : q.snapshots)
        scene.snapshots.append(known.files);
    if (request.withChildren)
        scene.goers = leavesFirst(scene.snapshots, request.snapshot);
    return scene;
}

ExternalErase parameters(const Question &q, const EraseScene &scene, const EraseChoice &choice)
{
    return {.snapshots = scene.goers,
            .inside = choice.inside,
            .wasActive = q.active,
            .merges = choice.merges,
            .others = choice.retold,
            .drop = choice.drop};
}

// What is written into or goes.
QStringList touched(const ExternalErase &erase)
{
    QStringList out = erase.drop;
    for (const ImageMerge &merge : erase.merges)
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

// Deleting one is about one that is external; below it there may be any.
Result<> refuseTarget(const SnapshotInquiry &q, const DeleteRequest &request)
{
    const auto target = q.external(request.snapshot);
    if (target || (request.withChildren && target.error().kind == Error::Kind::Invalid))
        return {};
    return target.error();
}

Result<Plan> plan(const Job &job, Question &q, const DeleteRequest &request)
{
    if (auto asked = q.ask(); !asked)
        return asked.error();
    if (auto fit = refuseTarget(q, request); !fit)
        return fit.error();
    if (auto images = askImages(q); !images)
        return images.error();
    const EraseScene scene = sceneOf(q, request);
    const auto choice = chooseErase(scene, q.during);
    if (!choice)
        return choice.error();
    const ExternalErase erase = parameters(q, scene, *choice);
    if (auto idle = refuseBusyDisks(q, erase.merges); !idle)
        return idle.error();
    if (auto alone = refuseOtherUsers(job, q, touched(erase), q.images.keys()); !alone)
        return alone.error();
    return Plan{.title = q.during,
                .steps = told(stepsOf(erase, q.name)),
                .losses = losses(q.name, scene.goers),
                .notes = choice->notes,
                .record = q.record(ExternalErase::kind, erase.toJson())};
}

} // namespace

Task planErase(Session &session, const QUuid &uuid, const QString &name, const DeleteRequest &request,
               QObject *receiver, Done<Plan> done)
{
    const QString during = deletionText(name, request);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            Question q{{.host = *host, .uuid = uuid, .name = name, .during = during}, {}};
            return plan(job, q, request);
        },
        std::move(done));
}

} // namespace virt
