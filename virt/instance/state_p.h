// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/instance.h"

namespace virt {

// libvirt's virDomainState and its vir*Reason in our words.
DomainState domainState(int state);
StateReason stateReason(int state, int reason);

} // namespace virt
