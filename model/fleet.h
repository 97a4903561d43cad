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
#include "virt/core/session.h"
#include "virt/instance/lifecycle.h"
#include <memory>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace model {

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
    [[nodiscard]] ChangesModel &changes() { return m_changes; }

    HostId add(HostEntry entry);       // gives it an id when it has none; connects when the entry says so
    void edit(const HostEntry &entry); // connects again when URI or rights changed
    void remove(const HostId &host);
    void connectHost(const HostId &host);
    void disconnectHost(const HostId &host);
    [[nodiscard]] QList<HostEntry> entries() const;

    // Null when there is no such host. Valid until the host is removed or edited; do not keep it.
    [[nodiscard]] virt::Session *session(const HostId &host) const;
    [[nodiscard]] virt::Session *session(const InstanceId &id) const { return session(id.host); }
    [[nodiscard]] const virt::Instance *instance(const InstanceId &id) const;
    // Connected, answering and read-write: actions may be offered.
    [[nodiscard]] bool canChange(const HostId &host) const;

    // What the windows show at present; an interval of 0 while nothing is visible.
    void setSampling(const virt::Sampling &sampling);

    // One job per instance, the outcome of each in jobs().
    void perform(virt::LifecycleAction action, const QList<InstanceId> &instances);

    // True once every host that connects at start has shown its first list or failed: what --screenshot waits for.
    [[nodiscard]] bool settled() const;

signals:
    void hostsEdited();                        // added, changed, removed: to be saved
    void inventoryChanged(model::HostId host); // after the models followed
    void settledChanged();

private:
    struct Host {
        HostEntry entry;
        std::unique_ptr<virt::Session> session;
        std::unique_ptr<HostDetails> details; // of this session
        bool listed = false; // has shown a list since it was asked to connect
    };
    void makeSession(Host &host);
    void follow(const HostId &host);
    void refreshRow(const HostId &host);
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
    ChangesModel m_changes;
    std::vector<std::unique_ptr<Host>> m_list;
    virt::Sampling m_sampling;
    QTimer m_clock; // ages and countdowns
    bool m_settled = false;
};

} // namespace model
