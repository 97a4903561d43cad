// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/instance/instance.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"

class QButtonGroup;
class QCheckBox;

namespace gui {

// Says what is lost by going back, offers to keep it in a snapshot first, and asks for the state afterwards.
class RevertSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    RevertSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree, const virt::Snapshot &to,
                         QWidget *parent);
    void setCapability(const virt::Result<virt::SnapshotCapability> &capability);
    [[nodiscard]] virt::RevertRequest request() const;

private:
    void addLoss(const virt::Instance &instance, const virt::Snapshot &to);
    void addStates(const virt::Snapshot &to);

    QString m_snapshot, m_nameBefore;
    bool m_external;
    virt::SnapshotKind m_kindBefore = virt::SnapshotKind::Internal; // of the one that is taken first
    QButtonGroup *m_after;
    QCheckBox *m_takeFirst;
    QLabel *m_why; // it cannot be taken first
};

} // namespace gui
