// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/poolusers.h"
#include <optional>

class QLineEdit;

namespace gui {

// What stopping a pool means for those who use it. Where running instances do, or nobody knows, its name is typed.
class StopPoolDialog : public VerbDialog {
    Q_OBJECT
public:
    StopPoolDialog(const virt::StoragePool &pool, QWidget *parent);
    void setUsers(const virt::Result<virt::PoolUsers> &users);

private:
    void buildTyped();
    void check();

    QString m_name;
    std::optional<bool> m_harsh; // unknown before it was answered
    QLabel *m_users, *m_volumes;
    QWidget *m_confirm = nullptr;
    QLineEdit *m_typed = nullptr;
};

} // namespace gui
