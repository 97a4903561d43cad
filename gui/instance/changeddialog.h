// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace gui {

// What runs against what is stored, by meaning: what libvirt itself adds at the start is left out.
class ChangedDialog : public QDialog {
    Q_OBJECT
public:
    ChangedDialog(const QString &name, const QString &running, const QString &stored, QWidget *parent = nullptr);
};

} // namespace gui
