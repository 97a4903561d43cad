// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/whynot.h"
#include "model/fleet.h"
#include <QAction>
#include <QCoreApplication>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::WhyNot)
};

} // namespace

QString whyNotOn(const model::Fleet &fleet, const model::HostId &host)
{
    const virt::Session *session = fleet.session(host);
    if (fleet.canChange(host))
        return {};
    if (!session)
        return Words::tr("The host was removed");
    const QString name = session->options().name;
    if (session->state() != virt::Session::State::Connected)
        return Words::tr("%1 is not connected").arg(name);
    return session->options().readOnly ? Words::tr("%1 is connected read-only").arg(name)
                                       : Words::tr("%1 does not answer at present").arg(name);
}

void enable(QAction *action, bool enabled, const QString &whyNot)
{
    action->setEnabled(enabled);
    action->setToolTip(enabled || whyNot.isEmpty() ? QString() : whyNot); // empty: its text
    action->setStatusTip(enabled ? QString() : whyNot);
}

} // namespace gui
