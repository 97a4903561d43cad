// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"

class QAction;

namespace model {
class Fleet;
}

namespace gui {

// Why nothing on that host can be changed, for tool tips: "alpha is not connected". Empty when it can.
[[nodiscard]] QString whyNotOn(const model::Fleet &fleet, const model::HostId &host);

// Disabled actions say why in their tool tip.
void enable(QAction *action, bool enabled, const QString &whyNot);

} // namespace gui
