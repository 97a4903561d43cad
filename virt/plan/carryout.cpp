// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/carryout.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/plan/kinds_p.h"

namespace virt {

namespace {

using Way = Result<> (*)(PlanWork &, const Steps &);

// `title`: of the change and of the job; the record keeps its own.
Task walk(Session &session, const PlanRecord &record, const QString &title, Way way, QObject *receiver, Reports reports,
          Done<> done)
{
    return runChange<void>(
        session, {.action = title, .object = record.object, .uuid = record.uuid}, title, receiver, std::move(reports),
        [record, way, ledger = session.options().plans, host = std::make_shared<Side>(session)](Job &job) -> Result<> {
            const auto steps = stepsOf(record);
            if (!steps)
                return steps.error();
            PlanWork work{.job = job, .host = std::move(*host), .ledger = ledger, .record = record};
            return way(work, *steps);
        },
        std::move(done));
}

} // namespace

Task carryOut(Session &session, const Plan &plan, QObject *receiver, Reports reports, Done<> done)
{
    return walk(session, plan.record, plan.title, virt::carryOut, receiver, std::move(reports), std::move(done));
}

Task finishPlan(Session &session, const PlanRecord &record, QObject *receiver, Reports reports, Done<> done)
{
    return walk(session, record, Say::tr("Finish: %1").arg(record.title), virt::goOn, receiver, std::move(reports),
                std::move(done));
}

Task undoPlan(Session &session, const PlanRecord &record, QObject *receiver, Reports reports, Done<> done)
{
    return walk(session, record, Say::tr("Undo: %1").arg(record.title), virt::takeBack, receiver, std::move(reports),
                std::move(done));
}

Result<Plan> planOf(const PlanRecord &record)
{
    const auto steps = stepsOf(record);
    if (!steps)
        return steps.error();
    return Plan{.title = record.title, .steps = told(*steps), .record = record};
}

} // namespace virt
