// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs, and the work that they start.
#include "gui/look/statusline.h"
#include "gui/storage/definitiondialog.h"
#include "gui/storage/volumes/clonevolumedialog.h"
#include "gui/storage/volumes/deletevolumesdialog.h"
#include "gui/storage/volumes/downloaddialog.h"
#include "gui/storage/volumes/newvolumedialog.h"
#include "gui/storage/volumes/resizevolumedialog.h"
#include "gui/storage/volumes/uploaddialog.h"
#include "gui/storage/volumes/volumeactions.h"
#include "gui/storage/volumes/volumework.h"
#include "gui/storage/volumes/wipevolumedialog.h"
#include "model/fleet.h"
#include "model/storage/knownvolumes.h"
#include "virt/storage/poolmake.h"
#include <QClipboard>
#include <QGuiApplication>

namespace gui {

void VolumeActions::openNew()
{
    auto *dialog = new NewVolumeDialog(m_place, m_volumes.known(), m_window);
    virt::askPoolOffers(*m_fleet.session(m_place.host), dialog,
                        [dialog](const virt::Result<QList<virt::PoolOffer>> &offers) { dialog->setOffers(offers); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = m_place] { m_work->make(at, dialog->spec()); });
    dialog->open();
}

void VolumeActions::openClone()
{
    auto *dialog = new CloneVolumeDialog(m_place, m_volumes.known(), m_selected.first(), m_window);
    virt::listPools(*m_fleet.session(m_place.host), {}, dialog,
                    [dialog](const virt::Result<QList<virt::StoragePool>> &pools) { dialog->setPools(pools); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = m_place] { m_work->clone(at, dialog->request()); });
    dialog->open();
}

void VolumeActions::openResize()
{
    const QString name = m_selected.first();
    auto *dialog = new ResizeVolumeDialog(m_place, m_volumes.known(), name, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, at = m_place, name] { m_work->resize(at, name, dialog->request()); });
    dialog->open();
}

void VolumeActions::openWipe()
{
    const QString name = m_selected.first();
    auto *dialog = new WipeVolumeDialog(m_place, m_volumes.known(), name, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, at = m_place, name] { m_work->wipe(at, name, dialog->algorithm(), dialog->insist()); });
    dialog->open();
}

void VolumeActions::openUpload()
{
    auto *dialog = new UploadDialog(m_place, m_volumes.known(), m_window);
    connect(dialog, &UploadDialog::fileChosen, this, [this, dialog, host = m_place.host](const QString &file) {
        const auto answered = [dialog, file](const virt::Result<virt::ImageHead> &head) {
            if (file == dialog->file()) // else it is about what was chosen before
                dialog->setHead(head);
        };
        if (virt::Session *session = m_fleet.session(host))
            virt::readImageHead(*session, file, dialog, answered);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = m_place] { m_work->upload(at, dialog->request()); });
    dialog->open();
}

void VolumeActions::openDownload()
{
    auto *dialog = new DownloadDialog(m_place, m_volumes.known(), m_selected.first(), m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, at = m_place] { m_work->download(at, dialog->request()); });
    dialog->open();
}

void VolumeActions::openDelete()
{
    auto *dialog = new DeleteVolumesDialog(m_place, m_volumes.known(), m_selected, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, at = m_place] { m_work->erase(at, dialog->doomed(), dialog->insistedOn()); });
    dialog->open();
}

void VolumeActions::copyPath()
{
    QStringList paths;
    for (const QString &name : std::as_const(m_selected))
        if (const virt::StorageVolume *volume = m_volumes.find(name))
            paths << volume->where();
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
    look::tellInStatusBar(m_window, tr("%n paths copied", nullptr, int(paths.size())));
}

void VolumeActions::showXml()
{
    auto *dialog = new DefinitionDialog(tr("XML of Volume %1").arg(m_selected.first()), m_window);
    virt::fetchVolumeXml(*m_fleet.session(m_place.host), m_place.id(m_selected.first()), dialog,
                         [dialog](const virt::Result<QString> &xml) { dialog->set(xml); });
    dialog->open();
}

} // namespace gui
