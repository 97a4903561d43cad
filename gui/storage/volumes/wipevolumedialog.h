// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/volumeverbs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace model {
class VolumesModel;
}

namespace gui {

// Overwrites all of a volume, once its name is typed.
class WipeVolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    WipeVolumeDialog(const model::VolumesModel &volumes, const QString &name, QWidget *parent);
    [[nodiscard]] virt::WipeAlgorithm algorithm() const;
    [[nodiscard]] virt::Insist insist() const;

private:
    void addFormat(const model::VolumesModel &volumes);
    void addUsers(const model::VolumesModel &volumes);
    void check();
    QString m_name;
    bool m_vital = false;
    QComboBox *m_algorithm;
    QLineEdit *m_typed;
    QCheckBox *m_insist = nullptr; // only where somebody uses it
};

} // namespace gui
