// SPDX-License-Identifier: GPL-3.0-or-later
// Plans carried out, and those that were interrupted finished or undone. The rooms make the plans.
#pragma once
#include "virt/core/session.h"
#include "virt/plan/plan.h"

namespace virt {

// On a job thread. When a step fails what was done is taken back, and the error says so; where that is impossible, or the
// host is away, the error says where it stopped, and the record stays: in the ledger of the session and in the domain's
// metadata. Cancel takes back what was done, as long as it can be.
Task carryOut(Session &session, const Plan &plan, QObject *receiver, Reports reports, Done<> done);

// What was interrupted, by a power cut or a host that went away. The steps find out by themselves how far it had come.
Task finishPlan(Session &session, const PlanRecord &record, QObject *receiver, Reports reports, Done<> done);
Task undoPlan(Session &session, const PlanRecord &record, QObject *receiver, Reports reports, Done<> done);

// As it would be shown again. Invalid for a record of a kind that this version does not know.
[[nodiscard]] Result<Plan> planOf(const PlanRecord &record);

} // namespace virt
