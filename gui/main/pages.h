// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/hosthistory.h"
#include "model/ids.h"
#include "virt/instance/sampling.h"
#include <QWidget>

class QStackedWidget;

namespace model {
class Fleet;
}

namespace gui {

class Breadcrumb;
class FleetPage;
class HostPage;
class InstanceActions;
class InstancePage;
class InstancesPage;
class StoragePage;
class ViewStore;

// The middle of the window: the fleet's, a host's or an instance's page, and the breadcrumb above.
class Pages : public QWidget {
    Q_OBJECT
public:
    Pages(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void showFleet() { showGroup({}); }
    void showGroup(const QString &group); // the fleet's page for the hosts in it; empty: for all
    void showHost(const model::HostId &host);
    void showInstance(const model::InstanceId &instance);
    void showSnapshots(const model::InstanceId &instance);
    void showDisks(const model::InstanceId &instance); // and asks what to attach
    void showPool(const model::HostId &host, const QUuid &pool);
    void focusSearch();
    void useViews(ViewStore &store);                   // on all lists of instances
    [[nodiscard]] InstancesPage *listInFront() const;  // null: none is
    [[nodiscard]] StoragePage *storageInFront() const; // null: none is
    [[nodiscard]] FleetPage &fleetPage() const { return *m_fleetPage; }

    [[nodiscard]] QString place() const; // for the settings
    void goTo(const QString &place);

    [[nodiscard]] bool hasEdits() const; // that were not applied

    // How much time the charts of hosts show.
    [[nodiscard]] model::Range chartRange() const { return m_chartRange; }
    void setChartRange(model::Range range) { m_chartRange = range; } // before a host is shown

    // How the pages about storage are divided.
    [[nodiscard]] QByteArray storageState() const;
    void setStorageState(const QByteArray &state) { m_storageState = state; } // before a host is shown

    // What the page in front needs of the bulk statistics.
    [[nodiscard]] virt::StatsGroups neededGroups() const;
    [[nodiscard]] QUuid opened() const; // the instance whose page is shown; may be null

signals:
    void moved();                          // another page, or another object on it
    void groupShown(const QString &group); // empty: the fleet
    void hostShown(const model::HostId &host);
    void addHostWanted();

private:
    void follow(InstancesPage *page);
    void showWhereItWent(const model::InstanceId &instance);
    void followMigrated();
    void followGroups();
    void openLater();
    void groupMoved(const QString &from, const QString &to);
    void step(int step);
    void refreshBreadcrumb();
    void turnTo(QWidget *page);
    void forgetHidden();

    model::Fleet &m_fleet;
    InstanceActions &m_actions;
    ViewStore *m_views = nullptr;
    Breadcrumb *m_breadcrumb;
    QStackedWidget *m_stack;
    FleetPage *m_fleetPage;
    HostPage *m_hostPage = nullptr;         // made when first shown
    InstancePage *m_instancePage = nullptr; // the same: charts are dear
    QString m_group, m_groupTold;
    model::HostId m_host;
    model::InstanceId m_instance;
    model::InstanceId m_later; // to be opened as soon as it is listed
    QByteArray m_storageState;
    model::Range m_chartRange = model::Range::FiveMinutes;
};

} // namespace gui
