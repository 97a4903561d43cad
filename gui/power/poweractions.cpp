// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/power/poweractions.h"
#include "gui/look/icons.h"
#include "gui/power/rebootdialog.h"
#include "gui/power/suspenddialog.h"
#include <QMenu>

namespace gui {

using virt::PowerAction;

PowerActions::PowerActions(model::Fleet &fleet, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>(tr("Power")))
{
    m_menu->setObjectName(QStringLiteral("powerMenu"));
    m_menu->menuAction()->setObjectName(QStringLiteral("hostPower"));
    const QAction *reboot = add(QStringLiteral("rebootHost"), tr("Reboot…"), QStringLiteral("action-reboot"));
    const QAction *off = add(QStringLiteral("powerOffHost"), tr("Power Off…"), QStringLiteral("action-shutdown"));
    const QAction *suspend = add(QStringLiteral("suspendHost"), tr("Suspend…"), QStringLiteral("action-pause"));
    connect(reboot, &QAction::triggered, this,
            [=, this, &fleet] { (new RebootDialog(fleet, m_host, PowerAction::Reboot, window))->open(); });
    connect(off, &QAction::triggered, this,
            [=, this, &fleet] { (new RebootDialog(fleet, m_host, PowerAction::PowerOff, window))->open(); });
    connect(suspend, &QAction::triggered, this,
            [=, this, &fleet] { (new SuspendDialog(fleet, m_host, window))->open(); });
}

PowerActions::~PowerActions() = default;

QAction *PowerActions::add(const QString &name, const QString &text, const QString &icon)
{
    QAction *action = m_menu->addAction(look::icon(icon), text);
    action->setObjectName(name);
    return action;
}

QAction *PowerActions::menuAction() const
{
    return m_menu->menuAction();
}

void PowerActions::setHost(const model::HostId &host, bool connected)
{
    m_host = host;
    m_menu->menuAction()->setEnabled(!host.isNull() && connected);
}

} // namespace gui
