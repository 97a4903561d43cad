// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/offerplan.h"
#include "gui/plans/plandialog.h"
#include "model/fleet.h"

namespace gui {

void offerPlan(model::Fleet &fleet, const PlanOffer &offer, const PlanMaker &make, QWidget *window)
{
    virt::Session *session = fleet.session(offer.instance);
    if (!session)
        return;
    auto *dialog = new PlanDialog(offer.title, offer.verb, window);
    const virt::Task question = make(*session, dialog,
                                     [dialog](const virt::Result<virt::Plan> &plan) { dialog->setPlan(plan); });
    QObject::connect(dialog, &QDialog::rejected, dialog, [question] { question.cancel(); });
    QObject::connect(dialog, &QDialog::accepted, &fleet,
                     [&fleet, offer, dialog] { fleet.carryOut(offer.instance, dialog->plan()); });
    dialog->open();
}

} // namespace gui
