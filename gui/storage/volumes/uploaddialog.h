// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/transferchoices.h"
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include <optional>
#include <QTimer>

class QCheckBox;
class QLineEdit;

namespace gui {

class FileField;

// A file of this computer as a new volume. What is in it is looked at first, and shown.
class UploadDialog : public VolumeDialog {
    Q_OBJECT
public:
    UploadDialog(VolumePlace place, const model::KnownVolumes &volumes, QWidget *parent);
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
    model::KnownVolumes m_volumes;
    std::optional<virt::Result<virt::ImageHead>> m_head;
    QTimer m_soon; // after the last key stroke
    FileField *m_file;
    QLineEdit *m_name, *m_size;
    QCheckBox *m_raw = nullptr;
    TransferChoices m_choices;
    bool m_named = false; // by the user
};

} // namespace gui
