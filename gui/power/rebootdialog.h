// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/power/powerdialog.h"
#include "virt/host/power.h"

namespace gui {

// Reboots the host, or powers it off, over its ssh login.
class RebootDialog : public PowerDialog {
    Q_OBJECT
public:
    RebootDialog(model::Fleet &fleet, const model::HostId &host, virt::PowerAction action, QWidget *parent);

private:
    void begin() override;
    virt::PowerAction m_action;
};

} // namespace gui
