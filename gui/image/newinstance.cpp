// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/newinstance.h"
#include "gui/image/newinstancedialog.h"
#include "gui/instances/ownerguard.h"
#include "gui/plans/offerplan.h"
#include "model/fleet.h"
#include <QCoreApplication>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::NewInstance)
};

QStringList namesOn(model::Fleet &fleet, const model::HostId &host)
{
    QStringList out;
    for (int row = 0; row < fleet.instances().rowCount(); ++row)
        if (const model::InstanceRow &known = fleet.instances().row(row); known.id.host == host)
            out << known.instance.name;
    return out;
}

void offer(model::Fleet &fleet, const model::InstanceId &of, const QString &name,
           const virt::NewInstanceRequest &request, QWidget *window)
{
    offerPlan(
        fleet,
        {.instance = of,
         .title = Words::tr("New Instance %1 from \"%2\" of %3").arg(request.name, request.snapshot, name),
         .verb = Words::tr("Make Instance")},
        [&](virt::Session &on, QObject *receiver, virt::Done<virt::Plan> done) {
            return virt::planNewInstance(on, of.uuid, name, request, receiver, std::move(done));
        },
        window);
}

} // namespace

void newInstanceFromSnapshot(model::Fleet &fleet, const model::InstanceId &instance, const QString &snapshot,
                             QWidget *window)
{
    virt::Session *session = fleet.session(instance);
    const virt::Instance *known = fleet.instance(instance);
    if (!session || !known)
        return;
    auto *dialog = new NewInstanceDialog(known->name, snapshot, namesOn(fleet, instance.host), window);
    QObject::connect(dialog, &QDialog::accepted, dialog, [&fleet, instance, name = known->name, dialog, window] {
        askOwners(fleet, {instance}, Words::tr("New Instance from Snapshot"), window,
                  [&fleet, instance, name, request = dialog->request(), window] {
                      offer(fleet, instance, name, request, window);
                  });
    });
    const virt::Task question = virt::listSnapshots(*session, instance.uuid, known->name, dialog,
                                                    [dialog](const auto &tree) { dialog->setSnapshots(tree); });
    QObject::connect(dialog, &QDialog::rejected, dialog, [question] { question.cancel(); });
    virt::listPools(*session, {}, dialog, [dialog](const auto &pools) { dialog->setPools(pools); });
    dialog->open();
}

} // namespace gui
