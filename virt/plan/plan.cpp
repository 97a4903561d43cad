// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/plan.h"
#include "virt/core/change.h"

namespace virt {

QStringList virshLines(const Plan &plan)
{
    QStringList out;
    for (const PlanStep &step : plan.steps)
        for (const QStringList &words : step.virsh)
            out << shellLine(words);
    return out;
}

QList<FileChange> filesOf(const Plan &plan)
{
    QList<FileChange> out;
    for (const PlanStep &step : plan.steps)
        out << step.files;
    return out;
}

} // namespace virt
