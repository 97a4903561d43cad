// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <optional>
#include <QSet>
#include <QWidget>

class QSplitter;

namespace model {
class Fleet;
class HostCardsModel;
class HostCardsProxy;
} // namespace model

namespace gui {

class FleetBar;
class HostCardsView;
class InstanceActions;
class InstancesPage;

// All hosts, or those of a group: a card for each above the list of their instances. The cards ask the hosts for
// figures only while they are seen.
class FleetPage : public QWidget {
    Q_OBJECT
public:
    FleetPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void setHosts(const std::optional<QSet<model::HostId>> &hosts); // nothing: all
    [[nodiscard]] InstancesPage *instancesPage() const { return m_instances; }

    [[nodiscard]] QByteArray saveState() const; // of the cards; the list has its own
    void restoreState(const QByteArray &state);

signals:
    void hostOpened(const model::HostId &host);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectFleet();
    void followBar();
    void refresh();
    void reshape();
    void bound();
    [[nodiscard]] int roomForHosts() const;
    void watch();
    [[nodiscard]] QSet<model::HostId> shownHosts() const;

    model::Fleet &m_fleet;
    model::HostCardsModel *m_cards;
    model::HostCardsProxy *m_ranked;
    FleetBar *m_bar;
    HostCardsView *m_view;
    InstancesPage *m_instances;
    QSplitter *m_splitter;
    bool m_divided = false; // the user has moved the line between hosts and instances
    std::optional<QSet<model::HostId>> m_hosts;
};

} // namespace gui
