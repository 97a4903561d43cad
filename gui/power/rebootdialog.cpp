// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/power/rebootdialog.h"
#include "model/fleet.h"

namespace gui {

using virt::PowerAction;

static QString verbOf(PowerAction action)
{
    return action == PowerAction::Reboot ? RebootDialog::tr("Reboot") : RebootDialog::tr("Power Off");
}

static QString nameOf(const model::Fleet &fleet, const model::HostId &host)
{
    const virt::Session *session = fleet.session(host);
    return session ? session->options().name : QString();
}

static QString explanation(PowerAction action)
{
    return action == PowerAction::Reboot
               ? RebootDialog::tr(
                   "The whole host is rebooted, by systemctl over its ssh login. Virtdeck connects again "
                   "when it is back.")
               : RebootDialog::tr("The whole host is powered off, by systemctl over its ssh login. It has to be "
                                  "switched on again by other means.");
}

RebootDialog::RebootDialog(model::Fleet &fleet, const model::HostId &host, PowerAction action, QWidget *parent)
    : PowerDialog(fleet, host, virt::powerText(action, nameOf(fleet, host)), verbOf(action), parent)
    , m_action(action)
{
    addText(explanation(action));
    addInstances(tr("They are stopped with the host: shut down or saved where the host is set up to do so, "
                    "otherwise cut off."));
    addConfirmation();
    const virt::Session *session = fleet.session(host);
    const auto allowed = session ? virt::mayPower(session->options(), action) : virt::Result<>();
    if (!allowed)
        refuse(allowed.error().text());
}

void RebootDialog::begin()
{
    virt::Session *session = fleet().session(host());
    const auto why = m_action == PowerAction::Reboot ? model::Departure::Reboot : model::Departure::PowerOff;
    fleet().jobs().start<void>(
        {.what = windowTitle(), .objectName = name(), .host = host()},
        [session, action = m_action](QObject *receiver, const virt::Reports &, const virt::Done<> &done) {
            return virt::powerHost(*session, action, receiver, done);
        },
        [&all = fleet(), id = host(), why](const virt::Result<> &r) {
            if (r)
                all.expectAway(id, why);
        });
}

} // namespace gui
