// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be asked, in which order. The asking itself: detailsread.cpp.
#include "virt/instance/detailsfeed.h"
#include "virt/core/session_p.h"
#include "virt/instance/detailsread_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

// Measured at a round trip of 50 ms to a host of 1,000 instances: four calls at a time read 40 rows in about a second
// and the rest at about 60 a second, with the ticks beside them on time; one at a time would take four times as long. The
// daemon works at five calls of a client at a time: more than four would stand before the ticks.
static constexpr int threads = 4;
static constexpr qsizetype largestBatch = 2; // what has just come into view waits for no more than this
static constexpr qsizetype few = 3;          // so many are looked up one by one rather than listed
static constexpr auto gatherTime = 100ms;

DetailsFeed::DetailsFeed(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_clock.start();
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    m_plan.setSingleShot(true);
    m_plan.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &DetailsFeed::tell);
    connect(&m_plan, &QTimer::timeout, this, &DetailsFeed::plan);
    connect(&session, &Session::stateChanged, this, &DetailsFeed::followState);
    connect(&session, &Session::sampled, this, [this](const auto &inventory) { follow(*inventory); });
    connect(&session, &Session::happened, this, [this](const DomainEvent &event) {
        if (changesConfiguration(event))
            forget(event.uuid);
    });
}

DetailsFeed::~DetailsFeed()
{
    rest();
}

void DetailsFeed::setWishes(const QList<DetailsWish> &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    m_plan.start();
}

void DetailsFeed::forget(const QUuid &uuid)
{
    if (m_asked.contains(uuid))
        m_outdated.insert(uuid); // what is under way may be from before
    if (const auto known = m_known.find(uuid); known != m_known.end())
        known->current = false;
    m_plan.start();
}

// Events may have been missed while the connection was away.
void DetailsFeed::followState()
{
    const quint64 generation = m_session.p().generation;
    const bool connected = m_session.state() == Session::State::Connected;
    if (connected && generation == m_generation)
        return;
    rest(); // our domains would keep the old connection open
    if (!connected)
        return;
    m_generation = generation;
    for (Known &known : m_known)
        known.current = false;
    m_asked.clear();
    m_outdated.clear();
    m_underWay = 0;
}

void DetailsFeed::follow(const Inventory &inventory)
{
    QSet<QUuid> here;
    for (const Instance &i : inventory.instances) {
        here.insert(i.uuid);
        if (const auto known = m_known.find(i.uuid); known != m_known.end() && known->id != i.id)
            known->current = false; // started or stopped, and hosts without events do not say so
    }
    m_known.removeIf([&](auto it) { return !here.contains(it.key()); });
    plan();
}

bool DetailsFeed::isNeeded(const Instance &instance, bool changed, Sight sight) const
{
    if (m_asked.contains(instance.uuid) || m_queued.contains(instance.uuid))
        return false;
    const auto known = m_known.constFind(instance.uuid);
    if (known == m_known.cend() || !known->current)
        return true;
    const bool old = sight == Sight::Seen && m_clock.elapsed() > known->readMs + m_compareAgain.count();
    return changed && (!known->compared || old);
}

void DetailsFeed::want(const Instance &instance, DetailsParts parts, Sight sight)
{
    const bool changed = parts.testFlag(DetailsPart::Changed) && instance.isActive() && instance.flagsKnown
                         && instance.persistent;
    if (!isNeeded(instance, changed, sight))
        return;
    m_queued.insert(instance.uuid);
    m_queue.append({.uuid = instance.uuid, .name = instance.name, .id = instance.id, .changed = changed});
}

void DetailsFeed::plan()
{
    m_queue.clear();
    m_queued.clear();
    const auto inventory = m_session.inventory();
    if (!inventory || m_wishes.isEmpty() || m_session.state() != Session::State::Connected)
        return restIfIdle();
    QHash<QUuid, const Instance *> byUuid;
    byUuid.reserve(inventory->instances.size());
    for (const Instance &i : inventory->instances)
        byUuid.insert(i.uuid, &i);
    for (const DetailsWish &wish : std::as_const(m_wishes))
        for (const QUuid &uuid : wish.seen)
            if (const Instance *i = byUuid.value(uuid))
                want(*i, wish.parts, Sight::Seen);
    for (const DetailsWish &wish : std::as_const(m_wishes))
        if (wish.all)
            for (const Instance &i : inventory->instances)
                want(i, wish.parts, Sight::Elsewhere);
    pump();
}

void DetailsFeed::pump()
{
    const bool connected = m_session.state() == Session::State::Connected;
    while (connected && m_underWay < threads && !m_queue.isEmpty()) {
        const qsizetype share = (m_queue.size() + threads - 1) / threads;
        const qsizetype size = std::min(share, largestBatch);
        const bool many = m_directory || m_queue.size() > few;
        QList<Request> batch = m_queue.first(size);
        m_queue.remove(0, size);
        send(std::move(batch), many);
    }
    if (m_underWay == 0)
        m_threads.reset();
}

void DetailsFeed::restIfIdle()
{
    if (m_underWay == 0)
        rest();
}

void DetailsFeed::send(QList<Request> batch, bool many)
{
    if (!m_threads)
        m_threads = std::make_unique<Executor>(threads);
    if (many && !m_directory)
        m_directory = std::make_shared<Directory>();
    const auto shared = many ? m_directory : std::make_shared<Directory>();
    for (const Request &request : std::as_const(batch)) {
        m_queued.remove(request.uuid);
        m_asked.insert(request.uuid);
    }
    ++m_underWay;
    m_threads->post([wire = m_session.p().wire, directory = shared, many, batch = std::move(batch), of = m_generation,
                     home = QPointer<QObject>(this), self = this]() mutable {
        const CallScope scope(wire->log.get());
        QList<Answer> answers = directory->read(*wire, batch, many);
        directory.reset(); // here: the last one to go may close the connection
        postHome(home, [self, of, answers = std::move(answers)] { self->took(of, answers); });
    });
}

void DetailsFeed::took(quint64 generation, const QList<Answer> &answers)
{
    if (generation != m_generation)
        return;
    --m_underWay;
    for (const Answer &answer : answers) {
        m_asked.remove(answer.uuid);
        const bool current = !m_outdated.remove(answer.uuid);
        Known &known = m_known[answer.uuid];
        if (answer.details)
            known.details = answer.details;
        known.id = answer.id;
        known.current = current;
        known.compared = answer.compared;
        known.readMs = m_clock.elapsed();
        if (answer.details)
            m_fresh.insert(answer.uuid, answer.details);
        if (!current)
            m_plan.start();
    }
    if (!m_gather.isActive())
        tell(); // the first ones at once
    pump();
}

void DetailsFeed::tell()
{
    if (m_fresh.isEmpty())
        return;
    m_gather.start();
    emit arrived(std::exchange(m_fresh, {}));
}

// The threads end; the domains go there, for the last one may close the connection.
void DetailsFeed::rest()
{
    if (m_directory && !m_threads)
        m_threads = std::make_unique<Executor>(1);
    if (m_directory)
        m_threads->post([directory = std::exchange(m_directory, nullptr)] {});
    m_threads.reset();
}

} // namespace virt
