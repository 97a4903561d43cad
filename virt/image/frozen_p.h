// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot that a plan copies from, looked at again when the plan is carried out. Job threads.
#pragma once
#include "virt/plan/runner_p.h"
#include <QHash>

namespace virt {

struct FrozenSnapshot {
    QString name;
    qint64 created = 0;            // seconds since the epoch: another one may have the name by now
    QHash<QString, QString> files; // that its disks were in, by target
    bool inside = false;           // it lies in these files, which may go on changing
};

// Invalid when it is another one, Busy when somebody writes to what it froze.
Result<> seeSnapshot(const PlanWork &work, const FrozenSnapshot &snapshot);

} // namespace virt
