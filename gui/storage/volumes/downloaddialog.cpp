// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/downloaddialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/filefield.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/text/quantity.h"
#include <QCheckBox>
#include <QPushButton>

namespace gui {

DownloadDialog::DownloadDialog(const VolumePlace &place, const model::KnownVolumes &volumes, const QString &name,
                               QWidget *parent)
    : VolumeDialog(tr("Download %1").arg(name), tr("Download"), Verb::Usual, parent)
    , m_from(place.id(name))
    , m_file(new FileField(FileField::Purpose::Write, "downloadFile"))
{
    setObjectName(QStringLiteral("downloadDialog"));
    const virt::StorageVolume &volume = *volumes.find(name);
    addText(tr("%1, a disk of %2, of which %3 are taken.")
                .arg(volume.format.isEmpty() ? tr("A volume") : volume.format,
                     model::bytesText(double(volume.capacity)), model::bytesText(double(volume.allocation))));
    if (!volume.backingPath.isEmpty())
        addWarning(tr("It stands on %1: without that image the file is of no use.").arg(volume.backingPath));
    if (const auto writers = writersOf(usersOf(volumes, name)); !writers.isEmpty())
        addWarning(tr("A running instance writes to it: %1. What is written to while it is sent is refused.")
                       .arg(virt::usersText(writers)));
    m_file->setObjectName(QStringLiteral("downloadFileField"));
    rows().add(tr("&File on this computer"), m_file);
    m_file->propose(name);
    m_overwrite = rows().addCheck(tr("&Replace the file that is there"), QStringLiteral("downloadOverwrite"));
    m_choices.addTo(rows());
    connect(m_file, &FileField::changed, this, &DownloadDialog::check);
    connect(m_overwrite, &QCheckBox::toggled, this, &DownloadDialog::check);
    check();
    finish();
    m_file->setFocus();
}

void DownloadDialog::check()
{
    rows().setRowVisible(m_overwrite, m_file->holdsFile());
    const QString fault = m_file->writeFault(m_overwrite->isChecked());
    rows().setFault(m_file, fault);
    verb()->setEnabled(fault.isEmpty());
}

virt::DownloadRequest DownloadDialog::request() const
{
    return {.from = m_from,
            .path = {},
            .file = m_file->path(),
            .overwrite = m_overwrite->isVisible() && m_overwrite->isChecked(),
            .options = m_choices.options()};
}

} // namespace gui
