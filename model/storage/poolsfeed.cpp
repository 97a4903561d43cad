// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/poolsfeed.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include <chrono>
#include <utility>

namespace model {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 150ms; // events come in swarms

PoolsFeed::PoolsFeed(Fleet &fleet, QObject *parent) : QObject(parent), m_fleet(fleet)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    m_minute.setInterval(1min);
    for (const QTimer *timer : {&m_soon, &m_minute})
        connect(timer, &QTimer::timeout, this, &PoolsFeed::ask);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const int row = m_fleet.hosts().indexOf(m_host).row();
                if (roles.isEmpty() && row >= first.row() && row <= last.row()) // else it is the clock's
                    hostChanged();
            });
    connect(&fleet.jobs(), &JobsModel::ended, this, &PoolsFeed::jobEnded);
    connect(&fleet.monitor(), &HostMonitor::changed, this, [this](const HostId &host) {
        if (host == m_host)
            takePromises();
    });
}

PoolsFeed::~PoolsFeed()
{
    m_question.cancel();
}

void PoolsFeed::setHost(const HostId &host)
{
    if (host == m_host)
        return;
    m_host = host;
    ++m_asked; // what is under way is about another one
    m_pools.apply({});
    m_fault = {};
    m_taken = {};
    m_defined.clear();
    m_reading.clear();
    listen();
    watchPromises();
    ask();
}

void PoolsFeed::setSeen(bool seen)
{
    if (std::exchange(m_seen, seen) == seen)
        return;
    watchPromises();
    if (!seen) {
        m_minute.stop();
        return m_soon.stop();
    }
    m_minute.start();
    ask();
}

void PoolsFeed::watchPromises()
{
    m_fleet.monitor().watch(this, m_seen ? QSet{m_host} : QSet<HostId>(), HostMonitor::Pace::Storage);
}

void PoolsFeed::listen()
{
    virt::Session *session = m_fleet.session(m_host);
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &virt::Session::hostHappened, this, &PoolsFeed::happened);
}

void PoolsFeed::ask()
{
    m_reachable = m_session && m_session->state() == virt::Session::State::Connected;
    if (m_seen && m_reachable) {
        m_question.cancel();
        m_reading += std::exchange(m_defined, {});
        m_question = virt::listPools(*m_session, m_pools.pools(m_reading), this,
                                     [this, asked = ++m_asked](const virt::Result<QList<virt::StoragePool>> &pools) {
                                         if (asked == m_asked)
                                             took(pools);
                                     });
    }
    emit changed();
}

void PoolsFeed::took(const virt::Result<QList<virt::StoragePool>> &pools)
{
    m_fault = pools ? virt::Error() : pools.error();
    if (pools) {
        m_reading.clear();
        m_taken = QDateTime::currentDateTime();
        m_pools.apply(*pools);
        takePromises();
    }
    emit changed();
}

bool PoolsFeed::isSilent() const
{
    const HostRow *row = m_fleet.hosts().find(m_host);
    return row && row->state == HostState::Stale;
}

void PoolsFeed::hostChanged()
{
    listen();
    const bool reachable = m_session && m_session->state() == virt::Session::State::Connected;
    if (reachable && !m_reachable)
        return ask();
    m_reachable = reachable;
    emit changed();
}

// A definition may have replaced another of that name.
void PoolsFeed::happened(const virt::HostEvent &event)
{
    if (event.subject != virt::HostEvent::Subject::Pool)
        return;
    if (event.what == virt::HostEvent::What::Defined)
        m_defined.insert(event.name);
    if (m_seen)
        m_soon.start();
}

// Work on instances tells of itself by events, where it concerns pools.
void PoolsFeed::jobEnded(JobId id)
{
    const Job *job = m_fleet.jobs().find(id);
    if (job && job->host == m_host && job->instance.isNull())
        ask();
}

void PoolsFeed::takePromises()
{
    const auto &promised = m_fleet.monitor().figures(m_host).promised;
    for (auto pool = promised.cbegin(); pool != promised.cend(); ++pool)
        m_pools.setPromise(pool.key(), pool.value());
}

} // namespace model
