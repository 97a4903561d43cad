// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"

class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// Asks for a name and a kind of copy, shows the plan, and has it carried out as a job of the fleet. `snapshot`: the one
// that is proposed; empty: the current one.
void newInstanceFromSnapshot(model::Fleet &fleet, const model::InstanceId &instance, const QString &snapshot,
                             QWidget *window);

} // namespace gui
