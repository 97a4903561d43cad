// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"
#include "model/hosts/hostentry.h"
#include "model/query/needs.h"
#include <optional>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace look {
class EmptyState;
class RoleLabel;
} // namespace look
namespace model {
class Fleet;
class InstancesProxy;
} // namespace model

namespace gui {

class DetailsWatch;
class InstanceActions;
class InstanceTable;
class ListActions;
class QueryField;
class ViewStore;

// The list of instances, of all hosts or of some: search, views, sorting, sections, chosen columns, several selected.
class InstancesPage : public QWidget {
    Q_OBJECT
public:
    InstancesPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void useViews(ViewStore &store);
    void setHost(const std::optional<model::HostId> &host);         // nullopt: all hosts
    void setHosts(const std::optional<QSet<model::HostId>> &hosts); // those of a group; nullopt: all
    void focusSearch();
    [[nodiscard]] QList<model::InstanceId> selectedInstances() const;
    void select(const model::InstanceId &instance);

    void show(const SavedView &view);
    using QWidget::show;
    [[nodiscard]] SavedView view() const; // as it is now
    [[nodiscard]] const ListActions &listActions() const { return *m_listActions; }

    // What the visible columns, the search and the sorting need of the bulk statistics.
    [[nodiscard]] virt::StatsGroups neededGroups() const;

    [[nodiscard]] QByteArray saveState() const; // the view, closed sections, what is selected
    void restoreState(const QByteArray &state);

signals:
    void activated(const model::InstanceId &instance);
    void columnsChanged(); // neededGroups() may tell others
    void addHostWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QPushButton *menuButton(const QString &name, const QString &text, QMenu *menu);
    void connectSearch();
    void connectTable();
    void connectViews();
    void connectFleet();
    void open(const QModelIndex &index);
    void setGrouping(model::Grouping grouping);
    void saveView(const QString &name);
    void enterList();
    void followSelection();
    void followHosts();
    void selectRestored();
    void showContextMenu(const QPoint &at);
    void showColumnMenu(const QPoint &at);
    void refreshSummary();
    void refreshEmpty();
    void refreshNeeds();
    [[nodiscard]] model::Needs needsOfAll() const;  // of search, sorting, grouping: of every instance
    [[nodiscard]] model::Needs needsOfSeen() const; // of the visible columns

    model::Fleet &m_fleet;
    InstanceActions &m_actions;
    model::InstancesProxy *m_proxy;
    InstanceTable *m_table;
    ListActions *m_listActions;
    DetailsWatch *m_watch;
    QueryField *m_search;
    look::RoleLabel *m_summary, *m_fault;
    QPushButton *m_viewsButton = nullptr;
    QStackedWidget *m_stack;
    look::EmptyState *m_empty;
    ViewStore *m_store = nullptr;
    std::optional<model::HostId> m_host;
    std::optional<QSet<model::HostId>> m_hosts;
    QTimer m_hostsSoon;
    QSet<model::InstanceId> m_restored; // selected when the program ended, not seen yet
};

} // namespace gui
