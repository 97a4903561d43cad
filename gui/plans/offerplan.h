// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/session.h"
#include "virt/plan/plan.h"
#include <functional>

class QWidget;

namespace model {
class Fleet;
}

namespace gui {

struct PlanOffer {
    model::InstanceId instance;
    QString title, verb; // of the window while the plan is made, of its button
};
using PlanMaker = std::function<virt::Task(virt::Session &, QObject *receiver, virt::Done<virt::Plan>)>;

// Has a plan made, shows it, and carries it out as a job of the fleet when the user says so. Closing the window while
// the plan is made takes the question back.
void offerPlan(model::Fleet &fleet, const PlanOffer &offer, const PlanMaker &make, QWidget *window);

} // namespace gui
