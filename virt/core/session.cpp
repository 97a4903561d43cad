// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/session.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/sampler_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 150ms;

Session::Session(Options options, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->options = std::move(options);
    d->session = std::make_shared<Executor>(1);
    d->questions = std::make_shared<Executor>(1);
    d->jobs = std::make_shared<Executor>(CallGate::mostJobs);
    d->sampler = std::make_shared<Sampler>();
    for (QTimer *timer : {&d->retry, &d->tick, &d->gather, &d->deadline})
        timer->setSingleShot(true);
    d->waitTimer.setInterval(1s);
    connect(&d->retry, &QTimer::timeout, this, [this] { d->attempt(); });
    connect(&d->tick, &QTimer::timeout, this, [this] { d->look(false); });
    connect(&d->gather, &QTimer::timeout, this, [this] { d->look(true); });
    connect(&d->waitTimer, &QTimer::timeout, this, [this] { d->checkWaits(); });
    connect(&d->deadline, &QTimer::timeout, this, [this] {
        d->letThreadGo({.kind = Error::Kind::Disconnected,
                        .during = Say::tr("Connect to %1").arg(d->options.name),
                        .message = Say::tr("The host does not answer"),
                        .advice = Say::tr("Check that it is switched on and that its libvirt daemon is not stuck.")});
    });
}

// Waits for nobody: the threads hold what they need, close the connection and end when they can.
Session::~Session()
{
    if (d->state == State::Connecting || silent())
        d->session->clear(); // who asked a thread that hangs hears so now
    d->quit.request_stop();  // the jobs post their aborts before the connection is closed
    d->withdrawAll();
    d->shut();
    d->dropLogin(d->state == State::Connecting);
    d->questions->clear();
    d->jobs->clear();
}

void Session::setName(const QString &name)
{
    d->options.name = name;
}

const Session::Options &Session::options() const
{
    return d->options;
}
Session::State Session::state() const
{
    return d->state;
}
Error Session::error() const
{
    return d->error;
}
HostFacts Session::facts() const
{
    return d->facts;
}
Sampling Session::sampling() const
{
    return d->sampling;
}
std::optional<std::chrono::microseconds> Session::roundTrip() const
{
    return d->roundTrip;
}
std::shared_ptr<const Inventory> Session::inventory() const
{
    return d->inventory;
}
const CallLog &Session::calls() const
{
    return *d->wire->log;
}

bool Session::silent() const
{
    return d->looking && d->sinceAsked.isValid() && d->sinceAsked.elapsed() > 2000;
}

QDateTime Session::retryAt() const
{
    return d->retry.isActive() ? QDateTime::currentDateTime().addMSecs(d->retry.remainingTime()) : QDateTime();
}

QDateTime Session::dataTime() const
{
    return d->inventory ? d->inventory->taken : QDateTime();
}

void Session::open()
{
    if (d->state == State::Off)
        retryNow();
}

void Session::close()
{
    d->retry.stop();
    d->withdrawAll();
    d->shut();
    d->dropLogin(d->state == State::Connecting);
    d->setState(State::Off);
    for (Private::Wait &wait : std::exchange(d->waits, {}))
        wait.reply(lostReply());
}

void Session::retryNow()
{
    if (d->state != State::Connecting && d->state != State::Connected)
        d->attempt();
}

void Session::setSampling(const Sampling &sampling)
{
    if (d->sampling == sampling)
        return;
    const bool more = sampling.groups & ~d->sampling.groups || d->sampling.interval == 0ms
                      || (sampling.opened != d->sampling.opened && !sampling.opened.isNull());
    d->sampling = sampling;
    if (d->state != State::Connected)
        return;
    if (sampling.interval == 0ms)
        d->tick.stop();
    else if (more)
        d->look(false); // what has come into view is wanted now, not a tick later
    else
        d->scheduleTick();
}

void Session::lookAgain()
{
    if (d->state == State::Connected && !d->gather.isActive())
        d->gather.start(gatherTime);
}

Task Session::await(const QUuid &uuid, std::function<bool(const Instance *)> reached,
                    std::chrono::milliseconds patience, const QString &during, QObject *receiver, Done<> done,
                    std::stop_source stop)
{
    d->waits.push_back({.uuid = uuid,
                        .reached = std::move(reached),
                        .during = during,
                        .reply = Reply<void>(receiver, std::move(done)),
                        .stop = stop.get_token(),
                        .deadline = QDateTime::currentDateTime().addMSecs(patience.count())});
    d->waitTimer.start();
    lookAgain();
    return Task(stop);
}

} // namespace virt
