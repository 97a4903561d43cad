// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolmake.h"

namespace gui {

class BuildChoice;

// Makes what holds the volumes of a pool that does not run.
class BuildPoolDialog : public VerbDialog {
    Q_OBJECT
public:
    BuildPoolDialog(const virt::StoragePool &pool, QWidget *parent);
    [[nodiscard]] virt::PoolRequest::Build build() const;

private:
    void check();
    QString m_name;
    BuildChoice *m_choice;
};

} // namespace gui
