// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/exportimage.h"
#include "gui/image/exportimagedialog.h"
#include "gui/instances/ownerguard.h"
#include "gui/plans/offerplan.h"
#include "model/fleet.h"
#include "virt/storage/poolmake.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::ExportImage)
};

struct Subject {
    model::InstanceId id;
    QString name;
};

QString titleOf(const Subject &of, const virt::ImageRequest &request)
{
    const QString image = request.file.isEmpty() ? request.to.name : QFileInfo(request.file).fileName();
    return request.snapshot.isEmpty()
               ? Words::tr("Export %1 to image %2").arg(of.name, image)
               : Words::tr("Export snapshot \"%1\" of %2 to image %3").arg(request.snapshot, of.name, image);
}

void offer(model::Fleet &fleet, const Subject &of, const virt::ImageRequest &request, QWidget *window)
{
    offerPlan(
        fleet, {.instance = of.id, .title = titleOf(of, request), .verb = Words::tr("Export to Image")},
        [&](virt::Session &on, QObject *receiver, virt::Done<virt::Plan> done) {
            return virt::planExport(on, of.id.uuid, of.name, request, receiver, std::move(done));
        },
        window);
}

void ask(virt::Session &session, const Subject &of, const QString &snapshot, ExportImageDialog *dialog)
{
    virt::askExportOptions(session, of.id.uuid, of.name, snapshot, dialog,
                           [dialog](const auto &options) { dialog->setOptions(options); });
    virt::listPools(session, {}, dialog, [dialog](const auto &pools) { dialog->setPools(pools); });
    virt::askPoolOffers(session, dialog, [dialog](const auto &offers) { dialog->setOffers(offers); });
}

} // namespace

void exportImage(model::Fleet &fleet, const model::InstanceId &instance, const QString &snapshot, QWidget *window)
{
    virt::Session *session = fleet.session(instance);
    const virt::Instance *known = fleet.instance(instance);
    if (!session || !known)
        return;
    const Subject of{instance, known->name};
    auto *dialog = new ExportImageDialog(of.name, snapshot, window);
    QObject::connect(dialog, &QDialog::accepted, dialog, [&fleet, of, dialog, window] {
        askOwners(fleet, {of.id}, Words::tr("Export to Image"), window,
                  [&fleet, of, request = dialog->request(), window] { offer(fleet, of, request, window); });
    });
    ask(*session, of, snapshot, dialog);
    dialog->open();
}

} // namespace gui
