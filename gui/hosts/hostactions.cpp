// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostactions.h"
#include "gui/hosts/groupdialog.h"
#include "gui/hosts/hostdialog.h"
#include "gui/hosts/removehosts.h"
#include "gui/look/icons.h"
#include "gui/power/poweractions.h"
#include "model/fleet.h"
#include <algorithm>
#include <QAction>
#include <QWidget>

namespace gui {

using model::HostState;

static constexpr qsizetype many = 50; // hosts, that are not looked at again for each of them that changed

HostActions::HostActions(model::Fleet &fleet, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_window(window)
    , m_power(new PowerActions(fleet, window, this))
    , m_connect(add(QStringLiteral("connectHost"), tr("Connect"), QStringLiteral("action-connect"), &HostActions::open))
    , m_disconnect(add(QStringLiteral("disconnectHost"), tr("Disconnect"), QStringLiteral("action-disconnect"),
                       &HostActions::close))
    , m_retry(add(QStringLiteral("retryHost"), tr("Retry Now"), QStringLiteral("action-refresh"), &HostActions::open))
    , m_edit(add(QStringLiteral("editHost"), tr("Edit…"), QStringLiteral("action-edit"), &HostActions::openDialog))
    , m_clone(add(QStringLiteral("cloneHost"), tr("Clone…"), QStringLiteral("action-clone"), &HostActions::clone))
    , m_group(
          add(QStringLiteral("groupHost"), tr("Group…"), QStringLiteral("object-group"), &HostActions::openGroupDialog))
    , m_cordon(
          add(QStringLiteral("cordonHost"), tr("Cordon"), QStringLiteral("action-cordon"), &HostActions::toggleCordon))
    , m_remove(
          add(QStringLiteral("removeHost"), tr("Remove…"), QStringLiteral("action-remove"), &HostActions::askRemove))
{
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (!roles.isEmpty()) // the clock's
                    return;
                m_reached.size() < many ? refresh() : m_soon.start();
            });
    connect(&fleet.hosts(), &QAbstractItemModel::rowsRemoved, this, &HostActions::refresh);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HostActions::refresh);
    m_cordon->setToolTip(tr("A cordoned host takes no new instances and is not offered as a target"));
    refresh();
}

QAction *HostActions::add(const QString &name, const QString &text, const QString &icon, void (HostActions::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QList<QAction *> HostActions::all() const
{
    return {m_connect, m_disconnect, m_retry, m_edit, m_clone, m_group, m_cordon, m_power->menuAction(), m_remove};
}

void HostActions::setHost(const model::HostId &host)
{
    if (host.isNull())
        setHosts({}, {});
    else
        setHosts({host}, {host});
}

void HostActions::setHosts(const QList<model::HostId> &selected, const QList<model::HostId> &reached)
{
    m_hosts = selected;
    m_reached = reached;
    refresh();
}

model::HostId HostActions::host() const
{
    return m_hosts.size() == 1 ? m_hosts.constFirst() : model::HostId();
}

bool HostActions::allCordoned() const
{
    return std::ranges::all_of(m_reached, [this](const model::HostId &id) {
        const model::HostRow *row = m_fleet.hosts().find(id);
        return !row || row->entry.cordoned;
    });
}

void HostActions::refresh()
{
    const auto gone = [this](const model::HostId &id) { return !m_fleet.hosts().find(id); };
    m_hosts.removeIf(gone);
    m_reached.removeIf(gone);
    bool rests = false, works = false, waits = false;
    for (const model::HostId &id : std::as_const(m_reached)) {
        const HostState state = m_fleet.hosts().find(id)->state;
        const bool off = state == HostState::Off || state == HostState::Failed;
        rests |= off;
        works |= !off;
        waits |= state == HostState::Waiting;
    }
    m_connect->setEnabled(rests);
    m_disconnect->setEnabled(works);
    m_retry->setEnabled(waits);
    m_edit->setEnabled(m_hosts.size() == 1);
    m_clone->setEnabled(m_hosts.size() == 1);
    m_group->setEnabled(!m_hosts.isEmpty());
    m_cordon->setEnabled(!m_reached.isEmpty());
    m_cordon->setText(!m_reached.isEmpty() && allCordoned() ? tr("Uncordon") : tr("Cordon"));
    m_remove->setEnabled(!m_hosts.isEmpty());
    const model::HostRow *one = m_fleet.hosts().find(host());
    m_power->setHost(host(), one && one->state == HostState::Connected);
}

void HostActions::open()
{
    for (const model::HostId &host : QList(m_reached))
        m_fleet.connectHost(host);
}

void HostActions::close()
{
    for (const model::HostId &host : QList(m_reached))
        m_fleet.disconnectHost(host);
}

void HostActions::openDialog()
{
    openEditHost(m_fleet, host(), m_window);
}

void HostActions::clone()
{
    openCloneHost(m_fleet, host(), m_window);
}

void HostActions::openGroupDialog()
{
    auto *dialog = new GroupDialog(m_fleet, m_hosts, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HostActions::toggleCordon()
{
    m_fleet.setCordoned(m_reached, !allCordoned());
}

void HostActions::askRemove()
{
    askRemoveHosts(m_fleet, m_hosts, m_window);
}

} // namespace gui
