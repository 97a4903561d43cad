// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions do. The work belongs to the fleet's jobs.
#include "gui/storage/buildpooldialog.h"
#include "gui/storage/definitiondialog.h"
#include "gui/storage/deletepooldialog.h"
#include "gui/storage/newpooldialog.h"
#include "gui/storage/poolactions.h"
#include "gui/storage/stoppooldialog.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include <QAction>
#include <QPointer>

namespace gui {

using virt::PoolAction;

void PoolActions::run(const Chosen &on, const QString &what, const Verb &verb, bool findsVolumes)
{
    virt::Session *session = m_fleet.session(on.host);
    if (!session)
        return;
    emit begun();
    m_fleet.jobs().start<void>(
        {.what = what, .objectName = on.pool.name, .host = on.host, .pool = on.pool.uuid},
        [&](QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
            return verb(*session, receiver, reports, done);
        },
        [self = QPointer(this), host = on.host, pool = on.pool.uuid, findsVolumes](const virt::Result<> &outcome) {
            if (self && outcome && findsVolumes)
                self->m_fleet.monitor().volumesChanged(host, pool);
            if (self && !outcome && self->m_target.host == host)
                emit self->failed(outcome.error());
        });
}

void PoolActions::perform(PoolAction action, const Chosen &on)
{
    run(
        on, virt::poolText(action, on.pool.name),
        [&](virt::Session &session, QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
            return virt::perform(session, on.pool.uuid, on.pool.name, action, receiver, reports, done);
        },
        action == PoolAction::Refresh || action == PoolAction::Start);
}

void PoolActions::openNew()
{
    auto *dialog = new NewPoolDialog(m_fleet, m_target.host, m_target.names, m_window);
    connect(dialog, &NewPoolDialog::made, this, &PoolActions::made);
    dialog->open();
}

void PoolActions::startPool()
{
    perform(PoolAction::Start, chosen());
}

// Dialogs that name who uses a pool may be gone when the answer comes.
template<class Dialog>
void PoolActions::askUsers(Dialog *dialog, const Chosen &on)
{
    if (virt::Session *session = m_fleet.session(on.host))
        virt::askPoolUsers(*session, on.pool, dialog, [dialog](const auto &users) { dialog->setUsers(users); });
}

void PoolActions::stopPool()
{
    const Chosen on = chosen();
    auto *dialog = new StopPoolDialog(on.pool, m_window);
    connect(dialog, &QDialog::accepted, this, [this, on] { perform(PoolAction::Stop, on); });
    askUsers(dialog, on);
    dialog->open();
}

void PoolActions::toggleAutostart()
{
    const Chosen on = chosen();
    m_autostart->setChecked(on.pool.autostart); // it shows what is, not what was asked
    perform(on.pool.autostart ? PoolAction::AutostartOff : PoolAction::AutostartOn, on);
}

void PoolActions::rescan()
{
    perform(PoolAction::Refresh, chosen());
}

void PoolActions::openBuild()
{
    const Chosen on = chosen();
    auto *dialog = new BuildPoolDialog(on.pool, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, on] { buildPool(on, dialog->build()); });
    dialog->open();
}

void PoolActions::buildPool(const Chosen &on, virt::PoolRequest::Build build)
{
    run(on, tr("Build pool %1").arg(on.pool.name),
        [&](virt::Session &session, QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
            return virt::buildPool(session, on.pool.uuid, on.pool.name, on.pool.type, build, receiver, reports, done);
        });
}

void PoolActions::showXml()
{
    const auto &[host, pool] = chosen();
    virt::Session *session = m_fleet.session(host);
    if (!session)
        return;
    auto *dialog = new DefinitionDialog(tr("XML of Pool %1").arg(pool.name), m_window);
    virt::fetchPoolXml(*session, pool.uuid, pool.name, dialog,
                       [dialog](const virt::Result<QString> &xml) { dialog->set(xml); });
    dialog->open();
}

void PoolActions::openDelete()
{
    const Chosen on = chosen();
    auto *dialog = new DeletePoolDialog(on.pool, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, on] {
        const PoolRemoval removal = dialog->removal();
        removal.data ? erase(on, removal.deletion) : perform(PoolAction::Undefine, on);
    });
    askUsers(dialog, on);
    dialog->open();
}

void PoolActions::erase(const Chosen &on, const virt::PoolDeletion &deletion)
{
    run(on, tr("Delete pool %1").arg(on.pool.name),
        [&](virt::Session &session, QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
            return virt::deletePool(session, on.pool.uuid, on.pool.name, deletion, receiver, reports, done);
        });
}

} // namespace gui
