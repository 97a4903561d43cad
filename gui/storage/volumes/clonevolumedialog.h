// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace model {
class VolumesModel;
}

namespace gui {

class FieldNote;

// A copy of a volume, whole or linked to it.
class CloneVolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    CloneVolumeDialog(VolumePlace place, const model::VolumesModel &volumes, const QString &name, QWidget *parent);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools); // of the host
    [[nodiscard]] virt::CloneRequest request() const;

private:
    QRadioButton *addKind(const QString &text, const char *objectName, const QString &meaning);
    void buildKinds();
    void buildTarget();
    void fillPools();
    void check();
    [[nodiscard]] const virt::StoragePool &target() const;
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString linkObstacle() const; // why it cannot be a linked one

    VolumePlace m_place;
    const model::VolumesModel &m_volumes;
    virt::StorageVolume m_original;
    QList<virt::StoragePool> m_pools;
    QRadioButton *m_full = nullptr, *m_linked = nullptr;
    FieldNote *m_linkedNote = nullptr, *m_nameNote = nullptr, *m_poolNote = nullptr;
    QLineEdit *m_name;
    QComboBox *m_pool, *m_format;
    QCheckBox *m_whileUsed = nullptr; // only where a running instance writes to it
};

} // namespace gui
