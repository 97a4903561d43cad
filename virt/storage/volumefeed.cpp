// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/volumefeed.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/ssh/remotecommand.h"
#include "virt/storage/volumefeed_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

static constexpr int threads = 4;            // the daemon works at five calls of a client: the fifth is the ticks'
static constexpr qsizetype largestBatch = 8; // what has just come into view waits for no more than this
static constexpr auto gatherTime = 100ms;

VolumeFeed::VolumeFeed(Session &session, const QUuid &pool, const QString &poolName, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pool(pool)
    , m_poolName(poolName)
    , m_generation(session.state() == Session::State::Connected ? session.p().generation : 0)
{
    for (QTimer *timer : {&m_gather, &m_plan, &m_lookSoon})
        timer->setSingleShot(true);
    m_gather.setInterval(gatherTime);
    m_lookSoon.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &VolumeFeed::tell);
    connect(&m_plan, &QTimer::timeout, this, &VolumeFeed::plan);
    connect(&m_lookSoon, &QTimer::timeout, this, &VolumeFeed::list);
    connect(&session, &Session::stateChanged, this, &VolumeFeed::followState);
    connect(&session, &Session::hostHappened, this, [this](const HostEvent &event) {
        if (!m_wanted || event.subject != HostEvent::Subject::Pool || event.name != m_poolName)
            return;
        forgetAll();
        m_lookSoon.start();
    });
}

VolumeFeed::~VolumeFeed()
{
    rest();
}

void VolumeFeed::look()
{
    m_wanted = true;
    list();
}

void VolumeFeed::setSeen(const QStringList &names)
{
    if (names == m_seen)
        return;
    m_seen = names;
    m_plan.start(0);
}

void VolumeFeed::setAll(bool all)
{
    m_all = all;
    m_plan.start(0);
}

void VolumeFeed::forget(const QStringList &names)
{
    for (const QString &name : names) {
        m_done.remove(name);
        if (m_asked.contains(name))
            m_outdated.insert(name); // what is under way may be from before
    }
    m_plan.start(0);
}

void VolumeFeed::forgetAll()
{
    m_outdated = m_asked;
    m_done.clear();
    m_plan.start(0);
}

// Events may have been missed while the connection was away.
void VolumeFeed::followState()
{
    const bool connected = m_session.state() == Session::State::Connected;
    if (connected && m_generation == m_session.p().generation)
        return;
    rest(); // our volumes would keep the old connection open
    m_asked.clear();
    m_outdated.clear();
    m_done.clear();
    m_underWay = 0;
    m_listing = m_listAgain = false;
    ++m_round;
    if (!connected)
        return;
    m_generation = m_session.p().generation;
    if (m_wanted)
        list();
}

void VolumeFeed::list()
{
    if (m_session.state() != Session::State::Connected)
        return;
    if (std::exchange(m_listing, true)) {
        m_listAgain = true;
        return;
    }
    if (!m_reader)
        m_reader = std::make_shared<Reader>();
    if (!m_threads)
        m_threads = std::make_unique<Executor>(threads);
    const QString during = Say::tr("List the volumes of pool %1").arg(m_poolName);
    m_threads->post([wire = m_session.p().wire, reader = m_reader, pool = m_pool, during, of = m_round,
                     home = QPointer<QObject>(this), self = this]() mutable {
        const CallScope scope(wire->log.get());
        auto found = reader->list(*wire, pool, during);
        reader.reset(); // here: the last one to go may close the connection
        postHome(home, [self, of, found = std::move(found)] { self->tookList(of, found); });
    });
}

void VolumeFeed::tookList(quint64 round, const Result<Listed> &found)
{
    if (round != m_round)
        return;
    m_listing = false;
    if (!found)
        emit failed(found.error());
    else if (found->tooMany)
        listDirectory(*found);
    else
        take(found->volumes);
    if (std::exchange(m_listAgain, false))
        list();
    plan();
}

void VolumeFeed::take(const QList<StorageVolume> &volumes)
{
    m_names.clear();
    for (const StorageVolume &volume : volumes)
        m_names.append(volume.name);
    m_present = {m_names.cbegin(), m_names.cend()};
    m_done.intersect(m_present);
    emit listed(volumes);
}

static QList<StorageVolume> filesIn(const QString &directory, const QByteArray &found)
{
    QList<StorageVolume> out;
    for (const QByteArray &path : found.split('\0')) {
        const QString name = QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1));
        if (!name.isEmpty() && !name.startsWith(u'.'))
            out.append({.name = name, .key = directory + u'/' + name});
    }
    sortByName(out);
    return out;
}

// What libvirt lists of them is shown at once, unless more are known from before.
void VolumeFeed::listDirectory(const Listed &some)
{
    if (m_names.size() < some.volumes.size())
        take(some.volumes);
    if (some.directory.isEmpty())
        return emit failed(*some.tooMany);
    const QStringList find{
        QStringLiteral("find"),      some.directory,      QStringLiteral("-mindepth"), QStringLiteral("1"),
        QStringLiteral("-maxdepth"), QStringLiteral("1"), QStringLiteral("-print0")};
    runOnHost(m_session, some.tooMany->during, find, this,
              [this, some, round = m_round](const Result<CommandOutput> &output) {
                  if (round != m_round)
                      return;
                  const bool all = output && output->ok();
                  const QList<StorageVolume> files = all ? filesIn(some.directory, output->out)
                                                         : QList<StorageVolume>();
                  if (files.size() < some.volumes.size())
                      return emit failed(*some.tooMany);
                  take(files);
                  plan();
              });
}

void VolumeFeed::want(const QString &name)
{
    if (m_present.contains(name) && !m_done.contains(name) && !m_asked.contains(name))
        m_queue.append(name);
}

void VolumeFeed::plan()
{
    m_queue.clear();
    for (const QString &name : std::as_const(m_seen))
        want(name);
    if (m_all && m_queue.isEmpty())
        for (const QString &name : std::as_const(m_names))
            want(name);
    pump();
}

void VolumeFeed::pump()
{
    const bool connected = m_session.state() == Session::State::Connected && m_reader;
    while (connected && m_underWay < threads && !m_queue.isEmpty()) {
        const qsizetype share = (m_queue.size() + threads - 1) / threads;
        const qsizetype size = std::min(share, largestBatch);
        const QStringList batch = m_queue.first(size);
        m_queue.remove(0, size);
        send(batch);
    }
    if (m_underWay == 0 && !m_listing)
        m_threads.reset();
}

void VolumeFeed::send(const QStringList &names)
{
    if (!m_threads)
        m_threads = std::make_unique<Executor>(threads);
    m_asked.unite({names.cbegin(), names.cend()});
    ++m_underWay;
    m_threads->post([wire = m_session.p().wire, reader = m_reader, names, of = m_round, home = QPointer<QObject>(this),
                     self = this]() mutable {
        const CallScope scope(wire->log.get());
        auto volumes = reader->describe(names);
        reader.reset();
        postHome(home, [self, of, volumes = std::move(volumes)] { self->took(of, volumes); });
    });
}

void VolumeFeed::took(quint64 round, const QList<StorageVolume> &volumes)
{
    if (round != m_round)
        return;
    --m_underWay;
    for (const StorageVolume &volume : volumes) {
        m_asked.remove(volume.name);
        if (!m_outdated.remove(volume.name))
            m_done.insert(volume.name); // one that could not be read is asked no more often
        if (volume.known || volume.fault != Error())
            m_fresh.append(volume);
    }
    if (!m_gather.isActive())
        tell(); // the first ones at once
    if (m_queue.isEmpty())
        plan();
    else
        pump();
}

void VolumeFeed::tell()
{
    if (m_fresh.isEmpty())
        return;
    m_gather.start();
    emit arrived(std::exchange(m_fresh, {}));
}

// The threads end; the volumes go there, for the last one may close the connection.
void VolumeFeed::rest()
{
    if (m_reader && !m_threads)
        m_threads = std::make_unique<Executor>(1);
    if (m_reader)
        m_threads->post([reader = std::exchange(m_reader, nullptr)] {});
    m_threads.reset();
}

} // namespace virt
