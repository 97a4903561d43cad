// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/instance/state_p.h"
#include "virt/migration/side_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

QString shellQuoted(const QString &word)
{
    const bool plain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
        return c.isLetterOrNumber() || QStringLiteral("-_./:=+,@").contains(c);
    });
    if (plain)
        return word;
    QString inside = word;
    return u'\'' + inside.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

Side::Side(Session &session) : m_wire(session.p().wire), m_options(session.options()), m_session(&session) {}

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

QString Side::virsh(const QStringList &words) const
{
    QStringList line{QStringLiteral("virsh"), QStringLiteral("-c"), shellQuoted(withoutPasswords(m_options.uri))};
    std::ranges::transform(words, std::back_inserter(line), shellQuoted);
    return line.join(u' ');
}

} // namespace virt
