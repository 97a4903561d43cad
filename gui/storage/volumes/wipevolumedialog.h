// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace gui {

// Overwrites all of a volume, once its name is typed.
class WipeVolumeDialog : public VolumeDialog {
    Q_OBJECT
public:
    WipeVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name, QWidget *parent);
    [[nodiscard]] virt::WipeAlgorithm algorithm() const;
    [[nodiscard]] virt::Insist insist() const;

private:
    void addFormat(const model::KnownVolumes &volumes);
    void addUsers(const model::KnownVolumes &volumes);
    void check();
    VolumePlace m_place;
    QString m_name;
    bool m_vital = false;
    QComboBox *m_algorithm;
    QLineEdit *m_typed;
    QCheckBox *m_insist = nullptr; // only where somebody uses it
};

} // namespace gui
