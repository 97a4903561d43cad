// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"

class QWidget;

namespace model {
class Fleet;
}
namespace virt {
struct BackupSet;
}

namespace gui {

// Each asks, shows the plan where there is one, and starts a job of the fleet, which goes on when the window is closed.
void askForBackup(model::Fleet &fleet, const model::InstanceId &instance, QWidget *window);
void askToRestore(model::Fleet &fleet, const model::InstanceId &instance, const virt::BackupSet &set, QWidget *window);
// With those that stand on it.
void askToDelete(model::Fleet &fleet, const model::InstanceId &instance, const virt::BackupSet &set, int standing,
                 QWidget *window);

// The backups of an instance and what can be done with them.
void showBackups(model::Fleet &fleet, const model::InstanceId &instance, QWidget *window);

} // namespace gui
