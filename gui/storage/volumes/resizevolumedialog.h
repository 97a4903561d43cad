// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QLineEdit;

namespace model {
class VolumesModel;
}

namespace gui {

class FieldNote;

// Another size for a volume. A smaller one must be typed twice: what lies beyond is lost.
class ResizeVolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    ResizeVolumeDialog(const VolumePlace &place, const model::VolumesModel &volumes, const QString &name,
                       QWidget *parent);
    [[nodiscard]] virt::ResizeRequest request() const;

private:
    void build(const VolumePlace &place);
    void buildShrink();
    void check();
    [[nodiscard]] bool shrinks() const;
    [[nodiscard]] QString obstacle() const; // whatever the size
    [[nodiscard]] QString fault() const;    // of the size

    virt::StorageVolume m_volume;
    QList<virt::FileUse> m_users;
    QLineEdit *m_size, *m_typed;
    FieldNote *m_sizeNote = nullptr, *m_typedNote = nullptr;
    QCheckBox *m_allocate = nullptr;
    QWidget *m_shrinkPart = nullptr, *m_typedLabel = nullptr;
    QPushButton *m_shrink; // in the verb's place
};

} // namespace gui
