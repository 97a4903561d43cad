// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include "virt/snapshot/erasequestion_p.h"
#include "virt/snapshot/repairs.h"
#include "virt/storage/directory_p.h"

namespace virt {

namespace {

Result<bool> isThere(Directories &directories, const QString &path)
{
    const auto directory = directories.of(path);
    if (!directory)
        return directory.error();
    return (*directory)->has(path);
}

// Of the images that it froze and of its memory: those that are there still.
Result<QStringList> filesLeft(const EraseQuestion &q, const SnapshotFiles &snapshot)
{
    QStringList lost;
    QStringList left;
    Directories directories(q.host, q.during);
    for (const ImageFile &file : snapshot.frozen()) {
        const auto there = isThere(directories, file.path);
        if (!there)
            return there.error();
        (*there ? left : lost).append(file.path);
    }
    if (lost.isEmpty())
        return Error::invalid(q.during, Say::tr("All images of \"%1\" are there").arg(snapshot.name),
                              Say::tr("Nothing was changed."));
    if (!snapshot.memory.isEmpty())
        left.append(snapshot.memory);
    left.sort();
    return left;
}

// The metadata goes, and nothing else: files that are away may come back.
Result<Plan> forgetPlan(const EraseQuestion &q, const QString &name)
{
    const auto lost = q.external(name);
    if (!lost)
        return lost.error();
    const auto left = filesLeft(q, lost->files);
    if (!left)
        return left.error();
    EraseScene scene = q.scene();
    scene.goers = {name};
    EraseChoice choice;
    for (const SnapshotFiles &snapshot : std::as_const(scene.snapshots))
        if (snapshot.name != name && snapshot.hasExternal())
            choice.retold.insert(snapshot.name, snapshot.frozen());
    for (const QString &path : *left)
        choice.notes.append(Say::tr("%1 stays.").arg(path));
    return erasePlan(q, scene, choice);
}

Result<Plan> mergePlan(const Job &job, EraseQuestion &q, const Finding &finding)
{
    if (auto images = q.askImages(); !images)
        return images.error();
    EraseScene scene = q.scene();
    scene.layers.insert(finding.subject, {finding.file});
    const auto choice = chooseErase(job, q, scene);
    if (!choice)
        return choice.error();
    if (choice->merges.isEmpty())
        return Error::unsupported(q.during, Say::tr("Nothing can be merged into %1").arg(finding.file),
                                  joined(choice->notes));
    return erasePlan(q, scene, *choice);
}

Result<Plan> plan(const Job &job, EraseQuestion &q, const Finding &finding)
{
    if (auto asked = q.ask(); !asked)
        return asked.error();
    switch (finding.kind) {
    case Finding::Kind::LostFiles: return forgetPlan(q, finding.subject);
    case Finding::Kind::UnknownLayer: return mergePlan(job, q, finding);
    case Finding::Kind::MixedKinds: break;
    }
    return Error::unsupported(q.during, finding.text, finding.remedy);
}

} // namespace

Task planRepair(Session &session, const QUuid &uuid, const QString &name, const Finding &finding, QObject *receiver,
                Done<Plan> done)
{
    const QString during = repairText(name, finding);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            if (auto connected = host->connect(during); !connected)
                return connected.error();
            EraseQuestion q{{.host = *host, .uuid = uuid, .name = name, .during = during}, {}, {}};
            return plan(job, q, finding);
        },
        std::move(done));
}

} // namespace virt
