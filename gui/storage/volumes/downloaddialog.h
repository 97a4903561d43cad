// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/volumes/transferchoices.h"
#include "gui/storage/volumes/volumeplace.h"

class QCheckBox;

namespace model {
class VolumesModel;
}

namespace gui {

class FieldNote;
class FileField;

// A volume into a file of this computer.
class DownloadDialog : public VerbDialog {
    Q_OBJECT
public:
    DownloadDialog(const VolumePlace &place, const model::VolumesModel &volumes, const QString &name, QWidget *parent);
    [[nodiscard]] virt::DownloadRequest request() const;

private:
    void check();
    [[nodiscard]] QString fault() const;

    virt::VolumeId m_from;
    FileField *m_file;
    FieldNote *m_fileNote = nullptr;
    QCheckBox *m_overwrite = nullptr;
    TransferChoices m_choices;
};

} // namespace gui
