// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the page and the work that they start. It belongs to the fleet's jobs and outlives both.
#include "gui/disks/attachvolumedialog.h"
#include "gui/disks/changemediadialog.h"
#include "gui/disks/detachdiskdialog.h"
#include "gui/disks/diskspage.h"
#include "gui/disks/limitjobdialog.h"
#include "gui/disks/movediskdialog.h"
#include "gui/disks/resizediskdialog.h"
#include "gui/instances/ownerguard.h"
#include "gui/plans/offerplan.h"
#include "model/fleet.h"
#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace gui {

namespace {

struct Subject {
    model::InstanceId id;
    QString name;
};

template<class T>
using Verb = std::function<virt::Task(virt::Session &, QObject *, const virt::Reports &, virt::Done<T>)>;

template<class T>
void start(model::Fleet &fleet, const Subject &subject, const QString &what, const Verb<T> &verb,
           virt::Done<T> after = {}, std::function<QString(const virt::Result<T> &)> outcome = {})
{
    virt::Session *session = fleet.session(subject.id);
    if (!session)
        return;
    fleet.jobs().start<T>(
        {.what = what, .objectName = subject.name, .instance = subject.id, .host = subject.id.host},
        [&](QObject *receiver, const virt::Reports &reports, virt::Done<T> done) {
            return verb(*session, receiver, reports, std::move(done));
        },
        std::move(after), std::move(outcome));
}

} // namespace

void DisksPage::attachVolume()
{
    virt::Session *session = fleet().session(instance());
    if (!session || !m_attach->isEnabled())
        return;
    auto *dialog = new AttachVolumeDialog(*session, instance().uuid, name(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, of = Subject{instance(), name()}] {
        askOwners(fleet(), {of.id}, tr("Attach Volume"), this,
                  [this, of, request = dialog->request()] { startAttach(of.id, of.name, request); });
    });
    virt::askDiskOptions(*session, instance().uuid, name(), dialog,
                         [dialog](const auto &options) { dialog->setOptions(options); });
    dialog->open();
}

// The words are the program's own: the host's "busy" is of another kind.
static bool mayInsist(const virt::Error &error)
{
    return error.kind == virt::Error::Kind::Busy && error.code == 0;
}

void DisksPage::startAttach(const model::InstanceId &id, const QString &name, const virt::AttachRequest &request)
{
    start<QString>(
        fleet(), {id, name}, tr("Attach %1 to %2").arg(virt::sourceText(request.disk.source), name),
        [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<QString> done) {
            return virt::attachDisk(on, id.uuid, name, request, receiver, reports, std::move(done));
        },
        [page = QPointer(this), id, name, request](const virt::Result<QString> &outcome) {
            if (!page || outcome || request.insist == virt::Insist::Yes || !mayInsist(outcome.error()))
                return;
            virt::AttachRequest insisted = request;
            insisted.insist = virt::Insist::Yes;
            page->askInsist(tr("Attach All the Same"), outcome.error(),
                            [page, id, name, insisted] { page->startAttach(id, name, insisted); });
        },
        [](const virt::Result<QString> &target) { return tr("Attached as %1").arg(*target); });
}

// What stands on it is known only after all volumes were read, which is done when the work begins.
void DisksPage::askInsist(const QString &verb, const virt::Error &why, const std::function<void()> &go)
{
    auto *dialog = new VerbDialog(tr("In Use"), verb, VerbDialog::Verb::Dangerous, this);
    dialog->setObjectName(QStringLiteral("insistDialog"));
    dialog->addWarning(why.message)->setObjectName(QStringLiteral("insistUsers"));
    dialog->addText(why.advice);
    connect(dialog, &QDialog::accepted, this, go);
    dialog->open();
}

// Dialogs that ask how a disk stands may be gone when the answer comes.
template<class Dialog>
void DisksPage::askStanding(Dialog *dialog, const QString &target)
{
    if (virt::Session *session = fleet().session(instance()))
        virt::askDiskStanding(*session, instance().uuid, name(), target, dialog,
                              [dialog](const auto &standing) { dialog->setStanding(standing); });
}

void DisksPage::detachDisk()
{
    const virt::DiskDevice *disk = selected();
    if (!disk || !m_detach->isEnabled())
        return;
    auto *dialog = new DetachDiskDialog(name(), isActive(), *disk, this);
    connect(dialog, &QDialog::accepted, this, [this, of = Subject{instance(), name()}, target = disk->target] {
        askOwners(fleet(), {of.id}, tr("Detach"), this, [this, of, target] {
            start<void>(fleet(), of, tr("Detach disk %1 from %2").arg(target, of.name),
                        [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
                            return virt::detachDisk(on, of.id.uuid, of.name, target, receiver, reports,
                                                    std::move(done));
                        });
        });
    });
    askStanding(dialog, disk->target);
    dialog->open();
}

void DisksPage::changeMedia()
{
    virt::Session *session = fleet().session(instance());
    const virt::DiskDevice *drive = selected();
    if (!session || !drive || !m_media->isEnabled())
        return;
    auto *dialog = new ChangeMediaDialog(*session, instance().uuid, name(), *drive, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = instance(), of = name()] {
        askOwners(fleet(), {id}, tr("Change Media"), this,
                  [this, id, of, request = dialog->request()] { startMedia(id, of, request); });
    });
    dialog->open();
}

void DisksPage::startMedia(const model::InstanceId &id, const QString &name, const virt::MediaRequest &request)
{
    const QString what =
        request.source.kind == virt::DiskSource::Kind::Empty
            ? tr("Eject %1 of %2").arg(request.target, name)
            : tr("Insert %1 into %2 of %3").arg(virt::sourceText(request.source), request.target, name);
    start<void>(
        fleet(), {id, name}, what,
        [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
            return virt::changeMedia(on, id.uuid, name, request, receiver, reports, std::move(done));
        },
        [page = QPointer(this), id, name, request](const virt::Result<> &outcome) {
            if (page && !outcome && !request.force && virt::mediaIsLocked(outcome.error()))
                page->askForce(id, name, request, outcome.error());
            if (!page || outcome || request.insist == virt::Insist::Yes || !mayInsist(outcome.error()))
                return;
            virt::MediaRequest insisted = request;
            insisted.insist = virt::Insist::Yes;
            page->askInsist(tr("Insert All the Same"), outcome.error(),
                            [page, id, name, insisted] { page->startMedia(id, name, insisted); });
        });
}

void DisksPage::askForce(const model::InstanceId &id, const QString &name, const virt::MediaRequest &request,
                         const virt::Error &why)
{
    auto *dialog = new VerbDialog(tr("Change Media of %1").arg(name), tr("Change by Force"),
                                  VerbDialog::Verb::Dangerous, this);
    dialog->setObjectName(QStringLiteral("forceMediaDialog"));
    dialog->addWarning(tr("The guest holds the drive shut, and nothing has changed."));
    dialog->addText(why.message);
    dialog->addText(tr("By force, the media are taken out while the guest may still read them."));
    virt::MediaRequest forced = request;
    forced.force = true;
    connect(dialog, &QDialog::accepted, this, [this, id, name, forced] { startMedia(id, name, forced); });
    dialog->open();
}

void DisksPage::resizeDisk()
{
    const virt::DiskDevice *disk = selected();
    if (!disk || !m_resize->isEnabled())
        return;
    auto *dialog = new ResizeDiskDialog(name(), *disk, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, of = Subject{instance(), name()}] {
        askOwners(fleet(), {of.id}, tr("Resize Disk"), this, [this, of, request = dialog->request()] {
            start<void>(fleet(), of, tr("Resize disk %1 of %2").arg(request.target, of.name),
                        [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
                            return virt::resizeDisk(on, of.id.uuid, of.name, request, receiver, reports,
                                                    std::move(done));
                        });
        });
    });
    askStanding(dialog, disk->target);
    dialog->open();
}

void DisksPage::moveDisk()
{
    virt::Session *session = fleet().session(instance());
    const virt::DiskDevice *disk = selected();
    if (!session || !disk || !m_move->isEnabled())
        return;
    auto *dialog = new MoveDiskDialog(name(), *disk, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, of = Subject{instance(), name()}] {
        askOwners(fleet(), {of.id}, tr("Move Disk"), this, [this, of, request = dialog->request()] {
            offerPlan(
                fleet(),
                {.instance = of.id,
                 .title = tr("Move disk %1 of %2 to %3").arg(request.target, of.name, request.to.poolName),
                 .verb = tr("Move Disk")},
                [&](virt::Session &on, QObject *receiver, virt::Done<virt::Plan> done) {
                    return virt::planMove(on, of.id.uuid, of.name, request, receiver, std::move(done));
                },
                this);
        });
    });
    virt::listPools(*session, {}, dialog, [dialog](const auto &pools) { dialog->setPools(pools); });
    dialog->open();
}

void DisksPage::startEnd(const model::InstanceId &id, const QString &name, const QString &target, virt::DiskJobEnd end)
{
    start<void>(fleet(), {id, name},
                end == virt::DiskJobEnd::Pivot ? tr("Go on with the other image of disk %1 of %2").arg(target, name)
                                               : tr("Abort the block job on disk %1 of %2").arg(target, name),
                [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
                    return virt::endDiskJob(on, id.uuid, name, target, end, receiver, reports, std::move(done));
                });
}

void DisksPage::endJob(const QString &target, virt::DiskJobEnd end)
{
    const Subject of{instance(), name()};
    const bool pivot = end == virt::DiskJobEnd::Pivot;
    const auto go = [this, of, target, end, pivot] {
        askOwners(fleet(), {of.id}, pivot ? tr("Pivot") : tr("Abort Job"), this,
                  [this, of, target, end] { startEnd(of.id, of.name, target, end); });
    };
    if (pivot)
        return go();
    auto *dialog = new VerbDialog(tr("Block Job on Disk %1").arg(target), tr("Abort Job"), VerbDialog::Verb::Dangerous,
                                  this);
    dialog->setObjectName(QStringLiteral("abortJobDialog"));
    dialog->addText(tr("What was copied so far is given up. The instance stays on the image it is on."));
    dialog->addText(tr("Whoever began the job sees it fail."));
    connect(dialog, &QDialog::accepted, this, go);
    dialog->open();
}

void DisksPage::limitJob(const virt::DiskJob &job)
{
    auto *dialog = new LimitJobDialog(job, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, of = Subject{instance(), name()}, target = job.target] {
        const quint64 limit = dialog->bytesPerSecond();
        askOwners(fleet(), {of.id}, tr("Limit"), this, [this, of, target, limit] {
            start<void>(fleet(), of, tr("Limit the block job on disk %1 of %2").arg(target, of.name),
                        [&](virt::Session &on, QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
                            return virt::limitDiskJob(on, of.id.uuid, of.name, target, limit, receiver, reports,
                                                      std::move(done));
                        });
        });
    });
    dialog->open();
}

} // namespace gui
