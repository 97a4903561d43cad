// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststore.h"
#include "virt/core/sentences.h"
#include <algorithm>

namespace model {

using namespace std::chrono_literals;
using SessionState = virt::Session::State;

static constexpr qint64 silentMs = 3000; // beyond two ticks without an answer: the host is stale

Fleet::Fleet(Rights rights, QObject *parent) : QObject(parent), m_rights(rights)
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &Fleet::grow);
    m_clock.start();
    connect(&m_changes, &ChangesModel::fault, &m_notices, &Notices::add);
    m_monitor = std::make_unique<HostMonitor>(*this);
}

Fleet::~Fleet()
{
    m_monitor.reset(); // while there is something to save
    for (const auto &host : m_list)
        host->session->disconnect(this);
}

Fleet::Host *Fleet::find(const HostId &host) const
{
    return m_byId.value(host);
}

virt::Session *Fleet::session(const HostId &host) const
{
    const Host *h = find(host);
    return h ? h->session.get() : nullptr;
}

const virt::Instance *Fleet::instance(const InstanceId &id) const
{
    const InstanceRow *row = m_instances.find(id);
    return row ? &row->instance : nullptr;
}

bool Fleet::canChange(const HostId &host) const
{
    const Host *h = find(host);
    return h && !isReadOnly(*h) && stateOf(*h) == HostState::Connected;
}

bool Fleet::isReadOnly(const Host &host) const
{
    return host.entry.readOnly || m_rights == Rights::ReadOnly;
}

QList<HostEntry> Fleet::entries() const
{
    QList<HostEntry> out;
    for (const auto &host : m_list)
        out.append(host->entry);
    return out;
}

HostId Fleet::add(HostEntry entry)
{
    if (entry.id.isNull() || find(entry.id))
        entry.id = {QUuid::createUuid()};
    if (entry.name.isEmpty())
        entry.name = nameForUri(entry.uri);
    entry.group = cleanGroup(entry.group);
    auto host = std::make_unique<Host>();
    host->entry = entry;
    makeSession(*host);
    m_byId.insert(entry.id, host.get());
    m_list.push_back(std::move(host));
    m_hosts.add({.entry = entry});
    if (entry.connectAtStart)
        connectHost(entry.id);
    emit hostsEdited();
    return entry.id;
}

void Fleet::edit(const HostEntry &entry)
{
    Host *host = find(entry.id);
    if (!host || host->entry == entry)
        return;
    const bool again = host->entry.uri != entry.uri || host->entry.readOnly != entry.readOnly
                       || host->entry.jump != entry.jump;
    const bool wasOn = host->session->state() != SessionState::Off;
    if (host->entry.uri != entry.uri)
        forget(*host); // it may be another host altogether
    else if (again)
        host->past = inventory(entry.id);
    host->entry = entry;
    host->entry.group = cleanGroup(entry.group);
    host->session->setName(entry.name);
    m_instances.renameHost(entry.id, entry.name);
    if (again) {
        makeSession(*host);
        if (wasOn)
            connectHost(entry.id);
    }
    refreshRow(entry.id);
    emit hostsEdited();
}

void Fleet::remove(const HostId &id)
{
    const auto hit = std::ranges::find_if(m_list, [&](const auto &h) { return h->entry.id == id; });
    if (hit == m_list.end())
        return;
    m_instances.removeHost(id); // what is shown goes before what it stands for
    m_hosts.remove(id);
    m_byId.remove(id);
    m_list.erase(hit);
    checkSettled();
    emit hostForgotten(id);
    emit hostsEdited();
}

void Fleet::forget(Host &host)
{
    m_instances.removeHost(host.entry.id);
    host.past.reset();
    emit hostForgotten(host.entry.id);
}

std::shared_ptr<const virt::Inventory> Fleet::inventory(const HostId &host) const
{
    const Host *h = find(host);
    if (!h)
        return nullptr;
    auto own = h->session->inventory();
    return own ? own : h->past;
}

void Fleet::showPast(const HostId &id, std::shared_ptr<const virt::Inventory> inventory)
{
    Host *host = find(id);
    if (!host || host->session->inventory())
        return;
    host->past = std::move(inventory);
    m_instances.apply(id, host->entry.name, *host->past);
    m_instances.setStale(id, true);
    refreshRow(id);
    emit inventoryChanged(id);
}

void Fleet::makeSession(Host &host)
{
    host.details.reset(); // it follows the old one
    host.session = std::make_unique<virt::Session>(virt::Session::Options{.uri = host.entry.uri,
                                                                          .name = host.entry.name,
                                                                          .jump = host.entry.jump,
                                                                          .readOnly = isReadOnly(host),
                                                                          .changes = m_changes.sinkOf(host.entry.id)});
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
    });
    connect(session, &virt::Session::hostHappened, this, [this, id](const virt::HostEvent &event) {
        if (event.subject == virt::HostEvent::Subject::Pool)
            m_monitor->poolsChanged(id);
        if (const Host *h = find(id))
            m_events.add(id, h->entry.name, event);
    });
}

void Fleet::connectHost(const HostId &id)
{
    if (Host *host = find(id)) {
        host->listed = false;
        if (host->session->state() == SessionState::Off)
            host->session->open();
        else
            host->session->retryNow();
    }
}

void Fleet::disconnectHost(const HostId &id)
{
    if (const Host *host = find(id))
        host->session->close();
}

HostState Fleet::stateOf(const Host &host) const
{
    switch (host.session->state()) {
    case SessionState::Off: return HostState::Off;
    case SessionState::Connecting: return HostState::Connecting;
    case SessionState::Waiting: return HostState::Waiting;
    case SessionState::Failed: return HostState::Failed;
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
    const bool returned = row.state == HostState::Connected && (was == HostState::Connecting || was == HostState::Waiting);
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
    row.running = known ? int(std::ranges::count_if(known->instances, &virt::Instance::isActive)) : 0;
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

void Fleet::setSampling(const virt::Sampling &sampling)
{
    m_sampling = sampling;
    if (sampling.interval > 0ms)
        m_clock.start();
    else
        m_clock.stop(); // nobody sees an age
    for (const auto &host : m_list)
        host->session->setSampling(sampling);
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
