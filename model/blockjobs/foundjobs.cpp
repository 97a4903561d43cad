// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/blockjobs/foundjobs.h"
#include "model/fleet.h"
#include <algorithm>
#include <functional>
#include <QPointer>
#include <utility>

namespace model {

using namespace std::chrono_literals;
using virt::Error;

static constexpr auto pace = 2s;

struct FoundJobs::Followed {
    InstanceId instance;
    QString name, target, what;
    bool missing = false; // at the last look; its event may be on the way
    virt::Reports reports;
    virt::Done<> done;
    std::unique_ptr<std::stop_callback<std::function<void()>>> onCancel;
};

FoundJobs::FoundJobs(Fleet &fleet) : m_fleet(fleet)
{
    m_clock.setInterval(pace);
    connect(&m_clock, &QTimer::timeout, this, &FoundJobs::look);
}

FoundJobs::~FoundJobs() = default;

FoundJobs::Followed *FoundJobs::find(const InstanceId &instance, const QString &target) const
{
    const auto hit = std::ranges::find_if(
        m_followed, [&](const auto &one) { return one->instance == instance && one->target == target; });
    return hit == m_followed.end() ? nullptr : hit->get();
}

bool FoundJobs::isBusyItself(const InstanceId &instance) const
{
    return m_fleet.jobs().runningOn(instance);
}

static virt::Result<> outcomeOf(const virt::DomainEvent &event)
{
    switch (virt::blockJobNews(event)) {
    case virt::BlockJobNews::Failed: return Error{.message = FoundJobs::tr("The host says that it failed")};
    case virt::BlockJobNews::Aborted: return Error::cancelled();
    default: return {};
    }
}

void FoundJobs::happened(const HostId &host, const virt::DomainEvent &event)
{
    if (event.kind != virt::DomainEvent::Kind::BlockJob)
        return;
    const InstanceId instance{host, event.uuid};
    const bool over = virt::blockJobNews(event) != virt::BlockJobNews::Ready;
    if (over && find(instance, event.subject))
        end(instance, event.subject, outcomeOf(event));
    else if (!over && !isBusyItself(instance))
        ask(instance, {event.subject});
}

void FoundJobs::found(const InstanceId &instance, const QList<virt::DiskJob> &jobs)
{
    if (isBusyItself(instance))
        return;
    for (const virt::DiskJob &job : jobs)
        if (!find(instance, job.target))
            begin(instance, job);
}

void FoundJobs::begin(const InstanceId &instance, const virt::DiskJob &job)
{
    const virt::Instance *i = m_fleet.instance(instance);
    if (!i)
        return;
    auto followed = std::make_unique<Followed>();
    Followed *one = followed.get();
    one->instance = instance;
    one->name = i->name;
    one->target = job.target;
    one->what = tr("%1 on disk %2 of %3, found on the host", "a block job")
                    .arg(virt::diskJobText(job.kind), job.target, i->name);
    m_followed.push_back(std::move(followed));
    m_fleet.jobs().start<void>(
        {.what = one->what, .objectName = i->name, .instance = instance, .host = instance.host, .found = true},
        [this, one](QObject *, const virt::Reports &reports, const virt::Done<> &done) {
            const std::stop_source stop;
            one->reports = reports;
            one->done = done;
            one->onCancel = std::make_unique<std::stop_callback<std::function<void()>>>(
                stop.get_token(), [this, instance = one->instance, target = one->target] { abort(instance, target); });
            return virt::Task(stop);
        });
    took(instance, {job.target}, QList<virt::DiskJob>{job});
    m_clock.start();
}

void FoundJobs::look()
{
    QHash<InstanceId, QStringList> all;
    for (const auto &one : m_followed)
        all[one->instance] << one->target;
    if (all.isEmpty())
        m_clock.stop();
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        ask(it.key(), *it);
}

// While the host is away, nobody knows; when it is not there any more, nobody will.
void FoundJobs::ask(const InstanceId &instance, const QStringList &targets)
{
    virt::Session *session = m_fleet.session(instance);
    if (!session)
        for (const QString &target : targets)
            end(instance, target, Error{.message = tr("The host was removed")});
    if (!session || session->state() != virt::Session::State::Connected)
        return;
    const virt::Instance *i = m_fleet.instance(instance);
    virt::askDiskJobs(*session, instance.uuid, i ? i->name : QString(), targets, this,
                      [this, instance, targets](const auto &jobs) { took(instance, targets, jobs); });
}

void FoundJobs::took(const InstanceId &instance, const QStringList &targets,
                     const virt::Result<QList<virt::DiskJob>> &jobs)
{
    if (!jobs && jobs.error().kind == Error::Kind::Disconnected)
        return;
    for (const QString &target : targets) {
        const auto all = jobs.value_or(QList<virt::DiskJob>());
        const auto job = std::ranges::find(all, target, &virt::DiskJob::target);
        Followed *one = find(instance, target);
        if (!jobs)
            end(instance, target, jobs.error());
        else if (job == all.end())
            lost(one);
        else if (!one)
            found(instance, {*job});
        else
            report(*one, *job);
    }
}

void FoundJobs::report(Followed &one, const virt::DiskJob &job)
{
    one.missing = false;
    one.reports.progress({.phase = job.isReady() ? tr("Both images are alike") : virt::diskJobText(job.kind),
                          .doneBytes = job.done,
                          .totalBytes = job.total});
}

// It has ended. How, only its event tells, which comes a little later or was missed.
void FoundJobs::lost(Followed *one)
{
    if (!one)
        return;
    if (!std::exchange(one->missing, true))
        return;
    end(one->instance, one->target,
        Error{.message = tr("It has ended, and the host has not told whether it succeeded"),
              .advice = tr("Look at the disk's image chain.")});
}

void FoundJobs::abort(const InstanceId &instance, const QString &target)
{
    virt::Session *session = m_fleet.session(instance);
    const Followed *one = find(instance, target);
    if (!session || !one)
        return;
    virt::endDiskJob(*session, instance.uuid, one->name, target, virt::DiskJobEnd::Abort, this, {},
                     [this, instance, target](const virt::Result<> &outcome) {
                         if (const Followed *still = find(instance, target); still && !outcome)
                             still->reports.log(outcome.error().text());
                     });
}

void FoundJobs::end(const InstanceId &instance, const QString &target, const virt::Result<> &outcome)
{
    const auto hit = std::ranges::find_if(
        m_followed, [&](const auto &one) { return one->instance == instance && one->target == target; });
    if (hit == m_followed.end())
        return;
    const std::unique_ptr<Followed> one = std::move(*hit);
    m_followed.erase(hit);
    virt::Result<> told = outcome;
    if (!told && told.error().during.isEmpty())
        told.error().during = one->what;
    one->done(told);
}

} // namespace model
