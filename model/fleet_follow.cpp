// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions tell, and what of it the models show.
#include "model/blockjobs/foundjobs.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "virt/core/sentences.h"
#include <algorithm>

namespace model {

using namespace std::chrono_literals;
using SessionState = virt::Session::State;

static constexpr qint64 silentMs = 3000; // beyond two ticks without an answer: the host is stale

void Fleet::makeSession(Host &host)
{
    host.details.reset(); // it follows the old one
    host.session = std::make_unique<virt::Session>(virt::Session::Options{.uri = host.entry.uri,
                                                                          .name = host.entry.name,
                                                                          .jump = host.entry.jump,
                                                                          .readOnly = isReadOnly(host),
                                                                          .changes = m_changes.sinkOf(host.entry.id),
                                                                          .plans = m_plans.ledger()});
    host.details = std::make_unique<HostDetails>(*host.session, host.entry.id, m_details, m_instances);
    host.session->setSampling(m_sampling);
    const HostId id = host.entry.id;
    const virt::Session *session = host.session.get();
    connect(session, &virt::Session::stateChanged, this, [this, id] { follow(id); });
    connect(session, &virt::Session::roundTripChanged, this, [this, id] { refreshRow(id); });
    connect(session, &virt::Session::factsChanged, this, [this, id] { refreshRow(id); });
    connect(session, &virt::Session::sampled, this, [this, id](const auto &inventory) { took(id, *inventory); });
    connect(session, &virt::Session::asked, this, [this, asking = host.session.get()](const virt::Prompt &prompt) {
        emit asked(asking, prompt);
        checkSettled();
    });
    connect(session, &virt::Session::happened, this, [this, id](const virt::DomainEvent &event) {
        if (const Host *h = find(id))
            m_events.add(id, h->entry.name, event);
        m_foundJobs->happened(id, event);
    });
    connect(session, &virt::Session::hostHappened, this, [this, id](const virt::HostEvent &event) {
        if (event.subject == virt::HostEvent::Subject::Pool)
            m_monitor->poolsChanged(id);
        if (const Host *h = find(id))
            m_events.add(id, h->entry.name, event);
    });
}

HostState Fleet::stateOf(const Host &host) const
{
    switch (host.session->state()) {
    case SessionState::Off: return HostState::Off;
    case SessionState::Connecting: return HostState::Connecting;
    case SessionState::Waiting: return HostState::Waiting;
    case SessionState::Failed: // who cancels a question is not refused
        return host.session->error().kind == virt::Error::Kind::Cancelled ? HostState::Off : HostState::Failed;
    case SessionState::Connected: break;
    }
    const QDateTime data = host.session->dataTime();
    const qint64 allowed = silentMs + 2 * m_sampling.interval.count();
    const bool ticking = m_sampling.interval > 0ms;
    return ticking && data.isValid() && data.msecsTo(QDateTime::currentDateTime()) > allowed && host.session->silent()
               ? HostState::Stale
               : HostState::Connected;
}

void Fleet::follow(const HostId &id)
{
    const Host *host = find(id);
    if (!host)
        return;
    const HostRow *before = m_hosts.find(id);
    const HostState was = before ? before->state : HostState::Off;
    refreshRow(id);
    const HostState now = stateOf(*host);
    if (now == was)
        return;
    const bool told = now == HostState::Connected || now == HostState::Waiting || now == HostState::Failed
                      || now == HostState::Stale;
    if (told) {
        const QString why = host->session->error().text();
        const QString what = hostStateText(now);
        m_events.addHostEvent(id, host->entry.name, why.isEmpty() ? what : virt::joined({virt::ended(what), why}));
    }
    checkSettled();
}

void Fleet::expectAway(const HostId &host, Departure why)
{
    const HostRow *known = m_hosts.find(host);
    if (!known)
        return;
    HostRow row = *known;
    row.departure = why;
    m_hosts.set(row);
}

void Fleet::refreshRow(const HostId &id)
{
    const Host *host = find(id);
    if (!host)
        return;
    const HostRow *old = m_hosts.find(id);
    HostRow row = old ? *old : HostRow{};
    const bool wasStale = row.state != HostState::Connected;
    const virt::Session &s = *host->session;
    row.entry = host->entry;
    row.entry.readOnly = isReadOnly(*host);
    const HostState was = std::exchange(row.state, stateOf(*host));
    const bool returned = row.state == HostState::Connected
                          && (was == HostState::Connecting || was == HostState::Waiting);
    if (returned || row.state == HostState::Off)
        row.departure = Departure::None;
    row.error = s.error().text();
    const QDateTime retryAt = s.retryAt();
    if (!row.retryAt.isValid() || !retryAt.isValid() || std::abs(row.retryAt.msecsTo(retryAt)) > 500)
        row.retryAt = retryAt;
    const auto known = inventory(id);
    row.dataTime = known ? known->taken : QDateTime();
    row.past = known && !s.inventory();
    row.roundTripUs = s.roundTrip() ? s.roundTrip()->count() : -1;
    row.polled = row.state == HostState::Connected && s.facts().hypervisorVersion && !s.facts().events;
    row.instances = known ? int(known->instances.size()) : 0;
    row.running = known ? int(std::ranges::count(known->instances, virt::DomainState::Running, &virt::Instance::state))
                        : 0;
    m_hosts.set(row);
    if (const bool stale = row.state != HostState::Connected; stale != wasStale)
        m_instances.setStale(id, stale);
}

void Fleet::took(const HostId &id, const virt::Inventory &inventory)
{
    Host *host = find(id);
    if (!host)
        return;
    m_instances.apply(id, host->entry.name, inventory);
    host->listed = true;
    refreshRow(id);
    emit inventoryChanged(id);
    checkSettled();
}

void Fleet::grow()
{
    for (const auto &host : m_list)
        follow(host->entry.id);
    m_hosts.touch();
}

// A host that waits for an answer of the user's counts as settled: it may wait for ever.
bool Fleet::settled() const
{
    return std::ranges::all_of(m_list, [](const auto &host) {
        const auto state = host->session->state();
        return host->listed || state == SessionState::Off || state == SessionState::Failed
               || state == SessionState::Waiting || !host->session->prompts().isEmpty();
    });
}

void Fleet::checkSettled()
{
    if (const bool now = settled(); now != m_settled) {
        m_settled = now;
        emit settledChanged();
    }
}

} // namespace model
