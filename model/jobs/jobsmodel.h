// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include <concepts>
#include <functional>
#include <QAbstractTableModel>
#include <QList>

namespace model {

// All work of this run of the program, newest first. Work belongs to this model, not to the dialog that began it: the
// model is the receiver of reports and answers, so a closed dialog loses nothing. Bounded: old ended jobs fall out.
class JobsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Object, Progress, Rate, Remaining, Outcome, ColumnCount };
    enum Role { IdRole = Qt::UserRole, StateRole, PercentRole /* -1: busy bar */ };
    static constexpr qsizetype mostEnded = 1000;

    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Job *find(JobId id) const;
    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] int running() const; // without those found on hosts
    [[nodiscard]] int running(const HostId &host) const;
    [[nodiscard]] const Job *runningOn(const InstanceId &instance) const; // of ours; null: none

    struct Subject {
        QString what, objectName;
        InstanceId instance;
        HostId host;
        QUuid pool;
        bool found = false; // see Job
    };
    // Begins work: `verb` gets where to report and whom to answer, and returns the hold on it. `after` hears the
    // outcome too (in the GUI thread); `outcome` makes the one line of a success.
    template<class T>
    JobId start(const Subject &subject,
                const std::function<virt::Task(QObject *receiver, virt::Reports, virt::Done<T>)> &verb,
                virt::Done<T> after = {}, std::function<QString(const virt::Result<T> &)> outcome = {});

    // Work on many at once: one line, with the outcome of each beneath it. `verb` answers once for each item.
    using Each = std::function<void(qsizetype item, virt::Result<> outcome)>;
    JobId startMany(const Subject &subject, const QList<JobItem> &items,
                    const std::function<QList<virt::Task>(QObject *receiver, const Each &each)> &verb);

    void cancel(JobId id);
    void cancelAll();
    void clearEnded();

signals:
    void ended(model::JobId id);
    void runningChanged(int running);

private:
    JobId begin(const Subject &subject);
    void setTask(JobId id, const virt::Task &task);
    void finish(JobId id, const virt::Error *error, const QString &outcome);
    void finishItem(JobId id, qsizetype item, const virt::Result<> &outcome);
    [[nodiscard]] virt::Reports reportsFor(JobId id);
    Job *at(JobId id);
    void changed(JobId id);
    void note(Job &job, const QString &line);
    void dropOld();

    QList<Job> m_jobs; // newest first
    JobId m_next = 1;
};

template<class T>
JobId JobsModel::start(const Subject &subject,
                       const std::function<virt::Task(QObject *, virt::Reports, virt::Done<T>)> &verb,
                       virt::Done<T> after, std::function<QString(const virt::Result<T> &)> outcome)
{
    const JobId id = begin(subject);
    setTask(id, verb(this, reportsFor(id),
                     [this, id, after = std::move(after), outcome = std::move(outcome)](virt::Result<T> r) {
                         finish(id, r ? nullptr : &r.error(), r && outcome ? outcome(r) : QString());
                         if (after)
                             after(std::move(r));
                     }));
    return id;
}

[[nodiscard]] QString jobStateText(JobState state);
[[nodiscard]] qsizetype itemsIn(const Job &job, JobState state);

} // namespace model
