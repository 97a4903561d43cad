// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/orderactions.h"
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include "model/hosts/hoststreemodel.h"
#include <QAction>

namespace gui {

using model::HostsTreeModel;

OrderActions::OrderActions(model::Fleet &fleet, const HostsTreeModel &tree, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_tree(tree)
    , m_up(add(QStringLiteral("moveUp"), tr("Move Up"), Qt::ALT | Qt::Key_Up, -1))
    , m_down(add(QStringLiteral("moveDown"), tr("Move Down"), Qt::ALT | Qt::Key_Down, 1))
{
    setItem({});
}

QAction *OrderActions::add(const QString &name, const QString &text, const QKeySequence &key, int step)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, step] { move(step); });
    return action;
}

void OrderActions::setItem(const QModelIndex &item)
{
    m_item = item;
    m_up->setEnabled(sibling(-1).isValid());
    m_down->setEnabled(sibling(1).isValid());
}

QModelIndex OrderActions::sibling(int step) const
{
    if (!m_item.isValid() || HostsTreeModel::itemOf(m_item) == HostsTreeModel::Item::Fleet)
        return {};
    const QModelIndex at = m_tree.index(m_item.row() + step, 0, m_item.parent());
    return at.isValid() && HostsTreeModel::itemOf(at) == HostsTreeModel::itemOf(m_item) ? at : QModelIndex();
}

void OrderActions::move(int step)
{
    const QModelIndex before = sibling(step < 0 ? -1 : 2); // one down is before the one after the next
    const QString group = m_tree.groupAt(m_item);
    if (const model::HostId host = m_tree.hostAt(m_item); !host.isNull())
        m_fleet.moveHosts({host}, group, before.isValid() ? m_tree.hostAt(before) : model::HostId());
    else
        m_fleet.moveGroup(group, group, before.isValid() ? m_tree.groupAt(before) : model::lastGroup);
    setItem(QModelIndex(m_item));
}

} // namespace gui
