// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
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
class HostEventsPage;
class HostOverview;
class InstanceActions;
class InstancesPage;

// Everything about one host: header and tabs.
class HostPage : public QWidget {
    Q_OBJECT
public:
    HostPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void setHost(const model::HostId &host);
    void focusSearch(); // in the tab Instances, which comes to the front
    [[nodiscard]] InstancesPage *instancesPage() const { return m_instances; }

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
    HostEventsPage *m_events;
    CallsPage *m_calls;
};

} // namespace gui
