// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumeactions.h"
#include "gui/instances/whynot.h"
#include "gui/look/icons.h"
#include "gui/storage/volumes/volumework.h"
#include "model/fleet.h"
#include "model/storage/volumesmodel.h"
#include <QAction>
#include <QWidget>

namespace gui {

VolumeActions::VolumeActions(model::Fleet &fleet, model::VolumesModel &volumes, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_volumes(volumes)
    , m_window(window)
    , m_work(new VolumeWork(fleet, this))
{
    build();
    connect(m_work, &VolumeWork::changed, this, &VolumeActions::changed);
    connect(m_work, &VolumeWork::failed, this, &VolumeActions::failed);
    refresh();
}

QAction *VolumeActions::add(const Look &look, void (VolumeActions::*run)())
{
    auto *action = new QAction(look::icon(look.icon), look.text, this);
    action->setObjectName(look.name);
    action->setIconText(look.word);
    connect(action, &QAction::triggered, this, [this, action, run] {
        refresh(); // what it needs may have gone since it was shown
        if (action->isEnabled())
            (this->*run)();
    });
    m_menu << action;
    return action;
}

void VolumeActions::separator()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_menu << line;
}

void VolumeActions::build()
{
    using A = VolumeActions;
    m_new = add({QStringLiteral("newVolume"), tr("New Volume…"), tr("New Volume…"), QStringLiteral("action-add")},
                &A::openNew);
    m_upload = add(
        {QStringLiteral("uploadVolume"), tr("Upload Volume…"), tr("Upload…"), QStringLiteral("action-upload")},
        &A::openUpload);
    separator();
    m_clone = add({QStringLiteral("cloneVolume"), tr("Clone Volume…"), tr("Clone…"), QStringLiteral("action-clone")},
                  &A::openClone);
    m_resize = add(
        {QStringLiteral("resizeVolume"), tr("Resize Volume…"), tr("Resize…"), QStringLiteral("action-resize")},
        &A::openResize);
    m_download = add(
        {QStringLiteral("downloadVolume"), tr("Download Volume…"), tr("Download…"), QStringLiteral("action-download")},
        &A::openDownload);
    m_wipe = add({QStringLiteral("wipeVolume"), tr("Wipe Volume…"), tr("Wipe…"), QStringLiteral("action-wipe")},
                 &A::openWipe);
    m_delete = add(
        {QStringLiteral("deleteVolumes"), tr("Delete Volumes…"), tr("Delete…"), QStringLiteral("action-delete")},
        &A::openDelete);
    separator();
    m_copy = add(
        {QStringLiteral("copyVolumePath"), tr("Copy Path of Volume"), tr("Copy Path"), QStringLiteral("action-copy")},
        &A::copyPath);
    m_xml = add(
        {QStringLiteral("showVolumeXml"), tr("Show XML of Volume"), tr("Show XML"), QStringLiteral("object-xml")},
        &A::showXml);
    m_orphans = add({QStringLiteral("orphans"), tr("Orphans"), tr("Orphans"), QStringLiteral("object-orphan")},
                    &A::toggleOrphans);
    m_refresh = add(
        {QStringLiteral("refreshVolumes"), tr("Read Volumes Anew"), tr("Read Anew"), QStringLiteral("action-refresh")},
        &A::refreshWanted);
    m_orphans->setCheckable(true);
    m_delete->setShortcut(QKeySequence::Delete);
    m_refresh->setShortcut(QKeySequence::Refresh);
    for (QAction *action : withKeys())
        action->setShortcutContext(Qt::WidgetShortcut);
}

void VolumeActions::toggleOrphans()
{
    emit orphansWanted(m_orphans->isChecked());
}

QList<QAction *> VolumeActions::all() const
{
    return m_menu;
}

QList<QAction *> VolumeActions::onBar() const
{
    return {m_new, m_upload, m_clone, m_resize, m_download, m_wipe, m_delete};
}

QList<QAction *> VolumeActions::withKeys() const
{
    return {m_delete, m_refresh};
}

void VolumeActions::follow(const VolumePlace &place, const QStringList &selected)
{
    m_place = place;
    m_selected = selected;
    refresh();
}

QString VolumeActions::whyNoPool() const
{
    if (m_place.isNull())
        return tr("Select a pool first");
    if (QString why = whyNotOn(m_fleet, m_place.host); !why.isEmpty())
        return why;
    return m_place.pool.isActive() ? QString() : tr("The pool %1 does not run").arg(m_place.pool.name);
}

QString VolumeActions::whyNoVolume() const
{
    if (QString why = whyNoPool(); !why.isEmpty())
        return why;
    if (m_selected.isEmpty())
        return tr("Select a volume first");
    if (m_selected.size() > 1)
        return tr("Select one volume only");
    const virt::StorageVolume *volume = m_volumes.find(m_selected.first());
    return volume && volume->known ? QString() : tr("The details of this volume are not known yet");
}

void VolumeActions::allow(QAction *action, const QString &whyNot)
{
    enable(action, whyNot.isEmpty(), whyNot);
}

void VolumeActions::refresh()
{
    const QString pool = whyNoPool();
    const QString one = whyNoVolume();
    const QString some = !pool.isEmpty() || !m_selected.isEmpty() ? pool : tr("Select a volume first");
    for (QAction *action : {m_new, m_upload})
        allow(action, pool);
    for (QAction *action : {m_clone, m_resize, m_download, m_wipe})
        allow(action, one);
    allow(m_delete, some);
    allow(m_copy, m_selected.isEmpty() ? tr("Select a volume first") : QString());
    const virt::Session *session = m_fleet.session(m_place.host);
    const bool reachable = session && session->state() == virt::Session::State::Connected && m_place.pool.isActive();
    allow(m_xml, !reachable ? pool : m_selected.size() == 1 ? QString() : tr("Select one volume only"));
    for (QAction *action : {m_orphans, m_refresh})
        allow(action, reachable ? QString() : pool);
    m_orphans->setToolTip(m_orphans->isEnabled()
                              ? tr("Show only files that no instance, snapshot or other volume refers to")
                              : m_orphans->toolTip());
}

} // namespace gui
