// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostsview.h"
#include "gui/hosts/hostactions.h"
#include "gui/hosts/hostsdelegate.h"
#include "model/fleet.h"
#include "model/hosts/hoststreemodel.h"
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

HostsView::HostsView(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_tree(new model::HostsTreeModel(fleet.hosts(), this))
    , m_view(new QTreeView)
    , m_actions(new HostActions(fleet, this))
{
    build();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HostsView::follow);
    connect(m_view, &QTreeView::clicked, this, &HostsView::clicked);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &HostsView::showMenu);
    // An item without children cannot be expanded: the first host would stay hidden.
    connect(m_tree, &QAbstractItemModel::rowsInserted, this, [this] { m_view->expand(m_tree->fleetIndex()); });
    selectFleet();
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
    m_view->setExpandsOnDoubleClick(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0); // the delegate indents: so the selection reaches the edge
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true); // the hover tint
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->expandAll();
}

QList<QAction *> HostsView::hostActions() const
{
    return m_actions->all();
}

void HostsView::selectFleet()
{
    select(m_tree->fleetIndex());
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
    m_view->setCurrentIndex(index);
}

void HostsView::follow(const QModelIndex &current)
{
    m_actions->setHost(m_tree->hostAt(current));
    if (m_quiet)
        return;
    m_told = current;
    tell(current);
}

// A click on what is selected already counts too: another page may be in front.
void HostsView::clicked(const QModelIndex &index)
{
    if (m_told != index)
        tell(index);
    m_told = QModelIndex();
}

void HostsView::tell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const model::HostId host = m_tree->hostAt(index);
    if (host.isNull())
        emit fleetSelected();
    else
        emit hostSelected(host);
}

void HostsView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (m_tree->hostAt(index).isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("hostMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->all());
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace gui
