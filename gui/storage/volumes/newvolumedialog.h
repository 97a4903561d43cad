// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include "virt/core/result.h"
#include "virt/storage/pooltype.h"
#include "virt/storage/volumexml.h"

class QComboBox;
class QLineEdit;

namespace gui {

// A new volume, empty or an overlay on another one.
class NewVolumeDialog : public VolumeDialog {
    Q_OBJECT
public:
    NewVolumeDialog(const VolumePlace &place, model::KnownVolumes volumes, QWidget *parent);
    void setOffers(const virt::Result<QList<virt::PoolOffer>> &offers); // what the host says it can
    [[nodiscard]] virt::VolumeSpec spec() const;

private:
    void buildName();
    void buildImage();
    void fillPreallocations();
    void check();
    void checkRoom();
    [[nodiscard]] QString roomFault() const;
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString backingFault() const;
    [[nodiscard]] QString backingPath() const;
    [[nodiscard]] bool isOverlay() const;

    VolumePlace m_place;
    model::KnownVolumes m_volumes;
    QLineEdit *m_name, *m_size, *m_backing;
    QComboBox *m_format, *m_preallocation;
};

} // namespace gui
