// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/groupactions.h"
#include "gui/hosts/groupdialog.h"
#include "gui/hosts/groupnamedialog.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include <QAction>
#include <QWidget>

namespace gui {

GroupActions::GroupActions(model::Fleet &fleet, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_window(window)
    , m_new(add(QStringLiteral("newGroup"), tr("New Group…"), QStringLiteral("action-add"), &GroupActions::askNew))
    , m_rename(add(QStringLiteral("renameGroup"), tr("Rename Group…"), QStringLiteral("action-edit"),
                   &GroupActions::askRename))
    , m_move(
          add(QStringLiteral("moveGroup"), tr("Move Group…"), QStringLiteral("object-group"), &GroupActions::askMove))
    , m_remove(add(QStringLiteral("removeGroup"), tr("Remove Group"), QStringLiteral("action-remove"),
                   &GroupActions::removeGroup))
{
    m_remove->setToolTip(tr("The hosts in it stay in the list"));
    setGroup({});
}

QAction *GroupActions::add(const QString &name, const QString &text, const QString &icon, void (GroupActions::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void GroupActions::setGroup(const QString &group)
{
    m_group = group;
    m_rename->setEnabled(!group.isEmpty());
    m_move->setEnabled(!group.isEmpty());
    m_remove->setEnabled(!group.isEmpty());
}

void GroupActions::askNew()
{
    auto *dialog = new GroupNameDialog(m_group, {}, m_fleet.groups(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_fleet.addGroup(dialog->group()); });
    dialog->open();
}

void GroupActions::askRename()
{
    auto *dialog = new GroupNameDialog(model::groupParent(m_group), m_group, m_fleet.groups(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, from = m_group] { m_fleet.moveGroup(from, dialog->group()); });
    dialog->open();
}

void GroupActions::askMove()
{
    auto *dialog = new GroupDialog(m_fleet, m_group, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GroupActions::removeGroup()
{
    m_fleet.removeGroup(m_group);
}

} // namespace gui
