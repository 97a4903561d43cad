// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/instance/sampling.h"
#include <QWidget>

class QTabWidget;

namespace look {
class PageHeader;
}
namespace model {
class Fleet;
}

namespace gui {

class CallsPage;
class HostActions;
class HostCpuPage;
class HostEventsPage;
class HostOverview;
class InstanceActions;
class InstancesPage;
class StoragePage;

// Everything about one host: header and tabs.
class HostPage : public QWidget {
    Q_OBJECT
public:
    HostPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void setHost(const model::HostId &host);
    [[nodiscard]] virt::StatsGroups neededGroups() const; // of the tab in front
    [[nodiscard]] HostOverview *overview() const { return m_overview; }
    void focusSearch(); // in the tab Instances, which comes to the front
    [[nodiscard]] InstancesPage *instancesPage() const { return m_instances; }
    [[nodiscard]] StoragePage *storagePage() const { return m_storage; }
    [[nodiscard]] bool showsStorage() const; // its tab is in front
    void showPool(const QUuid &pool);        // on that tab

signals:
    void moved(); // another tab is in front
    void instanceWanted(const model::InstanceId &instance);

private:
    void build();
    void refresh();
    [[nodiscard]] QString factsText() const;

    model::Fleet &m_fleet;
    model::HostId m_host;
    HostActions *m_actions;
    look::PageHeader *m_header;
    QTabWidget *m_tabs;
    HostOverview *m_overview;
    InstancesPage *m_instances;
    StoragePage *m_storage;
    HostEventsPage *m_events;
    CallsPage *m_calls;
    HostCpuPage *m_cpu;
};

} // namespace gui
