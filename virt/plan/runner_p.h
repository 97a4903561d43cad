// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a plan on a job thread, and takes it back when that fails.
#pragma once
#include "virt/core/side_p.h"
#include "virt/plan/plan.h"
#include <vector>

namespace virt {

// What the steps of a plan share.
struct PlanWork {
    Job &job;
    Side host;
    PlanLedger ledger;
    PlanRecord record;
    int at = 0;      // the step that was begun last; record.step may be further, from an earlier run
    QString outcome; // of this step, when it is another than what the plan has told

    [[nodiscard]] const QString &during() const { return record.title; }
    [[nodiscard]] Result<Domain> domain() const { return findDomain(host.conn(), record.uuid, during()); }
};

// Of a plan that is about to be shown, `title` as the job will be called.
struct PlanSubject {
    const Side &host;
    QUuid uuid; // of the instance
    QString name, title;
};
[[nodiscard]] PlanRecord newRecord(const PlanSubject &subject, const QString &kind, const QJsonObject &parameters);

// Both ways make things so, whatever of it is so already: after a power cut nobody knows how far a step had come.
struct Step {
    PlanStep said;
    std::function<Result<>(PlanWork &)> run;
    std::function<Result<>(PlanWork &)> undo; // none: there is nothing to take back
};
using Steps = std::vector<Step>;

[[nodiscard]] QList<PlanStep> told(const Steps &steps);

// Every step is noted in the ledger before it begins, the plan as a whole in the domain's metadata. When a step fails,
// those before it are taken back, and the error says so; past the point of no return the step is tried once more and the
// plan is left to be finished. A host that is away is waited for first. Cancel takes back what was done.
Result<> carryOut(PlanWork &work, const Steps &steps);

// Of a plan that was interrupted, here or on another workstation: all steps anew, or all from the last to the first.
Result<> goOn(PlanWork &work, const Steps &steps);
Result<> takeBack(PlanWork &work, const Steps &steps);

} // namespace virt
