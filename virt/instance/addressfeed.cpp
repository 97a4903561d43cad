// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/addressfeed.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/addresses_p.h"
#include <algorithm>

namespace virt {

using namespace std::chrono_literals;

static constexpr int threads = 2;              // agents that hang take a while; they are spared from then on
static constexpr qsizetype mostAsking = 4;     // the rest waits here, where a newer wish may overtake it
static constexpr qint64 againMs = 60'000;      // leases and guests change rarely
static constexpr qint64 hurryMs = 10'000;      // after a start …
static constexpr int hurries = 4;              // … so often
static constexpr qint64 slowMs = 2'000;        // an agent that takes longer hangs …
static constexpr qint64 slowAgainMs = 600'000; // … and is spared

struct AddressFeed::Answer {
    QStringList addresses;
    qint64 tookMs = 0;
};

AddressFeed::AddressFeed(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_clock.start();
    m_plan.setSingleShot(true);
    m_tell.setSingleShot(true);
    m_tell.setInterval(100ms);
    connect(&m_plan, &QTimer::timeout, this, &AddressFeed::plan);
    connect(&m_tell, &QTimer::timeout, this, &AddressFeed::tell);
    connect(&session, &Session::sampled, this, [this](const auto &inventory) { follow(*inventory); });
    if (const auto inventory = session.inventory())
        follow(*inventory);
}

AddressFeed::~AddressFeed() = default;

void AddressFeed::setWishes(const QList<DetailsWish> &wishes)
{
    m_all = false;
    m_seen.clear();
    for (const DetailsWish &wish : wishes) {
        if (!wish.parts.testFlag(DetailsPart::Addresses))
            continue;
        m_all |= wish.all;
        m_seen.unite({wish.seen.cbegin(), wish.seen.cend()});
    }
    m_changed = true;
    m_plan.start(0);
}

void AddressFeed::know(const DetailsFound &details)
{
    for (auto it = details.cbegin(); it != details.cend(); ++it)
        m_known[it.key()].details = it.value();
    m_changed = true;
    m_plan.start(0);
}

// What was found belongs to one run of an instance.
void AddressFeed::follow(const Inventory &inventory)
{
    QSet<QUuid> here;
    for (const Instance &i : inventory.instances) {
        here.insert(i.uuid);
        Known &known = m_known[i.uuid];
        if (known.id == i.id)
            continue;
        const bool started = known.id && *known.id < 0;
        known = {.details = known.details, .id = i.id, .dueMs = started ? hurry() : 0};
        m_changed = true;
    }
    m_known.removeIf([&](auto it) { return !here.contains(it.key()); });
    if (!m_plan.isActive())
        m_plan.start(0);
}

// A guest asks for its lease some time after its start: looked for in a few steps. When its agent is to be asked.
qint64 AddressFeed::hurry()
{
    m_hurry = hurries;
    m_leasesDueMs = std::min(m_leasesDueMs, m_clock.elapsed() + hurryMs);
    return m_clock.elapsed() + hurries * hurryMs;
}

bool AddressFeed::isWished(const QUuid &uuid) const
{
    return m_all || m_seen.contains(uuid);
}

void AddressFeed::plan()
{
    const auto inventory = m_session.inventory();
    if (!inventory || (!m_all && m_seen.isEmpty()) || m_session.state() != Session::State::Connected) {
        m_threads.reset();
        return;
    }
    if (!m_threads)
        m_threads = std::make_unique<Executor>(threads);
    if (!m_askingLeases && m_clock.elapsed() >= m_leasesDueMs)
        askForLeases();
    if (!m_leasesKnown)
        return; // most instances need no more than that
    for (const Instance &i : inventory->instances)
        if (m_asking.size() < mostAsking && i.isActive() && m_seen.contains(i.uuid))
            askOne(i);
    if (m_changed && !m_tell.isActive())
        m_tell.start();
}

void AddressFeed::askForLeases()
{
    m_askingLeases = true;
    const QString during = Say::tr("Read the leases of %1").arg(m_session.options().name);
    m_threads->post([wire = m_session.p().wire, during, home = QPointer<QObject>(this), self = this] {
        const CallScope scope(wire->log.get());
        const auto permit = wire->gate.enter(CallGate::Kind::Feed);
        const auto conn = wire->link.share(during);
        auto leases = conn ? askLeases(conn->get(), during) : Result<Leases>(conn.error());
        postHome(home, [self, leases = std::move(leases)] { self->tookLeases(leases); });
    });
}

void AddressFeed::tookLeases(const Result<Leases> &leases)
{
    m_askingLeases = false;
    m_leasesKnown = true; // a host that cannot tell them is asked no more often
    m_leasesDueMs = m_clock.elapsed() + (m_hurry-- > 0 ? hurryMs : againMs);
    if (leases)
        m_leases = *leases;
    m_changed = true;
    plan();
}

void AddressFeed::askOne(const Instance &instance)
{
    const Known &known = m_known[instance.uuid];
    if (!known.details || !leasesOf(known).isEmpty() || m_asking.contains(instance.uuid)
        || m_clock.elapsed() < known.dueMs)
        return;
    m_asking.insert(instance.uuid);
    const QString during = Say::tr("Read the addresses of %1").arg(instance.name);
    m_threads->post(
        [wire = m_session.p().wire, during, uuid = instance.uuid, home = QPointer<QObject>(this), self = this] {
            using Source = InterfaceAddresses::Source;
            const CallScope scope(wire->log.get());
            const auto permit = wire->gate.enter(CallGate::Kind::Feed);
            QElapsedTimer clock;
            clock.start();
            Answer answer;
            if (const auto conn = wire->link.share(during))
                if (const auto domain = findDomain(conn->get(), uuid, during))
                    if (const auto cards = askAddresses(domain->get(), {Source::Agent, Source::Arp}, during))
                        answer.addresses = reachable(*cards);
            answer.tookMs = clock.elapsed();
            postHome(home, [self, uuid, answer] { self->took(uuid, answer); });
        });
}

void AddressFeed::took(const QUuid &uuid, const Answer &answer)
{
    m_asking.remove(uuid);
    if (const auto known = m_known.find(uuid); known != m_known.end()) {
        known->asked = answer.addresses;
        known->answered = true;
        known->dueMs = m_clock.elapsed() + (answer.tookMs > slowMs ? slowAgainMs : againMs);
        m_changed = true;
    }
    plan();
}

QStringList AddressFeed::leasesOf(const Known &known) const
{
    QStringList out;
    for (const QString &mac : known.details->macs)
        out += m_leases.value(mac);
    return reachable(out);
}

// Nothing while it is still to be asked.
std::optional<QStringList> AddressFeed::addressesOf(const Known &known) const
{
    if (!known.details)
        return {};
    QStringList found = leasesOf(known);
    if (found.isEmpty())
        found = known.asked;
    if (found.isEmpty())
        found = reachable(known.details->ownerAddresses);
    if (found.isEmpty() && !known.answered)
        return {};
    return found;
}

void AddressFeed::tell()
{
    m_changed = false;
    AddressesFound found;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        if (it->id.value_or(-1) < 0 || !isWished(it.key()))
            continue;
        auto now = addressesOf(*it);
        if (now && now != it->told)
            found.insert(it.key(), *now);
        it->told = std::move(now);
    }
    if (!found.isEmpty())
        emit arrived(found);
}

} // namespace virt
