// SPDX-License-Identifier: GPL-3.0-or-later
// Which hosts there are, and their sessions.
#include "model/fleet.h"
#include "model/blockjobs/foundjobs.h"
#include "model/history/hostmonitor.h"
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststore.h"
#include <algorithm>

namespace model {

using namespace std::chrono_literals;
using SessionState = virt::Session::State;

Fleet::Fleet(Rights rights, QObject *parent) : QObject(parent), m_rights(rights)
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &Fleet::grow);
    m_clock.start();
    m_secrets.setFaultSink([this](const QString &words) { m_notices.add(words); });
    connect(&m_changes, &ChangesModel::fault, &m_notices, &Notices::add);
    connect(&m_plans, &PlanBook::told, &m_notices, &Notices::add);
    connect(&m_plans, &PlanBook::withdrawn, &m_notices, &Notices::dismiss);
    m_foundJobs = std::make_unique<FoundJobs>(*this);
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

} // namespace model
