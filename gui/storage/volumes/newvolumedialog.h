// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "virt/core/result.h"
#include "virt/storage/pooltype.h"
#include "virt/storage/volumexml.h"

class QComboBox;
class QLineEdit;

namespace model {
class VolumesModel;
}

namespace gui {

class FieldNote;

// A new volume, empty or an overlay on another one.
class NewVolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    NewVolumeDialog(const VolumePlace &place, model::VolumesModel &volumes, QWidget *parent);
    void setOffers(const virt::Result<QList<virt::PoolOffer>> &offers); // what the host says it can
    [[nodiscard]] virt::VolumeSpec spec() const;

private:
    void buildName();
    void buildImage();
    void fillPreallocations();
    void check();
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString backingFault() const;
    [[nodiscard]] QString backingPath() const;
    [[nodiscard]] bool isOverlay() const;

    VolumePlace m_place;
    model::VolumesModel &m_volumes;
    QLineEdit *m_name, *m_size, *m_backing;
    QComboBox *m_format, *m_preallocation;
    FieldNote *m_nameNote = nullptr, *m_sizeNote = nullptr, *m_backingNote = nullptr, *m_preallocationNote = nullptr;
};

} // namespace gui
