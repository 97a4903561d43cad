// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"

class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// Asks which disk, how and where to, shows the plan, and has it carried out as a job of the fleet. `snapshot`: what an
// external one froze; empty: the instance as it is.
void exportImage(model::Fleet &fleet, const model::InstanceId &instance, const QString &snapshot, QWidget *window);

} // namespace gui
