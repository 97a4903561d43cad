// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/snapshot/snapshot.h"

namespace gui {

// Says which snapshots disappear and which stay. One that is external among them takes a plan, which is shown first.
class DeleteSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    DeleteSnapshotDialog(const QString &instance, const virt::SnapshotTree &tree, const virt::DeleteRequest &request,
                         QWidget *parent);
    [[nodiscard]] static bool takesPlan(const virt::SnapshotTree &tree, const virt::DeleteRequest &request);
    [[nodiscard]] static QString deed(const virt::SnapshotTree &tree, const virt::DeleteRequest &request); // a verb

private:
    void addOne(const virt::SnapshotTree &tree, const QString &name);
    void addSubtree(const QStringList &names);
};

} // namespace gui
