// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"
#include "virt/instance/sampling.h"
#include <optional>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace look {
class EmptyState;
}
namespace model {
class Fleet;
class InstancesProxy;
} // namespace model

namespace gui {

class InstanceActions;

// The flat list of instances, of all hosts or of one: search, sorting, chosen columns, several selected.
class InstancesPage : public QWidget {
    Q_OBJECT
public:
    InstancesPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void setHost(const std::optional<model::HostId> &host); // nullopt: all hosts
    void focusSearch();
    [[nodiscard]] QList<model::InstanceId> selectedInstances() const;
    void select(const model::InstanceId &instance);

    // What the visible columns need of the bulk statistics.
    [[nodiscard]] virt::StatsGroups neededGroups() const;

    [[nodiscard]] QByteArray saveState() const; // columns, their order and widths, sorting
    void restoreState(const QByteArray &state);

signals:
    void activated(const model::InstanceId &instance);
    void columnsChanged();
    void addHostWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildColumns();
    void enterList();
    void followSelection();
    void showContextMenu(const QPoint &at);
    void showColumnMenu(const QPoint &at);
    void refreshSummary();
    void refreshEmpty();

    model::Fleet &m_fleet;
    InstanceActions &m_actions;
    model::InstancesProxy *m_proxy;
    QLineEdit *m_search;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    QTreeView *m_view;
    look::EmptyState *m_empty;
    std::optional<model::HostId> m_host;
};

} // namespace gui
