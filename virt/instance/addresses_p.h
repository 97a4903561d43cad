// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/instance/addresses.h"

namespace virt {

using Network = Handle<virNetwork, virNetworkFree>;
using NetworkList = HandleList<virNetwork, virNetworkFree>;

[[nodiscard]] Result<Leases> askLeases(virConnectPtr conn, const QString &during);

// The first of the sources that knows any address; the error of the last one that could be asked when none does.
[[nodiscard]] Result<QList<InterfaceAddresses>> askAddresses(virDomainPtr domain,
                                                             std::initializer_list<InterfaceAddresses::Source> sources,
                                                             const QString &during);

} // namespace virt
