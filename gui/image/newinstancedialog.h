// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/clone/newinstance.h"
#include "virt/snapshot/snapshot.h"
#include "virt/storage/pool.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class PoolChooser;

// A new instance as another one was at one of its snapshots. What follows is a plan.
class NewInstanceDialog : public VerbDialog {
    Q_OBJECT
public:
    // `snapshot`: the one that is chosen at first; empty: the current one. `taken`: names of instances on the host.
    NewInstanceDialog(QString instance, QString snapshot, QStringList taken, QWidget *parent);
    void setSnapshots(const virt::Result<virt::SnapshotTree> &tree);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools);
    [[nodiscard]] virt::NewInstanceRequest request() const;

private:
    void buildRows();
    void link();
    void showSnapshot();
    void check();
    void say(const QString &fault);
    [[nodiscard]] const virt::Snapshot *chosen() const;
    [[nodiscard]] bool isLinked() const;
    [[nodiscard]] QString copyText() const;
    [[nodiscard]] QString copyFault() const;
    [[nodiscard]] QString nameFault() const;
    [[nodiscard]] QString statusText() const;

    QString m_instance, m_wanted;
    QStringList m_taken, m_faults;
    virt::SnapshotTree m_tree;
    bool m_named = false; // by the user
    bool m_treeKnown = false, m_poolsKnown = false;
    look::FormRows *m_rows;
    QComboBox *m_snapshot, *m_copy;
    PoolChooser *m_pool;
    QLineEdit *m_name;
    QCheckBox *m_start;
    QLabel *m_status;
};

} // namespace gui
