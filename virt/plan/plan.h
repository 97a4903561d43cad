// SPDX-License-Identifier: GPL-3.0-or-later
// What is going to be done, told step by step before anything is done. A value; pure.
#pragma once
#include "virt/plan/record.h"
#include <QList>
#include <QStringList>

namespace virt {

struct FileChange {
    enum class Fate { Made, Changed, Removed };
    Fate fate = Fate::Made;
    QString path;
    quint64 bytes = 0; // as far as it can be known; 0: it cannot
    bool operator==(const FileChange &) const = default;
};

struct PlanStep {
    QString text;             // "Make an overlay over disk.qcow2"
    QStringList shell;        // what one would type to make the files that the next lines read, for a shell
    QList<QStringList> virsh; // what one would type instead, word by word
    QString undo;             // how a failure later on takes it back; empty: there is nothing to take back
    QString stays;            // what is left though the plan is taken back, as a sentence; empty: nothing
    QList<FileChange> files;
    bool final = false; // once it has begun, the plan can only be finished
    bool operator==(const PlanStep &) const = default;
};

struct Plan {
    QString title;         // as the job is called: "Revert web-1 to \"before\""
    QList<PlanStep> steps; // in order
    QStringList losses;    // what is gone afterwards, a sentence each
    QStringList notes;     // what else one should know
    PlanRecord record;     // what it is carried out from
    bool operator==(const Plan &) const = default;
};

[[nodiscard]] QStringList virshLines(const Plan &plan); // for a shell, one after the other
[[nodiscard]] QList<FileChange> filesOf(const Plan &plan);

} // namespace virt
