// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/plan.h"
#include "virt/core/change.h"

namespace virt {

QStringList virshLines(const Plan &plan)
{
    QStringList out;
    for (const PlanStep &step : plan.steps) {
        out << step.shell;
        for (const QStringList &words : step.virsh)
            out << QStringLiteral("virsh ") + shellLine(words);
    }
    if (!out.isEmpty() && !plan.record.uri.isEmpty())
        out.prepend(QStringLiteral("export VIRSH_DEFAULT_CONNECT_URI=") + shellWord(plan.record.uri));
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
