// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/details.h"

namespace model {

// What the manager that owns an instance may do when somebody else changes it; translated, a sentence or two.
[[nodiscard]] QString ownerWarning(virt::Owner owner);

// "Managed by OpenStack Nova, project demo, flavor m1.small"; empty when nobody owns it.
[[nodiscard]] QString ownerText(const virt::Details &details);

} // namespace model
