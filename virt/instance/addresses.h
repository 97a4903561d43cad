// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QHash>
#include <QStringList>

namespace virt {

// What one network card of an instance is called and reached by.
struct InterfaceAddresses {
    enum class Source { Lease, Agent, Arp };
    QString mac;           // lower case
    QString name;          // as the source calls it: inside the guest by its agent, on the host otherwise; may be empty
    QStringList addresses; // IP, without prefix length
    Source source = Source::Lease;
    bool operator==(const InterfaceAddresses &) const = default;
};

// The addresses by which others reach a guest: IPv4 first, each once, no loopback, no link-local ones. Pure.
[[nodiscard]] QStringList reachable(const QStringList &addresses);
[[nodiscard]] QStringList reachable(const QList<InterfaceAddresses> &cards);

using Leases = QHash<QString, QStringList>; // MAC, lower case -> IP

// All leases of all networks of the host: virConnectListAllNetworks and a virNetworkGetDHCPLeases for each. A network
// that cannot tell is left out.
Task fetchLeases(Session &session, QObject *receiver, Done<Leases> done);

// virDomainInterfaceAddresses of a running instance: from the leases, from the guest's agent, from the host's ARP
// table; the first that knows any. The agent of a guest that hangs may take 5 s to fail: on the questions thread.
Task fetchAddresses(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                    Done<QList<InterfaceAddresses>> done);

} // namespace virt
