// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostsview.h"
#include "gui/hosts/groupactions.h"
#include "gui/hosts/hostactions.h"
#include "gui/hosts/hostlistactions.h"
#include "gui/hosts/hostsdelegate.h"
#include "gui/hosts/orderactions.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/hosts/hoststreemodel.h"
#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using model::HostsTreeModel;

static constexpr int hoverOpensAfterMs = 600; // of a group that something is dragged over

HostsView::HostsView(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_tree(new HostsTreeModel(fleet.hosts(), this))
    , m_view(new QTreeView)
    , m_actions(new HostActions(fleet, this))
    , m_groupActions(new GroupActions(fleet, this))
    , m_listActions(new HostListActions(fleet, this))
    , m_order(new OrderActions(fleet, *m_tree, this))
{
    followRemovals(); // before the view does
    m_menu = m_actions->all() + QList{separator()} + m_groupActions->all()
             + QList{m_order->up(), m_order->down(), separator()} + m_listActions->all();
    build();
    buildDragging();
    connectTree();
    selectFleet();
}

// When what is current goes, the view makes a neighbour current; the user did not choose that one.
void HostsView::followRemovals()
{
    connect(m_tree, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    connect(m_tree, &QAbstractItemModel::rowsRemoved, this, [this] { m_quiet = false; });
}

void HostsView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setObjectName(QStringLiteral("hostsTree"));
    m_view->setAccessibleName(tr("Hosts"));
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new HostsDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(look::space16);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true); // the hover tint
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->expandAll();
    giveKey(m_actions->edit(), Qt::Key_F2);
    giveKey(m_groupActions->rename(), Qt::Key_F2); // never enabled together
    giveKey(m_actions->remove(), Qt::Key_Delete);
    m_view->addActions({m_order->up(), m_order->down()});
}

void HostsView::buildDragging()
{
    m_view->setDragEnabled(true);
    m_view->setAcceptDrops(true);
    m_view->setDropIndicatorShown(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setAutoExpandDelay(hoverOpensAfterMs);
    connect(m_tree, &HostsTreeModel::hostsDropped, &m_fleet, &model::Fleet::moveHosts);
    connect(m_tree, &HostsTreeModel::groupDropped, &m_fleet, &model::Fleet::moveGroup);
}

void HostsView::giveKey(QAction *action, int key)
{
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
}

QAction *HostsView::separator()
{
    auto *action = new QAction(this);
    action->setSeparator(true);
    return action;
}

void HostsView::connectTree()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HostsView::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HostsView::refreshActions);
    connect(m_view, &QTreeView::clicked, this, &HostsView::clicked);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &HostsView::showMenu);
    // An item without children cannot be expanded: the first one would stay hidden.
    const auto show = [this](const QModelIndex &parent) {
        if (m_tree->rowCount(parent) == 1)
            m_view->expand(parent);
    };
    connect(m_tree, &QAbstractItemModel::rowsInserted, this, show);
    connect(m_tree, &QAbstractItemModel::rowsMoved, this,
            [show](const QModelIndex &, int, int, const QModelIndex &to) { show(to); });
}

QList<QAction *> HostsView::hostActions() const
{
    return m_actions->all();
}

QList<QAction *> HostsView::menuActions() const
{
    return m_menu;
}

QStringList HostsView::collapsedGroups() const
{
    QStringList out;
    for (const QString &group : m_fleet.groups())
        if (!m_view->isExpanded(m_tree->indexOfGroup(group)))
            out << group;
    return out;
}

void HostsView::collapseGroups(const QStringList &groups)
{
    for (const QString &group : groups)
        if (!group.isEmpty())
            m_view->collapse(m_tree->indexOfGroup(group));
}

void HostsView::selectGroup(const QString &group)
{
    select(m_tree->indexOfGroup(group));
}

void HostsView::selectHost(const model::HostId &host)
{
    select(m_tree->indexOf(host));
}

void HostsView::select(const QModelIndex &index)
{
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    // Not the view's setCurrentIndex(): with Ctrl held it would add to the selection.
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

static bool isExtending()
{
    return QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
}

void HostsView::follow(const QModelIndex &current)
{
    refreshActions();
    if (m_quiet || isExtending())
        return;
    m_told = current;
    tell(current);
}

void HostsView::refreshActions()
{
    QList<model::HostId> selected;
    QString group;
    const auto indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes) {
        if (!m_tree->hostAt(index).isNull())
            selected << m_tree->hostAt(index);
        else if (indexes.size() == 1)
            group = m_tree->groupAt(index);
    }
    const QList<model::HostId> reached = group.isEmpty() ? selected : m_fleet.hostsIn(group).values();
    m_actions->setHosts(selected, reached);
    m_groupActions->setGroup(group);
    m_order->setItem(indexes.size() == 1 ? indexes.constFirst() : QModelIndex());
}

// A click on what is selected already counts too: another page may be in front.
void HostsView::clicked(const QModelIndex &index)
{
    if (m_told != index && !isExtending())
        tell(index);
    m_told = QModelIndex();
}

void HostsView::tell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    switch (HostsTreeModel::itemOf(index)) {
    case HostsTreeModel::Item::Fleet: return emit fleetSelected();
    case HostsTreeModel::Item::Group: return emit groupSelected(m_tree->groupAt(index));
    case HostsTreeModel::Item::Host: return emit hostSelected(m_tree->hostAt(index));
    }
}

void HostsView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index.isValid() && !m_view->selectionModel()->isSelected(index))
        select(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("hostMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool onHost = index.isValid() && HostsTreeModel::itemOf(index) == HostsTreeModel::Item::Host;
    menu->addActions(onHost ? m_actions->all() : m_groupActions->all());
    menu->addSeparator();
    if (!onHost && !m_tree->groupAt(index).isEmpty())
        menu->addActions({m_actions->connectHost(), m_actions->disconnectHost(), m_actions->cordon()});
    else
        menu->addActions(m_listActions->all());
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace gui
