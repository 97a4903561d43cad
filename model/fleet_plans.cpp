// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as jobs of the fleet.
#include "model/fleet.h"
#include "virt/plan/carryout.h"

namespace model {

// After a migration, an instance of the same UUID may be on two hosts.
std::optional<UnfinishedPlan> Fleet::unfinishedPlan(const InstanceId &id) const
{
    const InstanceRow *row = m_instances.find(id);
    const auto mark = row && row->details ? row->details->plan : std::nullopt;
    const HostRow *host = m_hosts.find(id.host);
    const QString uri = host ? virt::withoutPasswords(host->entry.uri) : QString();
    for (const virt::PlanRecord &record : m_plans.unfinishedOf(id.uuid))
        if ((host && record.host == host->entry.name) || record.uri == uri || (mark && mark->id == record.id))
            return UnfinishedPlan{.record = record};
    if (!mark || m_plans.knows(*mark))
        return {};
    return UnfinishedPlan{.record = *mark, .elsewhere = true};
}

JobId Fleet::startPlan(const InstanceId &id, const virt::PlanRecord &record, const QString &title, const PlanVerb &verb)
{
    virt::Session *session = this->session(id);
    if (!session)
        return {};
    m_plans.begin(record.id);
    return m_jobs.start<void>(
        {.what = title, .objectName = record.object, .instance = id, .host = id.host},
        [&](QObject *receiver, virt::Reports reports, virt::Done<> done) {
            return verb(*session, receiver, std::move(reports), std::move(done));
        },
        [this, plan = record.id](const virt::Result<> &) { m_plans.settle(plan); });
}

JobId Fleet::carryOut(const InstanceId &id, const virt::Plan &plan)
{
    return startPlan(id, plan.record, plan.title,
                     [&plan](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
                         return virt::carryOut(session, plan, receiver, std::move(reports), std::move(done));
                     });
}

JobId Fleet::finishPlan(const InstanceId &id, const virt::PlanRecord &record)
{
    return startPlan(id, record, tr("Finish: %1").arg(record.title),
                     [&record](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
                         return virt::finishPlan(session, record, receiver, std::move(reports), std::move(done));
                     });
}

JobId Fleet::undoPlan(const InstanceId &id, const virt::PlanRecord &record)
{
    return startPlan(id, record, tr("Undo: %1").arg(record.title),
                     [&record](virt::Session &session, QObject *receiver, virt::Reports reports, virt::Done<> done) {
                         return virt::undoPlan(session, record, receiver, std::move(reports), std::move(done));
                     });
}

} // namespace model
