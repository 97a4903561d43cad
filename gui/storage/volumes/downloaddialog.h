// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/transferchoices.h"
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"

class QCheckBox;

namespace gui {

class FileField;

// A volume into a file of this computer.
class DownloadDialog : public VolumeDialog {
    Q_OBJECT
public:
    DownloadDialog(const VolumePlace &place, const model::KnownVolumes &volumes, const QString &name, QWidget *parent);
    [[nodiscard]] virt::DownloadRequest request() const;

private:
    void check();

    virt::VolumeId m_from;
    FileField *m_file;
    QCheckBox *m_overwrite = nullptr;
    TransferChoices m_choices;
};

} // namespace gui
