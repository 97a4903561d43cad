// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QStackedWidget>

class QTreeView;

namespace model {
class Fleet;
}

namespace gui {

class InstanceEvents;

// What happened to one instance since the program started, newest first.
class EventsPage : public QStackedWidget {
    Q_OBJECT
public:
    explicit EventsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setInstance(const model::InstanceId &instance);

private:
    void refreshEmpty();
    InstanceEvents *m_events;
    QTreeView *m_view;
};

} // namespace gui
