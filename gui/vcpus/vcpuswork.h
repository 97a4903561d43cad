// SPDX-License-Identifier: GPL-3.0-or-later
// What the CPU & Memory tab changes: as jobs, which outlive the page.
#pragma once
#include "model/ids.h"
#include "virt/instance/vcpus.h"

namespace model {
class Fleet;
}

namespace gui {

void startPin(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, const virt::PinWish &wish,
              const virt::Done<> &after);
void startMemoryStatistics(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, bool on);

} // namespace gui
