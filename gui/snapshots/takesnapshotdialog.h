// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/instance/instance.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"

class QLineEdit;
class QPlainTextEdit;

namespace look {
class RoleLabel;
}

namespace gui {

// Name and description of a new snapshot, and what it will hold. Cannot be accepted before setCapability() said that
// one is possible here.
class TakeSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    TakeSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree, QWidget *parent);
    void setCapability(const virt::Result<virt::SnapshotCapability> &capability);
    [[nodiscard]] virt::TakeRequest request() const;

private:
    void check();
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString holds(bool running) const;

    virt::SnapshotTree m_tree;
    quint64 m_memoryKiB;
    bool m_possible = false;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    look::RoleLabel *m_fault;
    QLabel *m_holds;
    QLabel *m_obstacles;
};

} // namespace gui
