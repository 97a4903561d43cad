// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace gui {

class PoolChooser;

// A copy of a volume, whole or linked to it.
class CloneVolumeDialog : public VolumeDialog {
    Q_OBJECT
public:
    CloneVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name, QWidget *parent);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools); // of the host
    [[nodiscard]] virt::CloneRequest request() const;

private:
    QRadioButton *addKind(const QString &text, const QString &objectName, const QString &meaning);
    void buildKinds();
    void buildTarget();
    void offerFormats();
    void addWhileUsed();
    void check();
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString linkObstacle() const; // why it cannot be a linked one

    VolumePlace m_place;
    model::KnownVolumes m_volumes;
    virt::StorageVolume m_original;
    QRadioButton *m_full = nullptr, *m_linked = nullptr;
    QLineEdit *m_name;
    PoolChooser *m_pool;
    QComboBox *m_format;
    QCheckBox *m_whileUsed = nullptr; // only where a running instance writes to it
};

} // namespace gui
