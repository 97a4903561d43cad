// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/jobsmodel.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace model {

QString jobStateText(JobState state)
{
    switch (state) {
    case JobState::Running: return JobsModel::tr("Running");
    case JobState::Succeeded: return JobsModel::tr("Done");
    case JobState::Failed: return JobsModel::tr("Failed");
    case JobState::Cancelled: return JobsModel::tr("Cancelled");
    }
    return {};
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Job *JobsModel::find(JobId id) const
{
    const auto hit = std::ranges::find(m_jobs, id, &Job::id);
    return hit == m_jobs.end() ? nullptr : &*hit;
}

Job *JobsModel::at(JobId id)
{
    const Job *job = find(id);
    return job ? &m_jobs[job - m_jobs.constData()] : nullptr;
}

int JobsModel::running() const
{
    return int(
        std::ranges::count_if(m_jobs, [](const Job &job) { return job.state == JobState::Running && !job.found; }));
}

static bool isOn(const Job &job, const HostId &host)
{
    return job.host == host || std::ranges::any_of(job.items, [&](const JobItem &item) {
               return item.instance.host == host && item.state == JobState::Running;
           });
}

int JobsModel::running(const HostId &host) const
{
    return int(std::ranges::count_if(
        m_jobs, [&](const Job &job) { return job.state == JobState::Running && isOn(job, host); }));
}

const Job *JobsModel::runningOn(const InstanceId &instance) const
{
    const auto hit = std::ranges::find_if(m_jobs, [&](const Job &job) {
        return job.state == JobState::Running && !job.found && job.instance == instance;
    });
    return hit == m_jobs.end() ? nullptr : &*hit;
}

JobId JobsModel::begin(const Subject &subject)
{
    Job job{.id = m_next++,
            .what = subject.what,
            .objectName = subject.objectName,
            .instance = subject.instance,
            .host = subject.host,
            .pool = subject.pool,
            .started = QDateTime::currentDateTime(),
            .found = subject.found};
    const JobId id = job.id;
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    dropOld();
    emit runningChanged(running());
    return id;
}

void JobsModel::dropOld()
{
    for (int row = int(m_jobs.size()) - 1; row >= mostEnded; --row) {
        if (m_jobs[row].state == JobState::Running)
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.remove(row);
        endRemoveRows();
    }
}

void JobsModel::setTask(JobId id, const virt::Task &task)
{
    if (Job *job = at(id))
        job->task = task;
}

virt::Reports JobsModel::reportsFor(JobId id)
{
    return {.progress =
                [this, id](const virt::Progress &progress) {
                    if (Job *job = at(id); job && job->state == JobState::Running) {
                        if (progress.phase != job->progress.phase)
                            note(*job, progress.phase);
                        job->progress = progress;
                        changed(id);
                    }
                },
            .log =
                [this, id](const QString &line) {
                    if (Job *job = at(id))
                        note(*job, line);
                }};
}

void JobsModel::note(Job &job, const QString &line)
{
    job.log.append(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")) + u' ' + line);
}

void JobsModel::finish(JobId id, const virt::Error *error, const QString &outcome)
{
    Job *job = at(id);
    if (!job)
        return;
    job->ended = QDateTime::currentDateTime();
    job->outcome = outcome;
    if (error)
        job->error = *error;
    job->state = !error                                        ? JobState::Succeeded
                 : error->kind == virt::Error::Kind::Cancelled ? JobState::Cancelled
                                                               : JobState::Failed;
    note(*job, error ? error->text() : outcome.isEmpty() ? jobStateText(job->state) : outcome);
    changed(id);
    emit runningChanged(running());
    emit ended(id);
}

void JobsModel::cancel(JobId id)
{
    Job *job = at(id);
    if (!job || job->state != JobState::Running || job->cancelAsked)
        return;
    job->cancelAsked = true;
    note(*job, tr("Asked to stop."));
    changed(id);
    job->task.cancel();
    for (const virt::Task &task : std::as_const(job->tasks))
        task.cancel();
}

void JobsModel::cancelAll()
{
    QList<JobId> running;
    for (const Job &job : std::as_const(m_jobs))
        if (job.state == JobState::Running && !job.found)
            running.append(job.id);
    for (const JobId id : std::as_const(running))
        cancel(id);
}

void JobsModel::clearEnded()
{
    for (int row = int(m_jobs.size()) - 1; row >= 0; --row) {
        if (m_jobs[row].state == JobState::Running)
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.remove(row);
        endRemoveRows();
    }
}

void JobsModel::changed(JobId id)
{
    if (const Job *job = find(id)) {
        const int row = int(job - m_jobs.constData());
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

qsizetype itemsIn(const Job &job, JobState state)
{
    return std::ranges::count(job.items, state, &JobItem::state);
}

static double percent(const Job &job)
{
    if (job.state != JobState::Running)
        return 100;
    if (!job.items.isEmpty())
        return 100.0 * double(job.items.size() - itemsIn(job, JobState::Running)) / double(job.items.size());
    return job.progress.totalBytes ? 100.0 * double(job.progress.doneBytes) / double(job.progress.totalBytes) : -1;
}

// What was being done is said beside it already.
static QString faultText(const Job &job)
{
    virt::Error error = job.error;
    if (error.during == job.what)
        error.during.clear();
    return error.text();
}

static QString outcomeText(const Job &job)
{
    switch (job.state) {
    case JobState::Running: return job.cancelAsked ? JobsModel::tr("Stopping…") : job.progress.phase;
    case JobState::Failed: return faultText(job);
    case JobState::Cancelled: return job.error.message.isEmpty() ? jobStateText(job.state) : faultText(job);
    case JobState::Succeeded: break;
    }
    return job.outcome.isEmpty() ? jobStateText(job.state) : job.outcome;
}

static QString text(const Job &job, int column)
{
    const bool running = job.state == JobState::Running;
    switch (column) {
    case JobsModel::What: return job.what;
    case JobsModel::Object: return job.objectName;
    case JobsModel::Progress: return running && percent(job) >= 0 ? percentText(percent(job)) : QString();
    case JobsModel::Rate:
        return running && job.progress.bytesPerSecond ? rateText(double(job.progress.bytesPerSecond)) : QString();
    case JobsModel::Remaining:
        if (!running)
            return JobsModel::tr("took %1").arg(durationText(job.started.msecsTo(job.ended)));
        if (!job.items.isEmpty())
            return JobsModel::tr("%n left", nullptr, int(itemsIn(job, JobState::Running)));
        if (!job.progress.totalBytes)
            return {};
        return bytesText(double(job.progress.totalBytes - job.progress.doneBytes))
               + (job.progress.remainingMs >= 0 ? QStringLiteral(" · ") + durationText(job.progress.remainingMs)
                                                : QString());
    case JobsModel::Outcome: return outcomeText(job);
    default: return {};
    }
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(job, index.column());
    case Qt::ToolTipRole: return outcomeText(job);
    case IdRole: return job.id;
    case StateRole: return int(job.state);
    case PercentRole: return percent(job);
    default: return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("Job");
    case Object: return tr("Object");
    case Progress: return tr("Progress");
    case Rate: return tr("Rate");
    case Remaining: return tr("Remaining");
    case Outcome: return tr("Outcome");
    default: return {};
    }
}

} // namespace model
