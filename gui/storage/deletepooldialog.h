// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/poolusers.h"
#include <optional>

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
// Empty: it can be done.
[[nodiscard]] QString removalFault(const virt::StoragePool &pool, const virt::PoolUsers &users,
                                   const PoolRemoval &removal);

// Takes a pool from its host: the definition alone, or what holds its volumes as well. For that its name is typed, and
// for any while running instances use it.
class DeletePoolDialog : public VerbDialog {
    Q_OBJECT
public:
    DeletePoolDialog(const virt::StoragePool &pool, QWidget *parent);
    void setUsers(const virt::Result<virt::PoolUsers> &users);
    [[nodiscard]] PoolRemoval removal() const;

private:
    void build();
    void buildHarsh();
    void buildTyped();
    void check();
    [[nodiscard]] bool needsName() const;
    virt::StoragePool m_pool;
    bool m_answered = false;
    std::optional<virt::PoolUsers> m_users; // nothing where it cannot be known
    QLabel *m_text = nullptr, *m_listed = nullptr, *m_used = nullptr;
    QCheckBox *m_data, *m_volumes;
    QWidget *m_harsh;             // the part about the data
    QWidget *m_confirm = nullptr; // the part where the name is typed
    QLineEdit *m_typed;
    look::RoleLabel *m_fault;
};

} // namespace gui
