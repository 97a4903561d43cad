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

class HostActions;

// The tree of hosts at the left of the window. Tells what the user chose; what is chosen for them (selectHost) it
// does not tell.
class HostsView : public QWidget {
    Q_OBJECT
public:
    explicit HostsView(model::Fleet &fleet, QWidget *parent = nullptr);

    void selectFleet();
    void selectHost(const model::HostId &host);
    [[nodiscard]] QList<QAction *> hostActions() const; // of the selected host: for the menu Host

signals:
    void fleetSelected();
    void hostSelected(const model::HostId &host);

private:
    void build();
    void select(const QModelIndex &index);
    void follow(const QModelIndex &current);
    void clicked(const QModelIndex &index);
    void tell(const QModelIndex &index);
    void showMenu(const QPoint &at);

    model::HostsTreeModel *m_tree;
    QTreeView *m_view;
    HostActions *m_actions;
    QPersistentModelIndex m_told; // by the press of the click that is under way
    bool m_quiet = false;
};

} // namespace gui
