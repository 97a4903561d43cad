// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the page and the work that they start. It belongs to the fleet's jobs and outlives both.
#include "gui/image/exportimage.h"
#include "gui/image/newinstance.h"
#include "gui/instances/ownerguard.h"
#include "gui/plans/offerplan.h"
#include "gui/snapshots/deletesnapshotdialog.h"
#include "gui/snapshots/describesnapshotdialog.h"
#include "gui/snapshots/revertsnapshotdialog.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/snapshotviews.h"
#include "gui/snapshots/takesnapshotdialog.h"
#include "model/fleet.h"
#include "virt/snapshot/snapshotplans.h"
#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace gui {

namespace {

using Verb = std::function<virt::Task(virt::Session &, QObject *, virt::Reports, virt::Done<>)>;

void start(model::Fleet &fleet, const model::InstanceId &id, const QString &what, const QString &name, const Verb &verb,
           virt::Done<> after = {})
{
    virt::Session *session = fleet.session(id);
    if (!session)
        return;
    fleet.jobs().start<void>(
        {.what = what, .objectName = name, .instance = id, .host = id.host},
        [&](QObject *receiver, virt::Reports reports, virt::Done<> done) {
            return verb(*session, receiver, std::move(reports), std::move(done));
        },
        std::move(after));
}

} // namespace

// Dialogs that propose a snapshot ask whether one is possible here; they may be gone when the answer comes.
template<class Dialog>
void SnapshotsPage::askCapability(Dialog *dialog)
{
    if (virt::Session *session = m_fleet.session(m_instance))
        virt::snapshotCapability(*session, m_instance.uuid, instanceName(), dialog,
                                 [dialog](const auto &capability) { dialog->setCapability(capability); });
}

void SnapshotsPage::takeSnapshot()
{
    const virt::Instance *i = m_fleet.instance(m_instance);
    if (!i || !m_take->isEnabled())
        return;
    auto *dialog = new TakeSnapshotDialog(*i, m_views->tree(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_instance, name = i->name] {
        const virt::TakeRequest request = dialog->request();
        keepScreen(id, name, request.name);
        start(
            m_fleet, id, tr("Take snapshot \"%1\" of %2").arg(request.name, name), name,
            [&](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
                return virt::takeSnapshot(session, id.uuid, name, request, receiver, std::move(reports),
                                          std::move(done));
            },
            [page = QPointer(this), id, snapshot = request.name](const virt::Result<> &outcome) {
                if (page && !outcome)
                    page->m_fleet.thumbnails().release(id, snapshot);
            });
    });
    askCapability(dialog);
    if (virt::Session *session = m_fleet.session(m_instance))
        virt::snapshotSpace(*session, m_instance.uuid, i->name, dialog,
                            [dialog](const auto &space) { dialog->setSpace(space); });
    dialog->open();
}

void SnapshotsPage::revert()
{
    const virt::Instance *i = m_fleet.instance(m_instance);
    const virt::Snapshot *to = m_views->selected();
    if (!i || !to || !m_revert->isEnabled())
        return;
    auto *dialog = new RevertSnapshotDialog(*i, m_views->tree(), *to, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_instance, name = i->name, external = to->external] {
        askOwners(m_fleet, {id}, tr("Revert"), this, [this, id, name, external, request = dialog->request()] {
            if (request.takeFirst)
                keepScreen(id, name, request.takeFirst->name);
            external ? offerRevert(id, name, request) : startRevert(id, name, request);
        });
    });
    askCapability(dialog);
    dialog->open();
}

void SnapshotsPage::offerRevert(const model::InstanceId &id, const QString &name, const virt::RevertRequest &request)
{
    offerPlan(
        m_fleet, {.instance = id, .title = tr("Revert %1 to \"%2\"").arg(name, request.snapshot), .verb = tr("Revert")},
        [&](virt::Session &session, QObject *receiver, virt::Done<virt::Plan> done) {
            return virt::planRevert(session, id.uuid, name, request, receiver, std::move(done));
        },
        this);
}

void SnapshotsPage::startRevert(const model::InstanceId &id, const QString &name, const virt::RevertRequest &request)
{
    start(
        m_fleet, id, tr("Revert %1 to \"%2\"").arg(name, request.snapshot), name,
        [&](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
            return virt::revertToSnapshot(session, id.uuid, name, request, receiver, std::move(reports),
                                          std::move(done));
        },
        [page = QPointer(this), id, name, request](const virt::Result<> &outcome) {
            if (page && !outcome && !request.force && virt::revertNeedsForce(outcome.error()))
                page->askForce(id, name, request, outcome.error());
        });
}

void SnapshotsPage::askForce(const model::InstanceId &id, const QString &name, virt::RevertRequest request,
                             const virt::Error &why)
{
    auto *dialog = new VerbDialog(tr("Revert %1").arg(name), tr("Revert by Force"), VerbDialog::Verb::Dangerous, this);
    dialog->setObjectName(QStringLiteral("forceRevertDialog"));
    dialog->addWarning(tr("The host calls this revert risky and has changed nothing."));
    dialog->addText(why.message);
    if (request.takeFirst)
        dialog->addText(tr("Snapshot \"%1\" was taken and stays.").arg(request.takeFirst->name))
            ->setObjectName(QStringLiteral("forceRevertTaken"));
    dialog->addText(tr("By force, the instance is stopped and started anew from \"%1\".").arg(request.snapshot));
    request.force = true;
    request.takeFirst.reset(); // it was taken the first time
    connect(dialog, &QDialog::accepted, this, [this, id, name, request] { startRevert(id, name, request); });
    dialog->open();
}

void SnapshotsPage::erase()
{
    askDelete(false);
}

void SnapshotsPage::eraseSubtree()
{
    askDelete(true);
}

void SnapshotsPage::askDelete(bool withChildren)
{
    const virt::Snapshot *s = m_views->selected();
    if (!s || !m_delete->isEnabled())
        return;
    const virt::DeleteRequest request{.snapshot = s->name, .withChildren = withChildren};
    const QString name = instanceName();
    const bool takesPlan = DeleteSnapshotDialog::takesPlan(m_views->tree(), request);
    const QString deed = DeleteSnapshotDialog::deed(m_views->tree(), request);
    auto *dialog = new DeleteSnapshotDialog(name, m_views->tree(), request, this);
    connect(dialog, &QDialog::accepted, this, [this, id = m_instance, name, request, takesPlan, deed] {
        takesPlan ? offerErase(id, name, request, deed) : startErase(id, name, request, deed);
    });
    dialog->open();
}

void SnapshotsPage::startErase(const model::InstanceId &id, const QString &name, const virt::DeleteRequest &request,
                               const QString &verb)
{
    start(m_fleet, id, tr("%1: \"%2\" of %3", "what is done: snapshot, instance").arg(verb, request.snapshot, name),
          name, [&](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
              return virt::deleteSnapshot(session, id.uuid, name, request, receiver, std::move(reports),
                                          std::move(done));
          });
}

void SnapshotsPage::offerErase(const model::InstanceId &id, const QString &name, const virt::DeleteRequest &request,
                               const QString &verb)
{
    offerPlan(
        m_fleet, {.instance = id, .title = virt::deletionText(name, request), .verb = verb},
        [&](virt::Session &session, QObject *receiver, virt::Done<virt::Plan> done) {
            return virt::planErase(session, id.uuid, name, request, receiver, std::move(done));
        },
        this);
}

void SnapshotsPage::describe()
{
    const virt::Snapshot *s = m_views->selected();
    if (!s || !m_describe->isEnabled())
        return;
    const QString name = instanceName();
    auto *dialog = new DescribeSnapshotDialog(*s, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_instance, name, snapshot = s->name] {
        start(
            m_fleet, id, tr("Describe snapshot \"%1\" of %2").arg(snapshot, name), name,
            [&](virt::Session &session, QObject *receiver, const virt::Reports &, virt::Done<> done) {
                return virt::setSnapshotDescription(session, id.uuid, name, snapshot, dialog->description(), receiver,
                                                    std::move(done));
            },
            [page = QPointer(this)](const virt::Result<> &) {
                if (page)
                    page->readAnew();
            });
    });
    dialog->open();
}

void SnapshotsPage::newInstance()
{
    if (const virt::Snapshot *s = m_views->selected(); s && m_newInstance->isEnabled())
        newInstanceFromSnapshot(m_fleet, m_instance, s->name, this);
}

void SnapshotsPage::exportToImage()
{
    if (const virt::Snapshot *s = m_views->selected(); s && m_export->isEnabled())
        exportImage(m_fleet, m_instance, s->name, this);
}

} // namespace gui
