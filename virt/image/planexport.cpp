// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/image/exportquestion_p.h"
#include "virt/image/imagecard.h"
#include "virt/xml/chain.h"
#include <QFileInfo>

namespace virt {

using Way = ImageExport::Way;

namespace {

QString wayWord(const ImageExport &image)
{
    if (image.ofSnapshot())
        return QStringLiteral("snapshot");
    switch (image.way) {
    case Way::Copy: return QStringLiteral("off");
    case Way::Save: return QStringLiteral("saved");
    case Way::Mirror: break;
    }
    return image.pause ? QStringLiteral("paused") : QStringLiteral("live");
}

void noteChain(ExportQuestion &q)
{
    const QStringList chain = imageChains(q.work.running).value(q.image.target);
    if (!q.image.ofSnapshot() && chain.size() > 1)
        q.notes << Say::tr("The image holds all of the chain's data and needs none of these: %1")
                       .arg(chain.join(QStringLiteral(", ")));
    q.image.card = imageCard(q.definition, {.host = q.work.host.name(),
                                            .disk = q.image.target,
                                            .snapshot = q.request.snapshot,
                                            .way = wayWord(q.image),
                                            .quiesced = q.image.quiesce});
}

Result<> refuseTransient(ExportQuestion &q)
{
    if (q.work.reach.persistent)
        return {};
    return q.refused(
        Say::tr("%1 is not defined on its host, so the host could not be told of the plan").arg(q.work.name),
        Say::tr("Define it first."));
}

Plan planOf(const ExportQuestion &q)
{
    return {.title = q.work.during,
            .steps = told(stepsOf(q.image, q.work.name)),
            .losses = q.losses,
            .notes = q.notes,
            .record = newRecord({q.work.host, q.work.uuid, q.work.name, q.work.during}, ImageExport::kind,
                                q.image.toJson())};
}

Result<Plan> plan(ExportQuestion &q)
{
    for (const auto ask : {refuseTransient, askExportDisk, chooseExportWay, askOrigin, chooseExportPlace})
        if (auto answered = ask(q); !answered)
            return answered.error();
    noteChain(q);
    return planOf(q);
}

QString titleOf(const QString &name, const ImageRequest &request)
{
    const QString image = request.file.isEmpty() ? request.to.name : QFileInfo(request.file).fileName();
    return request.snapshot.isEmpty()
               ? Say::tr("Export %1 to image %2").arg(name, image)
               : Say::tr("Export snapshot \"%1\" of %2 to image %3").arg(request.snapshot, name, image);
}

} // namespace

const QStringList &imageFormats()
{
    static const QStringList formats{QStringLiteral("qcow2"), QStringLiteral("raw"), QStringLiteral("vmdk"),
                                     QStringLiteral("vdi")};
    return formats;
}

Task planExport(Session &session, const QUuid &uuid, const QString &name, const ImageRequest &request,
                QObject *receiver, Done<Plan> done)
{
    const QString during = titleOf(name, request);
    return inquire<Plan>(
        session, during, receiver,
        [=, host = std::make_shared<Side>(session)](const Job &job) -> Result<Plan> {
            DiskWork work{.job = job, .host = *host, .uuid = uuid, .name = name, .during = during};
            if (const auto open = work.open(); !open)
                return open.error();
            ExportQuestion q{.work = work, .request = request};
            return plan(q);
        },
        std::move(done));
}

} // namespace virt
