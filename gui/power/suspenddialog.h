// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/power/powerdialog.h"
#include "virt/host/power.h"

class QComboBox;
class QSpinBox;

namespace gui {

// Puts the host to sleep for some time, in one of the ways that it offers.
class SuspendDialog : public PowerDialog {
    Q_OBJECT
public:
    SuspendDialog(model::Fleet &fleet, const model::HostId &host, QWidget *parent);

private:
    void ask();
    void took(const virt::Result<virt::PowerAbilities> &abilities);
    void begin() override;
    QComboBox *m_target;
    QSpinBox *m_minutes;
};

} // namespace gui
