// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change.h"
#include "virt/core/say.h"
#include "virt/core/side_p.h"
#include "virt/instance/state_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr int turnTries = 10;
static constexpr auto turnPause = 50ms;

Side::Side(Session &session)
    : m_wire(session.p().wire)
    , m_options(session.options())
    , m_session(&session)
    , m_login(session.p().login)
{}

Side::Side(const Side &other)
    : m_wire(other.m_wire)
    , m_options(other.m_options)
    , m_session(other.m_session)
    , m_login(other.m_login)
    , m_conn(other.m_conn ? share(other.conn()) : Connect())
{}

void Side::lookAgain() const
{
    postHome(m_session, [session = m_session] { static_cast<Session *>(session.data())->lookAgain(); });
}

Result<> Side::connect(const QString &during)
{
    auto conn = m_wire->link.share(during);
    if (!conn) {
        Error e = conn.error();
        e.message = Say::tr("%1 is not connected").arg(name());
        return e;
    }
    m_conn = std::move(*conn);
    return {};
}

bool Side::answers() const
{
    const CallScope scope(log());
    unsigned long version = 0;
    return check(VIRT(virConnectGetLibVersion, m_conn.get(), &version), {}).has_value();
}

Result<> Side::reconnect(const QString &during, Clock::time_point deadline)
{
    if (m_conn && answers()) // ours works even after the session has closed its own
        return {};
    for (;;) {
        while (const auto next = m_wire->next())
            m_wire = next;
        const quint64 generation = m_wire->link.generation(); // asked first: what comes meanwhile is newer
        auto connected = connect(during);
        if (connected && answers())
            return {};
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left <= 0ms)
            return connected ? Result<>(Error{.kind = Error::Kind::Disconnected,
                                              .during = during,
                                              .message = Say::tr("%1 does not answer").arg(name())})
                             : connected;
        m_wire->link.awaitNewer(generation, left);
    }
}

Presence Side::presenceOf(const QUuid &uuid, const QString &during) const
{
    const CallScope scope(log());
    const auto domain = findDomain(conn(), uuid, during);
    if (!domain)
        return domain.error().kind == Error::Kind::NotFound ? Presence::Absent : Presence::Unknown;
    int state = 0;
    int reason = 0;
    if (const auto ok = check(VIRT(virDomainGetState, domain->get(), &state, &reason, 0U), during); !ok)
        return ok.error().kind == Error::Kind::NotFound ? Presence::Absent : Presence::Unknown;
    switch (domainState(state)) {
    case DomainState::Off:
    case DomainState::Crashed: return Presence::Off;
    case DomainState::Paused:
    case DomainState::PmSuspended: return Presence::Paused;
    default: return Presence::Running;
    }
}

std::unique_lock<std::mutex> Side::poolTurnSoon(const Job &job) const
{
    std::unique_lock turn(m_wire->poolWork, std::try_to_lock);
    for (int left = turnTries; !turn && left > 0 && !job.cancelled(); --left) {
        job.pause(turnPause);
        (void)turn.try_lock();
    }
    return turn;
}

Result<std::unique_lock<std::mutex>> Side::awaitPoolTurn(const Job &job, const QString &during) const
{
    std::unique_lock turn(m_wire->poolWork, std::try_to_lock);
    for (; !turn && !job.cancelled(); (void)turn.try_lock())
        job.pause(turnPause);
    if (!turn)
        return Error::cancelled(during);
    return turn;
}

QString Side::uri() const
{
    return withoutPasswords(m_options.uri);
}

QString Side::virsh(const QStringList &words) const
{
    return shellLine(QStringList{QStringLiteral("virsh"), QStringLiteral("-c"), uri()} + words);
}

} // namespace virt
