// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the host's instances: ticks, events, waits.
#include "virt/core/advice_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/facts_p.h"
#include "virt/instance/sampler_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

static constexpr auto pollInterval = 5s;      // of a host without events, when nobody watches but somebody waits
static constexpr qint64 flagEveryMs = 15'000; // somebody else may have changed them, and there is no event for it
static constexpr qint64 pingEveryMs = 10'000;

void Session::Private::look(bool withFlags)
{
    if (state != State::Connected)
        return;
    if (looking) { // the newest question wins: one more look after this one
        lookAgain = true;
        wantFlags |= withFlags;
        return;
    }
    looking = true;
    sinceAsked.start();
    tick.stop();
    using Extra = Sampler::Extra;
    // At most two calls in a tick: the bulk call and, now and then, one of these. Flags after events are not a tick.
    Extra extra = Extra::None;
    if (withFlags || !sinceFlags.isValid())
        extra = Extra::Flags;
    else if (sinceFlags.elapsed() > flagEveryMs)
        extra = Extra::OneFlag;
    else if (!sincePing.isValid() || sincePing.elapsed() > pingEveryMs)
        extra = Extra::Ping;
    if (extra == Extra::Flags || extra == Extra::OneFlag)
        sinceFlags.start();
    else if (extra == Extra::Ping)
        sincePing.start();
    session->post([wire = wire, sampler = sampler, sampling = sampling, extra, of = generation,
                   home = QPointer<QObject>(q), d = this] {
        const CallScope scope(wire->log.get());
        const auto conn = wire->link.share(Say::tr("List the instances"));
        auto result = conn ? sampler->look(conn->get(), sampling, extra) : Result<Look>(conn.error());
        postHome(home, [d, of, result = std::move(result)] { d->looked(of, result); });
    });
}

void Session::Private::looked(quint64 of, Result<Look> result)
{
    if (of != generation || state != State::Connected)
        return;
    looking = false;
    if (!result) {
        if (result.error().kind == Error::Kind::Disconnected)
            return broke(of, result.error());
        error = result.error(); // this look failed, the next may not
        emit q->stateChanged();
        return scheduleTick();
    }
    failures = 0;
    inventory = result->inventory;
    if (std::exchange(error, {}) != Error()) // of a look that failed
        emit q->stateChanged();
    if (result->roundTrip && result->roundTrip != roundTrip) {
        roundTrip = result->roundTrip;
        emit q->roundTripChanged();
    }
    emit q->sampled(inventory);
    checkWaits();
    if (state != State::Connected)
        return; // a receiver closed us
    if (!watched) {
        watched = true;
        watch();
    }
    if (lookAgain || (result->more && sinceFlags.isValid())) { // not before the second look
        const bool withFlags = std::exchange(wantFlags, false);
        lookAgain = false;
        return look(withFlags);
    }
    scheduleTick();
}

// Called on libvirt's loop thread: all are brought home, and are void when another connection has come.
static Watch::Feed feedFor(Session::Private *d, quint64 of)
{
    const QPointer<QObject> home(d->q);
    return {.happened =
                [home, d, of](const DomainEvent &event) {
                    postHome(home, [d, of, event] {
                        if (of != d->generation)
                            return;
                        emit d->q->happened(event);
                        d->q->lookAgain();
                    });
                },
            .changed =
                [home, d, of](const HostEvent &event) {
                    postHome(home, [d, of, event] {
                        if (of == d->generation)
                            emit d->q->hostHappened(event);
                    });
                },
            .closed =
                [home, d, of](int) {
                    postHome(home, [d, of] {
                        d->broke(of, {.kind = Error::Kind::Disconnected,
                                      .during = Say::tr("Connection to %1").arg(d->options.name),
                                      .message = Say::tr("The connection broke"),
                                      .advice = reconnectAdvice()});
                    });
                }};
}

// After the first list: events and facts, then what the bulk call does not tell.
void Session::Private::watch()
{
    session->post(
        [wire = wire, home = QPointer<QObject>(q), d = this, of = generation, feed = feedFor(this, generation)] {
            const CallScope scope(wire->log.get());
            const auto conn = wire->link.share(Say::tr("Watch the host"));
            if (!conn)
                return;
            const bool events = wire->watch.start(conn->get(), feed);
            HostFacts facts = askFacts(conn->get());
            facts.events = events;
            postHome(home, [d, of, facts] {
                if (of != d->generation)
                    return;
                if (std::exchange(d->facts, facts) != facts)
                    emit d->q->factsChanged();
                d->q->lookAgain(); // not at once: other hosts are connecting as well, and wait for their first list
                d->watchObjects();
            });
        });
}

// Last, because it takes a round trip for each kind and nobody waits for it.
void Session::Private::watchObjects()
{
    session->post([wire = wire, home = QPointer<QObject>(q), d = this, of = generation] {
        const CallScope scope(wire->log.get());
        const auto conn = wire->link.share(Say::tr("Watch the host"));
        if (!conn)
            return;
        const HostEventSubjects told = wire->watch.startObjects(conn->get());
        postHome(home, [d, of, told] {
            if (of == d->generation && std::exchange(d->facts.told, told) != told)
                emit d->q->factsChanged();
        });
    });
}

void Session::Private::scheduleTick()
{
    auto interval = sampling.interval;
    if (interval == 0ms && !facts.events && !waits.empty())
        interval = pollInterval;
    if (interval == 0ms || state != State::Connected)
        return;
    if (roundTrip)
        interval = std::max(interval, std::chrono::duration_cast<std::chrono::milliseconds>(5 * *roundTrip));
    tick.start(interval);
}

void Session::Private::checkWaits()
{
    const QDateTime now = QDateTime::currentDateTime();
    const auto find = [this](const QUuid &uuid) -> const Instance * {
        if (!inventory)
            return nullptr;
        const auto hit = std::ranges::find(inventory->instances, uuid, &Instance::uuid);
        return hit == inventory->instances.end() ? nullptr : &*hit;
    };
    std::erase_if(waits, [&](const Wait &wait) {
        if (wait.stop.stop_requested())
            wait.reply(Error::cancelled(wait.during));
        else if (state == State::Connected && inventory && wait.reached(find(wait.uuid)))
            wait.reply(Result<>());
        else if (now >= wait.deadline)
            wait.reply(Error{.kind = Error::Kind::TimedOut,
                             .during = wait.during,
                             .message = Say::tr("It was asked for, but did not happen in time"),
                             .advice = Say::tr("The guest may be busy or ignore the request.")});
        else
            return false;
        return true;
    });
    if (waits.empty())
        waitTimer.stop();
}

} // namespace virt
