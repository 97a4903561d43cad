// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/snapshot/snapshot.h"

namespace gui {

// Says which snapshots disappear and which stay.
class DeleteSnapshotDialog : public VerbDialog {
    Q_OBJECT
public:
    DeleteSnapshotDialog(const QString &instance, const virt::SnapshotTree &tree, const virt::DeleteRequest &request,
                         QWidget *parent);

private:
    void addOne(const virt::SnapshotTree &tree, const QString &name);
    void addSubtree(const QStringList &names);
};

} // namespace gui
