// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/blockjob/diskjobs.h"

class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

// How fast a block job may go.
class LimitJobDialog : public VerbDialog {
    Q_OBJECT
public:
    LimitJobDialog(const virt::DiskJob &job, QWidget *parent);
    [[nodiscard]] quint64 bytesPerSecond() const; // 0: as fast as it can

private:
    void check();
    look::FormRows *m_rows;
    QLineEdit *m_limit;
};

} // namespace gui
