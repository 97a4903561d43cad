// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/pool.h"

class QCheckBox;
class QLineEdit;

namespace look {
class RoleLabel;
}

namespace gui {

// What "Delete Pool…" is to do. Pure.
struct PoolRemoval {
    bool data = false; // what holds the volumes goes too; else only the definition
    virt::PoolDeletion deletion;
};
[[nodiscard]] QString removalFault(const virt::StoragePool &pool, const PoolRemoval &removal); // empty: it can be done

// Takes a pool from its host: the definition alone, or what holds its volumes as well, for which its name is typed.
class DeletePoolDialog : public VerbDialog {
    Q_OBJECT
public:
    DeletePoolDialog(const virt::StoragePool &pool, QWidget *parent);
    [[nodiscard]] PoolRemoval removal() const;

private:
    void build();
    void check();
    [[nodiscard]] bool canTryData() const;
    virt::StoragePool m_pool;
    QLabel *m_text = nullptr;
    QCheckBox *m_data, *m_volumes;
    QWidget *m_harsh; // the part about the data
    QLineEdit *m_typed;
    look::RoleLabel *m_fault;
};

} // namespace gui
