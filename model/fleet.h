// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/changes/changesmodel.h"
#include "model/events/eventsmodel.h"
#include "model/hosts/hostentry.h"
#include "model/hosts/hostsmodel.h"
#include "model/instances/detailswishes.h"
#include "model/instances/hostdetails.h"
#include "model/instances/instancesmodel.h"
#include "model/jobs/jobsmodel.h"
#include "model/plans/planbook.h"
#include "model/secrets/secrets.h"
#include "model/snapshots/thumbnails.h"
#include "model/store/notices.h"
#include "virt/core/session.h"
#include "virt/instance/lifecycle.h"
#include "virt/plan/plan.h"
#include <memory>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace model {

class FoundJobs;
class HostMonitor;

// All hosts and what is known of them: a session for each, and the models that the windows show. The only place where
// sessions meet models. GUI thread. Nothing here waits.
class Fleet : public QObject {
    Q_OBJECT
public:
    // ReadOnly: every host of this run, whatever its entry says.
    enum class Rights { AsEntered, ReadOnly };
    explicit Fleet(Rights rights = Rights::AsEntered, QObject *parent = nullptr);
    ~Fleet() override;

    [[nodiscard]] HostsModel &hosts() { return m_hosts; }
    [[nodiscard]] InstancesModel &instances() { return m_instances; }
    [[nodiscard]] JobsModel &jobs() { return m_jobs; }
    [[nodiscard]] EventsModel &events() { return m_events; }
    // Whoever shows what only an instance's XML tells says so here.
    [[nodiscard]] DetailsWishes &details() { return m_details; }
    [[nodiscard]] Notices &notices() { return m_notices; }
    [[nodiscard]] ChangesModel &changes() { return m_changes; }
    [[nodiscard]] PlanBook &plans() { return m_plans; }
    [[nodiscard]] SnapshotThumbnails &thumbnails() { return m_thumbnails; }
    [[nodiscard]] HostMonitor &monitor() { return *m_monitor; }
    [[nodiscard]] Secrets &secrets() { return m_secrets; }
    [[nodiscard]] FoundJobs &foundJobs() { return *m_foundJobs; }

    HostId add(HostEntry entry);       // gives it an id when it has none; connects when the entry says so
    void edit(const HostEntry &entry); // connects again when URI or rights changed
    void remove(const HostId &host);
    void connectHost(const HostId &host);
    void disconnectHost(const HostId &host);
    [[nodiscard]] QList<HostEntry> entries() const;

    // Groups of hosts: paths such as "rack 1/left", see model/hosts/hostgroups.h. fleet_groups.cpp
    [[nodiscard]] QStringList groups() const;
    void setGroups(const QStringList &groups); // those that hosts are in stay
    void addGroup(const QString &group);
    void moveGroup(const QString &from, const QString &to, const QString &before = {}); // renames too
    void removeGroup(const QString &group);
    void moveHosts(const QList<HostId> &hosts, const QString &group, const HostId &before = {});
    [[nodiscard]] QSet<HostId> hostsIn(const QString &group) const; // and in the groups below it
    void setCordoned(const QList<HostId> &hosts, bool cordoned);

    // It was sent away on purpose: said until it is connected again.
    void expectAway(const HostId &host, Departure why);

    // Null when there is no such host. Valid until the host is removed or edited; do not keep it.
    [[nodiscard]] virt::Session *session(const HostId &host) const;
    [[nodiscard]] virt::Session *session(const InstanceId &id) const { return session(id.host); }
    [[nodiscard]] const virt::Instance *instance(const InstanceId &id) const;
    // The newest that is known: of this run, or of an earlier one. May be null.
    [[nodiscard]] std::shared_ptr<const virt::Inventory> inventory(const HostId &host) const;
    // What a host listed in an earlier run; counts until it answers.
    void showPast(const HostId &host, std::shared_ptr<const virt::Inventory> inventory);
    // Connected, answering and read-write: actions may be offered.
    [[nodiscard]] bool canChange(const HostId &host) const;

    // What the windows show at present; an interval of 0 while nothing is visible.
    void setSampling(const virt::Sampling &sampling);

    // One job, the outcome of each instance in it. fleet_bulk.cpp
    void perform(virt::LifecycleAction action, const QList<InstanceId> &instances);

    // Work on many instances as one job: `what` with the number in the place of %1. `verb` is called for each host that
    // has some of them, with their numbers, and answers by the places of these.
    using HostVerb = std::function<QList<virt::Task>(virt::Session &, const QList<qsizetype> &numbers,
                                                     QObject *receiver, const JobsModel::Each &each)>;
    JobId startMany(const QString &what, const QList<JobItem> &items, const HostVerb &verb);
    [[nodiscard]] QList<JobItem> itemsFor(const QList<InstanceId> &instances) const; // of those that are there

    // Begun and not ended: on record here, or else told by the mark in the domain's metadata. fleet_plans.cpp
    [[nodiscard]] std::optional<UnfinishedPlan> unfinishedPlan(const InstanceId &id) const;
    // Plans as jobs, see virt/plan/carryout.h; 0 when the host is not there.
    JobId carryOut(const InstanceId &id, const virt::Plan &plan);
    JobId finishPlan(const InstanceId &id, const virt::PlanRecord &record);
    JobId undoPlan(const InstanceId &id, const virt::PlanRecord &record);

    // True once every host that connects at start has shown its first list or failed: what --screenshot waits for.
    [[nodiscard]] bool settled() const;

signals:
    void hostsEdited();                        // added, changed, removed: to be saved
    void inventoryChanged(model::HostId host); // after the models followed
    void hostForgotten(model::HostId host);    // removed, or another host now: what was kept of it is void
    void settledChanged();
    void asked(virt::Session *session, const virt::Prompt &prompt); // answered there

private:
    struct Host {
        HostEntry entry;
        std::unique_ptr<virt::Session> session;
        std::unique_ptr<HostDetails> details;        // of this session
        std::shared_ptr<const virt::Inventory> past; // until this session has its own
        bool listed = false;                         // has shown a list since it was asked to connect
    };
    using PlanVerb = std::function<virt::Task(virt::Session &, QObject *receiver, virt::Reports, virt::Done<>)>;
    JobId startPlan(const InstanceId &id, const virt::PlanRecord &record, const QString &title, const PlanVerb &verb);
    void performOne(virt::LifecycleAction action, const InstanceId &id);
    void makeSession(Host &host);
    void follow(const HostId &host);
    void refreshRow(const HostId &host);
    void takeOrder();
    void forget(Host &host);
    void took(const HostId &host, const virt::Inventory &inventory);
    void grow();
    void checkSettled();
    [[nodiscard]] HostState stateOf(const Host &host) const;
    [[nodiscard]] bool isReadOnly(const Host &host) const;
    [[nodiscard]] Host *find(const HostId &host) const;

    Rights m_rights;
    HostsModel m_hosts;
    InstancesModel m_instances;
    JobsModel m_jobs;
    EventsModel m_events;
    DetailsWishes m_details;
    Notices m_notices;
    ChangesModel m_changes;
    PlanBook m_plans;
    SnapshotThumbnails m_thumbnails;
    std::vector<std::unique_ptr<Host>> m_list; // in the order of m_hosts
    QHash<HostId, Host *> m_byId;
    virt::Sampling m_sampling;
    QTimer m_clock; // ages and countdowns
    bool m_settled = false;
    Secrets m_secrets;
    std::unique_ptr<FoundJobs> m_foundJobs;
    std::unique_ptr<HostMonitor> m_monitor; // last: it follows all the others
};

} // namespace model
