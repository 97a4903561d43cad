// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/downloaddialog.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/filefield.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/storage/volumesmodel.h"
#include "model/text/quantity.h"
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>

namespace gui {

static QString proposedFile(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return (QFileInfo(folder).isDir() ? QDir(folder) : QDir::home()).filePath(name);
}

DownloadDialog::DownloadDialog(const VolumePlace &place, const model::VolumesModel &volumes, const QString &name,
                               QWidget *parent)
    : VerbDialog(tr("Download %1").arg(name), tr("Download"), Verb::Usual, parent)
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
    m_fileNote = addField(this, tr("&File on this computer"), m_file, "downloadFileField");
    m_file->setPath(proposedFile(name));
    m_overwrite = addCheck(this, tr("&Replace the file that is there"), "downloadOverwrite");
    m_choices.addTo(this);
    connect(m_file, &FileField::changed, this, &DownloadDialog::check);
    connect(m_overwrite, &QCheckBox::toggled, this, &DownloadDialog::check);
    check();
    fitHeight(this);
    m_file->setFocus();
}

QString DownloadDialog::fault() const
{
    const QFileInfo file(m_file->path());
    if (m_file->path().isEmpty())
        return tr("A file is needed.");
    if (file.isDir())
        return tr("This is a folder.");
    if (!file.dir().exists())
        return tr("There is no such folder.");
    if (!QFileInfo(file.path()).isWritable())
        return tr("You may not write into this folder.");
    return file.exists() && !m_overwrite->isChecked() ? tr("There is such a file already.") : QString();
}

void DownloadDialog::check()
{
    m_overwrite->setVisible(QFileInfo(m_file->path()).isFile());
    m_fileNote->setFault(fault());
    verb()->setEnabled(fault().isEmpty());
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
