// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/addresses_p.h"
#include <arpa/inet.h>
#include <array>
#include <span>

namespace virt {

namespace {

struct FreeLease {
    void operator()(virNetworkDHCPLeasePtr lease) const noexcept { virNetworkDHCPLeaseFree(lease); }
};
struct FreeCard {
    void operator()(virDomainInterfacePtr card) const noexcept { virDomainInterfaceFree(card); }
};

// An array of objects that a call filled: frees both.
template<class Raw, class Free>
std::vector<std::unique_ptr<Raw, Free>> owned(Raw **items, int count)
{
    const Handle<Raw *, std::free> array(items);
    std::vector<std::unique_ptr<Raw, Free>> out;
    for (Raw *item : std::span(items, size_t(std::max(count, 0))))
        out.emplace_back(item);
    return out;
}

enum class Kind { None, V4, V6 };

Kind kindOf(const QString &address)
{
    std::array<quint8, sizeof(in6_addr)> bytes{};
    const QByteArray text = address.toLatin1();
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return bytes[0] == 127 || (bytes[0] == 169 && bytes[1] == 254) ? Kind::None : Kind::V4;
    static constexpr std::array<quint8, sizeof(in6_addr)> loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) != 1 || bytes == loopback)
        return Kind::None;
    return bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80 ? Kind::None : Kind::V6;
}

unsigned int sourceOf(InterfaceAddresses::Source source)
{
    switch (source) {
    case InterfaceAddresses::Source::Lease: return VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE;
    case InterfaceAddresses::Source::Agent: return VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT;
    case InterfaceAddresses::Source::Arp: return VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP;
    }
    return 0;
}

InterfaceAddresses readCard(const virDomainInterface &card, InterfaceAddresses::Source source)
{
    InterfaceAddresses out{
        .mac = QString::fromUtf8(card.hwaddr).toLower(), .name = QString::fromUtf8(card.name), .source = source};
    for (const virDomainIPAddress &address : std::span(card.addrs, card.naddrs))
        out.addresses.append(QString::fromUtf8(address.addr));
    return out;
}

void addLeases(virNetworkPtr network, Leases &out)
{
    virNetworkDHCPLeasePtr *raw = nullptr;
    const int count = VIRT(virNetworkGetDHCPLeases, network, static_cast<const char *>(nullptr), &raw, 0U);
    for (const auto &lease : owned<virNetworkDHCPLease, FreeLease>(raw, count))
        if (lease->mac && lease->ipaddr)
            out[QString::fromUtf8(lease->mac).toLower()].append(QString::fromUtf8(lease->ipaddr));
}

} // namespace

QStringList reachable(const QStringList &addresses)
{
    QStringList v4;
    QStringList v6;
    for (const QString &address : addresses) {
        const Kind kind = kindOf(address);
        if (kind == Kind::V4)
            v4.append(address);
        else if (kind == Kind::V6)
            v6.append(address);
    }
    QStringList out = v4 + v6;
    out.removeDuplicates();
    return out;
}

QStringList reachable(const QList<InterfaceAddresses> &cards)
{
    QStringList all;
    for (const InterfaceAddresses &card : cards)
        all += card.addresses;
    return reachable(all);
}

Result<Leases> askLeases(virConnectPtr conn, const QString &during)
{
    NetworkList networks;
    const auto count = number(
        VIRT(virConnectListAllNetworks, conn, &networks.out(), unsigned(VIR_CONNECT_LIST_NETWORKS_ACTIVE)), during);
    if (!count)
        return count.error();
    networks.setCount(*count);
    Leases out;
    for (const virNetworkPtr network : networks.items())
        addLeases(network, out);
    return out;
}

Result<QList<InterfaceAddresses>> askAddresses(virDomainPtr domain,
                                               std::initializer_list<InterfaceAddresses::Source> sources,
                                               const QString &during)
{
    QList<InterfaceAddresses> best; // cards without addresses are better than none
    std::optional<Error> why;
    for (const auto source : sources) {
        virDomainInterfacePtr *raw = nullptr;
        const auto count = number(VIRT(virDomainInterfaceAddresses, domain, &raw, sourceOf(source), 0U), during);
        if (!count) {
            why = count.error();
            continue;
        }
        QList<InterfaceAddresses> cards;
        for (const auto &card : owned<virDomainInterface, FreeCard>(raw, *count))
            cards.append(readCard(*card, source));
        if (!reachable(cards).isEmpty())
            return cards;
        if (best.isEmpty())
            best = std::move(cards);
    }
    if (best.isEmpty() && why)
        return *why;
    return best;
}

Task fetchLeases(Session &session, QObject *receiver, Done<Leases> done)
{
    const QString during = Say::tr("Read the leases of %1").arg(session.options().name);
    return inquire<Leases>(
        session, during, receiver,
        [during](const Job &job) -> Result<Leases> {
            const auto conn = job.connection(during);
            return conn ? askLeases(conn->get(), during) : Result<Leases>(conn.error());
        },
        std::move(done));
}

Task fetchAddresses(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                    Done<QList<InterfaceAddresses>> done)
{
    using Source = InterfaceAddresses::Source;
    const QString during = Say::tr("Read the addresses of %1").arg(name);
    return inquire<QList<InterfaceAddresses>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<InterfaceAddresses>> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return askAddresses(domain->get(), {Source::Lease, Source::Agent, Source::Arp}, during);
        },
        std::move(done));
}

} // namespace virt
