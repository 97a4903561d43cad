// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/volumes/transferchoices.h"
#include "gui/storage/volumes/volumeplace.h"
#include <optional>
#include <QTimer>

class QCheckBox;
class QLineEdit;

namespace model {
class VolumesModel;
}

namespace gui {

class FieldNote;
class FileField;

// A file of this computer as a new volume. What is in it is looked at first, and shown.
class UploadDialog : public VerbDialog {
    Q_OBJECT
public:
    UploadDialog(VolumePlace place, const model::VolumesModel &volumes, QWidget *parent);
    void setHead(const virt::Result<virt::ImageHead> &head); // of the file that fileChosen() named last
    [[nodiscard]] QString file() const;
    [[nodiscard]] virt::UploadRequest request() const;

signals:
    void fileChosen(const QString &file); // is to be looked into

private:
    void fileChanged();
    void proposeName();
    void check();
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QString fileFault() const;
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString sizeFault() const;

    VolumePlace m_place;
    const model::VolumesModel &m_volumes;
    std::optional<virt::Result<virt::ImageHead>> m_head;
    QTimer m_soon; // after the last key stroke
    FileField *m_file;
    QLineEdit *m_name, *m_size;
    QCheckBox *m_raw = nullptr;
    FieldNote *m_fileNote = nullptr, *m_nameNote = nullptr, *m_sizeNote = nullptr;
    TransferChoices m_choices;
    bool m_named = false; // by the user
};

} // namespace gui
