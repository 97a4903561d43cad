// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QList>
#include <QPersistentModelIndex>
#include <QWidget>

class QAction;
class QTreeView;

namespace model {
class Fleet;
class HostsTreeModel;
} // namespace model

namespace gui {

class GroupActions;
class HostActions;
class HostListActions;
class OrderActions;

// The tree of groups and hosts at the left of the window. Tells what the user chose; what is chosen for them
// (selectHost) it does not tell. Several hosts can be selected for the actions; the page stays at the first then.
class HostsView : public QWidget {
    Q_OBJECT
public:
    explicit HostsView(model::Fleet &fleet, QWidget *parent = nullptr);

    void selectFleet() { selectGroup({}); }
    void selectGroup(const QString &group);
    void selectHost(const model::HostId &host);
    [[nodiscard]] QList<QAction *> hostActions() const; // of the selected hosts
    [[nodiscard]] QList<QAction *> menuActions() const; // these, those of groups and of the list: for the menu Host

    [[nodiscard]] QStringList collapsedGroups() const;
    void collapseGroups(const QStringList &groups);

signals:
    void fleetSelected();
    void groupSelected(const QString &group);
    void hostSelected(const model::HostId &host);

private:
    void followRemovals();
    void build();
    void buildDragging();
    void giveKey(QAction *action, int key);
    QAction *separator();
    void connectTree();
    void select(const QModelIndex &index);
    void follow(const QModelIndex &current);
    void refreshActions();
    void clicked(const QModelIndex &index);
    void tell(const QModelIndex &index);
    void showMenu(const QPoint &at);

    model::Fleet &m_fleet;
    model::HostsTreeModel *m_tree;
    QTreeView *m_view;
    HostActions *m_actions;
    GroupActions *m_groupActions;
    HostListActions *m_listActions;
    OrderActions *m_order;
    QList<QAction *> m_menu;
    QPersistentModelIndex m_told; // by the press of the click that is under way
    bool m_quiet = false;
};

} // namespace gui
