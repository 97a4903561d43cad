// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobsmodel.h"

namespace model {

JobId JobsModel::startMany(const Subject &subject, const QList<JobItem> &items,
                           const std::function<QList<virt::Task>(QObject *receiver, const Each &each)> &verb)
{
    const JobId id = begin(subject);
    at(id)->items = items;
    at(id)->left = items.size();
    if (items.isEmpty()) { // nobody would answer
        finish(id, nullptr, {});
        return id;
    }
    const auto tasks = verb(this, [this, id](qsizetype item, const virt::Result<> &r) { finishItem(id, item, r); });
    if (Job *job = at(id))
        job->tasks = tasks;
    return id;
}

// "48 done, 2 failed"
static QString itemsText(const Job &job)
{
    const auto done = int(itemsIn(job, JobState::Succeeded));
    const auto failed = int(itemsIn(job, JobState::Failed));
    const auto cancelled = int(itemsIn(job, JobState::Cancelled));
    QStringList parts;
    if (done || (!failed && !cancelled))
        parts << JobsModel::tr("%n done", nullptr, done);
    if (failed)
        parts << JobsModel::tr("%n failed", nullptr, failed);
    if (cancelled)
        parts << JobsModel::tr("%n cancelled", nullptr, cancelled);
    return parts.join(JobsModel::tr(", ", "between counts"));
}

static virt::Error errorOf(const Job &job)
{
    if (!itemsIn(job, JobState::Failed)) {
        virt::Error cancelled = virt::Error::cancelled(job.what);
        cancelled.message = itemsText(job);
        return cancelled;
    }
    return {.during = job.what, .message = itemsText(job)};
}

void JobsModel::finishItem(JobId id, qsizetype item, const virt::Result<> &outcome)
{
    Job *job = at(id);
    if (!job || item >= job->items.size() || job->items[item].state != JobState::Running)
        return;
    JobItem &entry = job->items[item];
    entry.state = JobState::Succeeded;
    if (!outcome) {
        entry.error = outcome.error();
        entry.state = entry.error.kind == virt::Error::Kind::Cancelled ? JobState::Cancelled : JobState::Failed;
        if (entry.state == JobState::Failed)
            note(*job, entry.error.text());
    }
    if (--job->left > 0)
        return changed(id);
    if (itemsIn(*job, JobState::Succeeded) == job->items.size())
        return finish(id, nullptr, itemsText(*job));
    const virt::Error error = errorOf(*job);
    finish(id, &error, {});
}

} // namespace model
