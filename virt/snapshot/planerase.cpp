// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/erasequestion_p.h"
#include "virt/snapshot/snapshotplans.h"

namespace virt {

namespace {

// Deleting one is about one that is external; below it there may be any.
Result<> refuseTarget(const SnapshotInquiry &q, const DeleteRequest &request)
{
    const auto target = q.external(request.snapshot);
    if (target || (request.withChildren && target.error().kind == Error::Kind::Invalid))
        return {};
    return target.error();
}

Result<Plan> plan(const Job &job, EraseQuestion &q, const DeleteRequest &request)
{
    if (auto asked = q.ask(); !asked)
        return asked.error();
    if (auto fit = refuseTarget(q, request); !fit)
        return fit.error();
    if (auto images = q.askImages(); !images)
        return images.error();
    EraseScene scene = q.scene();
    scene.goers = request.withChildren ? leavesFirst(scene.snapshots, request.snapshot) : QStringList(request.snapshot);
    const auto choice = chooseErase(job, q, scene);
    return choice ? erasePlan(q, scene, *choice) : Result<Plan>(choice.error());
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
            EraseQuestion q{{.host = *host, .uuid = uuid, .name = name, .during = during}, {}, {}};
            return plan(job, q, request);
        },
        std::move(done));
}

} // namespace virt
