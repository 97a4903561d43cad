// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting, losing the connection, connecting again.
#include "virt/core/advice_p.h"
#include "virt/core/credentials_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/core/watch_p.h"
#include "virt/host/uri.h"
#include "virt/instance/sampler_p.h"
#include "virt/ssh/sshlogin_p.h"
#include <algorithm>
#include <array>
#include <limits>
#include <QRandomGenerator>

namespace virt {

using namespace std::chrono_literals;

static constexpr int mostLetGo = 3;                 // hanging attempts per host
static constexpr unsigned int silentIntervals = 10; // of keep-alive, then the connection counts as dead
// How long a silent connection lives is ssh's to say where we have a login: when libvirt's client (CVE-2024-4418, before
// 10.4) gives one up while two threads wait in it, the second dies of what the first has left. A daemon that hangs is
// shown as silent, and what was asked of it is done when it goes on.
static constexpr unsigned int anyIntervals = std::numeric_limits<unsigned int>::max();

std::chrono::milliseconds backOff(int failures, double random01)
{
    static constexpr std::array<std::chrono::milliseconds, 5> steps{1s, 2s, 5s, 10s, 30s};
    const auto step = steps[static_cast<size_t>(std::clamp(failures, 1, int(steps.size())) - 1)];
    return std::chrono::milliseconds(qRound64(double(step.count()) * (0.8 + 0.4 * random01)));
}

void Wire::shut()
{
    if (const Connect conn = link.take())
        watch.stop(conn.get());
}

void Wire::handOver(const std::shared_ptr<Wire> &next)
{
    {
        const std::lock_guard held(m_lock);
        m_next = next;
    }
    link.abandon();
}

std::shared_ptr<Wire> Wire::next() const
{
    const std::lock_guard held(m_lock);
    return m_next;
}

Wire::~Wire()
{
    const CallScope scope(log.get());
    shut();
}

AttemptMark::~AttemptMark()
{
    if (letGo)
        --*count;
}

void Session::Private::attempt()
{
    retry.stop();
    ++generation; // every answer carries it: what an older connection says is void
    deadline.start(options.openDeadline);
    sampler = std::make_shared<Sampler>(); // the rates begin anew
    sinceFlags.invalidate();
    askedBefore.clear();
    longestWaitMs = 0;
    mark.reset();
    findWay();
    setState(State::Connecting); // last: who hears it may close
}

// libvirt's questions, asked on the session thread: they wait there for what the GUI thread is told.
static Credentials credentialsFor(Session::Private *d, quint64 of)
{
    const Error refused = questionCancelled(d->options.name);
    return {d->options.name, withoutPasswords(d->options.uri),
            [d, of, refused, home = QPointer<QObject>(d->q)](const Prompt &prompt) {
                return Waiting::forAnswer([&](const Session::Private::Answer &answer) {
                    postHome(home, [d, of, refused, prompt, answer] {
                        if (of == d->generation)
                            d->ask(prompt, refused, answer);
                    });
                });
            }};
}

void Session::Private::openAt(const QString &uri)
{
    const quint64 of = generation;
    mark = std::make_shared<AttemptMark>();
    mark->count = letGo;
    session->post([wire = wire, sampler = sampler, uri = uri.toUtf8(), options = options, sampling = sampling, of,
                   mark = mark, silence = login ? anyIntervals : silentIntervals, home = QPointer<QObject>(q), d = this,
                   credentials = credentialsFor(this, of)]() mutable {
        const CallScope scope(wire->log.get());
        const QString during = Say::tr("Connect to %1").arg(options.name);
        auto conn = credentials.open(uri, options.readOnly ? VIR_CONNECT_RO : 0, during);
        if (!conn)
            return postHome(home, [d, of, e = conn.error()] { d->opened(of, e); });
        const virConnectPtr raw = conn->get();
        virConnectSetKeepAlive(raw, options.keepAliveSeconds, silence);
        wire->link.put(std::move(*conn), of);
        postHome(home, [d, of] { d->opened(of, {}); });
        // The first list follows at once, before anything else is asked: this is what the user waits for.
        auto first = sampler->look(raw, sampling, Sampler::Extra::None);
        postHome(home, [d, of, first = std::move(first)] { d->looked(of, first); });
    });
}

void Session::Private::opened(quint64 of, Result<> result)
{
    if (of != generation)
        return; // an attempt that was let go has come back; shut() or the next put() closes what it opened
    deadline.stop();
    if (!result)
        return notOpened(result.error());
    error = {};
    looking = true; // the first list is under way
    sinceAsked.start();
    setState(State::Connected);
}

// A login may know another way to the daemon, or say better why there is none.
void Session::Private::notOpened(const Error &why)
{
    if (!login || (why.kind != Error::Kind::Disconnected && why.kind != Error::Kind::Failed))
        return broke(generation, why);
    deadline.start(options.openDeadline);
    wantsWay = true;
    login->tryNext(why);
}

static bool isHopeless(Error::Kind kind)
{
    return kind == Error::Kind::Denied || kind == Error::Kind::Invalid || kind == Error::Kind::Unsupported
           || kind == Error::Kind::Cancelled;
}

void Session::Private::broke(quint64 of, const Error &why)
{
    if (of != generation || state == State::Off)
        return;
    const Error told = state == State::Connecting || options.once ? ofAttempt(why) : why;
    withdrawAll();
    shut();
    ++failures;
    const bool hopeless = options.once || isHopeless(why.kind);
    if (hopeless)
        dropLogin(false); // the next attempt has to see what was mended: groups and rights are those of a login
    else
        retry.start(backOff(failures, QRandomGenerator::global()->generateDouble()));
    setState(hopeless ? State::Failed : State::Waiting, told);
}

// The attempt takes too long. A login is ended, the session thread that hangs in a call is left alone: it keeps what it
// needs, and we go on with another.
void Session::Private::letThreadGo(const Error &why)
{
    const bool opening = mark && !wantsWay; // else the thread has nothing to do with it
    dropLogin(true);
    if (!opening)
        return broke(generation, why);
    if (*letGo >= mostLetGo) // no further one: wait for these
        return setState(State::Connecting, why);
    ++*letGo;
    mark->letGo = true;
    mark.reset();
    session->clear();
    session->post([wire = wire] { wire->shut(); });
    session = std::make_shared<Executor>(1);
    const auto old = std::exchange(wire, std::make_shared<Wire>(wire->log));
    old->handOver(wire);
    broke(generation, why);
}

void Session::Private::shut()
{
    for (QTimer *timer : {&tick, &gather, &deadline})
        timer->stop();
    looking = lookAgain = wantFlags = watched = false;
    ++generation;
    session->post([wire = wire, login = login] { // the connection is closed before the login goes
        const CallScope scope(wire->log.get());
        wire->shut();
    });
}

void Session::Private::setState(State next, const Error &why)
{
    state = next;
    error = why;
    emit q->stateChanged();
}

} // namespace virt
