// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QLineEdit;

namespace gui {

// Another size for a volume. A smaller one must be typed twice: what lies beyond is lost.
class ResizeVolumeDialog : public VolumeDialog {
    Q_OBJECT
public:
    ResizeVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name, QWidget *parent);
    [[nodiscard]] virt::ResizeRequest request() const;

private:
    void build();
    void buildShrink();
    void check();
    [[nodiscard]] bool shrinks() const;
    [[nodiscard]] QString obstacle() const; // whatever the size
    [[nodiscard]] QString fault() const;    // of the size
    [[nodiscard]] quint64 growth() const;   // that the storage may come to need
    void showRoom();

    VolumePlace m_place;
    virt::StorageVolume m_volume;
    QList<virt::FileUse> m_users;
    QLineEdit *m_size, *m_typed;
    QCheckBox *m_allocate = nullptr;
    QLabel *m_loss = nullptr;
    QPushButton *m_shrink; // in the verb's place
};

} // namespace gui
