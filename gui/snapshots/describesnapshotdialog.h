// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/snapshot/snapshot.h"

class QPlainTextEdit;

namespace gui {

class DescribeSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    DescribeSnapshotDialog(const virt::Snapshot &snapshot, QWidget *parent);
    [[nodiscard]] QString description() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace gui
