// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/change.h"
#include <QDialog>

namespace gui {

// One change with all that is known of it. Not modal.
class ChangeDetails : public QDialog {
    Q_OBJECT
public:
    explicit ChangeDetails(const virt::Change &change, QWidget *parent = nullptr);
};

} // namespace gui
