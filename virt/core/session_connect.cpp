// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting, losing the connection, connecting again.
#include "virt/core/advice_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/core/watch_p.h"
#include "virt/host/uri.h"
#include "virt/instance/sampler_p.h"
#include <algorithm>
#include <array>
#include <QRandomGenerator>

namespace virt {

using namespace std::chrono_literals;

static constexpr int mostLetGo = 3;        // hanging attempts per host
static constexpr int silentIntervals = 10; // of keep-alive, then the connection counts as dead

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

// No dialog answers yet: ssh is told not to ask (no_tty=1), and libvirt's own credentials are refused.
static int refuseCredentials(virConnectCredentialPtr, unsigned int, void *)
{
    return -1;
}

static Result<Connect> openConnection(const Session::Options &options)
{
    static int types[] = {VIR_CRED_AUTHNAME, VIR_CRED_ECHOPROMPT, VIR_CRED_PASSPHRASE, VIR_CRED_NOECHOPROMPT,
                          VIR_CRED_REALM};
    virConnectAuth auth{.credtype = types, .ncredtype = std::size(types), .cb = refuseCredentials, .cbdata = nullptr};
    const QByteArray uri = effectiveUri(options.uri).toUtf8();
    const unsigned int flags = options.readOnly ? VIR_CONNECT_RO : 0;
    return own<Connect>(VIRT(virConnectOpenAuth, uri.constData(), &auth, flags),
                        Say::tr("Connect to %1").arg(options.name));
}

void Session::Private::attempt()
{
    retry.stop();
    const quint64 of = ++generation; // every answer carries it: what an older connection says is void
    deadline.start(options.openDeadline);
    sampler = std::make_shared<Sampler>(); // the rates begin anew
    mark = std::make_shared<AttemptMark>();
    mark->count = letGo;
    session->post([wire = wire, sampler = sampler, options = options, sampling = sampling, of, mark = mark,
                   home = QPointer<QObject>(q), d = this] {
        const CallScope scope(wire->log.get());
        auto conn = openConnection(options);
        if (!conn)
            return postHome(home, [d, of, e = conn.error()] { d->opened(of, e); });
        const virConnectPtr raw = conn->get();
        virConnectSetKeepAlive(raw, options.keepAliveSeconds, silentIntervals);
        wire->link.put(std::move(*conn), of);
        postHome(home, [d, of] { d->opened(of, {}); });
        // The first list follows at once, before anything else is asked: this is what the user waits for.
        auto first = sampler->look(raw, sampling, Sampler::Extra::None);
        postHome(home, [d, of, first = std::move(first)] { d->looked(of, first); });
    });
    setState(State::Connecting); // last: who hears it may close
}

void Session::Private::opened(quint64 of, Result<> result)
{
    if (of != generation)
        return; // an attempt that was let go has come back; shut() or the next put() closes what it opened
    deadline.stop();
    if (!result)
        return broke(of, result.error());
    error = {};
    looking = true; // the first list is under way
    sinceAsked.start();
    setState(State::Connected);
}

void Session::Private::broke(quint64 of, const Error &why)
{
    if (of != generation || state == State::Off)
        return;
    shut();
    ++failures;
    const bool hopeless = why.kind == Error::Kind::Denied || why.kind == Error::Kind::Invalid
                          || why.kind == Error::Kind::Unsupported;
    if (!hopeless)
        retry.start(backOff(failures, QRandomGenerator::global()->generateDouble()));
    setState(hopeless ? State::Failed : State::Waiting, why);
}

// The session thread hangs in a call. It keeps what it needs; we go on with another.
void Session::Private::letThreadGo(const Error &why)
{
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
    session->post([wire = wire] {
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
