// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/events/eventsmodel.h"
#include <QSortFilterProxyModel>
#include <QStackedWidget>

namespace model {
class Fleet;
}

namespace gui {

// The events of one host and of its instances.
class HostEvents : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit HostEvents(model::EventsModel *events, QObject *parent = nullptr);
    void setHost(const model::HostId &host);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;

private:
    model::HostId m_host;
};

// The same as a table, newest first.
class HostEventsPage : public QStackedWidget {
    Q_OBJECT
public:
    explicit HostEventsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);

private:
    void refreshEmpty();
    HostEvents *m_events;
};

} // namespace gui
