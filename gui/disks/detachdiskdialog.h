// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/disk/diskoptions.h"
#include "virt/instance/devices.h"

namespace gui {

// Says what detaching means, and which snapshots have the disk in them: setStanding().
class DetachDiskDialog : public VerbDialog {
    Q_OBJECT
public:
    DetachDiskDialog(const QString &instance, bool running, const virt::DiskDevice &disk, QWidget *parent);
    void setStanding(const virt::Result<virt::DiskStanding> &standing);

private:
    QLabel *m_snapshots;
};

} // namespace gui
