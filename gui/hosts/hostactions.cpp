// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostactions.h"
#include "gui/hosts/hostdialog.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include <algorithm>
#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

using model::HostState;

HostActions::HostActions(model::Fleet &fleet, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_window(window)
    , m_connect(add(QStringLiteral("connectHost"), tr("Connect"), QStringLiteral("action-connect"), &HostActions::open))
    , m_disconnect(add(QStringLiteral("disconnectHost"), tr("Disconnect"), QStringLiteral("action-disconnect"),
                       &HostActions::close))
    , m_retry(add(QStringLiteral("retryHost"), tr("Retry Now"), QStringLiteral("action-refresh"), &HostActions::open))
    , m_edit(add(QStringLiteral("editHost"), tr("Edit…"), QStringLiteral("action-edit"), &HostActions::openDialog))
    , m_remove(
          add(QStringLiteral("removeHost"), tr("Remove…"), QStringLiteral("action-remove"), &HostActions::askRemove))
{
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &HostActions::refresh);
    connect(&fleet.hosts(), &QAbstractItemModel::rowsRemoved, this, &HostActions::refresh);
    refresh();
}

QAction *HostActions::add(const QString &name, const QString &text, const QString &icon, void (HostActions::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void HostActions::setHost(const model::HostId &host)
{
    m_host = host;
    refresh();
}

void HostActions::refresh()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    const HostState state = row ? row->state : HostState::Off;
    const bool rests = state == HostState::Off || state == HostState::Failed;
    m_connect->setEnabled(row && rests);
    m_disconnect->setEnabled(row && !rests);
    m_retry->setVisible(row && state == HostState::Waiting);
    m_edit->setEnabled(row);
    m_remove->setEnabled(row);
}

void HostActions::open()
{
    m_fleet.connectHost(m_host);
}

void HostActions::close()
{
    m_fleet.disconnectHost(m_host);
}

void HostActions::openDialog()
{
    openEditHost(m_fleet, m_host, m_window);
}

void HostActions::askRemove()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    if (!row)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove Host"),
                                tr("Remove %1 from the list?").arg(row->entry.name), QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("removeHostBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const int jobs = m_fleet.jobs().running(m_host);
    box->setInformativeText(jobs ? tr("%n jobs of this host are running and will be cancelled.", nullptr, jobs)
                                 : tr("The host itself and its instances stay as they are."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeHostButton"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, host = m_host] { m_fleet.remove(host); });
    box->open();
}

} // namespace gui
