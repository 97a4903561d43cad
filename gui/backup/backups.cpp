// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backups.h"
#include "gui/backup/backupdialog.h"
#include "gui/backup/backupsdialog.h"
#include "gui/backup/deletebackupdialog.h"
#include "gui/backup/restoredialog.h"
#include "gui/plans/offerplan.h"
#include "model/fleet.h"
#include <QCoreApplication>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::Backups)
};

QString nameOf(const model::Fleet &fleet, const model::InstanceId &id)
{
    const virt::Instance *instance = fleet.instance(id);
    return instance ? instance->name : QString();
}

} // namespace

void askForBackup(model::Fleet &fleet, const model::InstanceId &id, QWidget *window)
{
    virt::Session *session = fleet.session(id);
    const QString name = nameOf(fleet, id);
    if (!session || name.isEmpty())
        return;
    auto *dialog = new BackupDialog(name, window);
    QObject::connect(dialog, &QDialog::accepted, window, [&fleet, id, name, dialog, window] {
        offerPlan(
            fleet, {.instance = id, .title = Words::tr("Back Up %1").arg(name), .verb = Words::tr("Back Up")},
            [id, name, request = dialog->request()](virt::Session &on, QObject *receiver, virt::Done<virt::Plan> done) {
                return virt::planBackup(on, id.uuid, name, request, receiver, std::move(done));
            },
            window);
    });
    const virt::Task question = virt::askBackup(*session, id.uuid, name, dialog,
                                                [dialog](const auto &offer) { dialog->setOffer(offer); });
    QObject::connect(dialog, &QDialog::rejected, dialog, [question] { question.cancel(); });
    dialog->open();
}

void askToRestore(model::Fleet &fleet, const model::InstanceId &id, const virt::BackupSet &set, QWidget *window)
{
    virt::Session *session = fleet.session(id);
    if (!session)
        return;
    auto *dialog = new RestoreDialog(set, window);
    QObject::connect(dialog, &QDialog::accepted, window, [&fleet, id, name = set.name, dialog, window] {
        offerPlan(
            fleet, {.instance = id, .title = Words::tr("Restore %1").arg(name), .verb = Words::tr("Restore")},
            [id, name, request = dialog->request()](virt::Session &on, QObject *receiver, virt::Done<virt::Plan> done) {
                return virt::planRestore(on, id.uuid, name, request, receiver, std::move(done));
            },
            window);
    });
    virt::listPools(*session, {}, dialog, [dialog](const auto &pools) { dialog->setPools(pools); });
    dialog->open();
}

void askToDelete(model::Fleet &fleet, const model::InstanceId &id, const virt::BackupSet &set, int standing,
                 QWidget *window)
{
    auto *dialog = new DeleteBackupDialog(set, standing, window);
    QObject::connect(dialog, &QDialog::accepted, &fleet, [&fleet, id, set, standing] {
        virt::Session *session = fleet.session(id);
        if (!session)
            return;
        fleet.jobs().start<void>({.what = Words::tr("Delete backup %1").arg(set.card.name),
                                  .objectName = set.name,
                                  .instance = id,
                                  .host = id.host},
                                 [&](QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
                                     return virt::deleteBackup(*session, set,
                                                               standing > 0 ? virt::Insist::Yes : virt::Insist::No,
                                                               receiver, reports, std::move(done));
                                 });
    });
    dialog->open();
}

void showBackups(model::Fleet &fleet, const model::InstanceId &id, QWidget *window)
{
    (new BackupsDialog(fleet, id, nameOf(fleet, id), window))->show();
}

} // namespace gui
