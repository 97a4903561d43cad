// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/hostfacts.h"
#include <libvirt/libvirt.h>

namespace virt {

// Five calls, once for each connection. What a driver does not tell stays empty.
HostFacts askFacts(virConnectPtr conn);

} // namespace virt
