// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QList>

class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// Asks first, and says how many jobs that would end.
void askRemoveHosts(model::Fleet &fleet, const QList<model::HostId> &hosts, QWidget *window);

} // namespace gui
