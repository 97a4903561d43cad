// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/usesfeed.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/detailsread_p.h"
#include "virt/storage/usesread_p.h"

namespace virt {

using namespace std::chrono_literals;

static constexpr auto gatherTime = 1s; // events come in bunches, and each look costs a few calls

struct UsesFeed::Known {
    KnownUses instances;
};

UsesFeed::UsesFeed(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_known(std::make_shared<Known>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    connect(&m_soon, &QTimer::timeout, this, &UsesFeed::ask);
    connect(&session, &Session::happened, this, [this](const DomainEvent &event) {
        if (!changesConfiguration(event) && event.kind != DomainEvent::Kind::Undefined)
            return;
        m_outdated.insert(event.uuid);
        if (m_wanted && !m_soon.isActive())
            m_soon.start();
    });
    connect(&session, &Session::stateChanged, this, [this] {
        if (m_session.state() != Session::State::Connected)
            m_missed = true; // events, while it was away
        else if (m_wanted)
            ask();
    });
}

UsesFeed::~UsesFeed() = default;

void UsesFeed::setWanted(bool wanted)
{
    const bool begins = wanted && !m_wanted;
    m_wanted = wanted;
    if (begins)
        ask();
}

void UsesFeed::look()
{
    ask();
}

void UsesFeed::ask()
{
    if (m_session.state() != Session::State::Connected)
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    if (std::exchange(m_missed, false))
        m_known = std::make_shared<Known>();
    for (const QUuid &uuid : std::exchange(m_outdated, {}))
        m_known->instances.remove(uuid);
    const QString during = Say::tr("Find out who uses what on %1").arg(m_session.options().name);
    inquire<std::shared_ptr<const Uses>>(
        m_session, during, this,
        [during, known = m_known](const Job &job) -> Result<std::shared_ptr<const Uses>> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            return readUses(conn->get(), known->instances, during, [&job] { return job.cancelled(); });
        },
        [this](const Result<std::shared_ptr<const Uses>> &uses) { took(uses); });
}

void UsesFeed::took(const Result<std::shared_ptr<const Uses>> &uses)
{
    m_asking = false;
    if (uses) {
        m_uses = *uses;
        emit changed(m_uses);
    } else {
        m_missed = true;
        emit failed(uses.error());
    }
    if (std::exchange(m_again, false))
        ask();
}

} // namespace virt
