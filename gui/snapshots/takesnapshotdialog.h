// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/instance/instance.h"
#include "virt/snapshot/obstacles.h"
#include "virt/snapshot/snapshot.h"
#include "virt/snapshot/space.h"

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace look {
class RoleLabel;
}

namespace gui {

class ExternalForm;
class SnapshotKindChoice;
class SpaceNote;

// Name and description of a new snapshot, its kind, and the files of an external one. Cannot be accepted before
// setCapability() said that one is possible here.
class TakeSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    TakeSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree, QWidget *parent);
    void setCapability(const virt::Result<virt::SnapshotCapability> &capability);
    void setSpace(const virt::Result<virt::SnapshotSpace> &space);
    [[nodiscard]] virt::TakeRequest request() const;

private:
    void buildNames();
    void buildKinds();
    void check();
    void grow();
    [[nodiscard]] bool isExternal() const;
    [[nodiscard]] QString fault() const;

    virt::SnapshotTree m_tree;
    quint64 m_memoryKiB;
    bool m_known = false;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    look::RoleLabel *m_fault;
    QLabel *m_status; // nothing is known yet, or nothing is possible
    QScrollArea *m_area;
    SnapshotKindChoice *m_kinds;
    ExternalForm *m_form;
    SpaceNote *m_space;
};

} // namespace gui
