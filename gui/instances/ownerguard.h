// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <functional>
#include <QList>

class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// Instances that another manager owns (Nova, oVirt …) are not changed without a question that names it and says what it
// may do. Calls `go` at once when there are none, else when the user said so; one question for all of them. Whether an
// instance has an owner is asked of its host first where that is not known yet. `verb` is the button: "Force Off".
void askOwners(model::Fleet &fleet, const QList<model::InstanceId> &instances, const QString &verb, QWidget *window,
               const std::function<void()> &go);

} // namespace gui
