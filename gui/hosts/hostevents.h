// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/events/eventsmodel.h"
#include <optional>
#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace look {
class EmptyState;
class RoleLabel;
} // namespace look
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
    void setKind(const std::optional<model::EventsModel::Kind> &kind); // nothing: all

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;

private:
    model::HostId m_host;
    std::optional<model::EventsModel::Kind> m_kind;
};

// The same as a table, newest first, of all kinds or one; and what the host does not tell of.
class HostEventsPage : public QWidget {
    Q_OBJECT
public:
    explicit HostEventsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);

private:
    QLayout *buildBar();
    void chooseKind(int row);
    void refreshEmpty();
    void refreshSilence();

    model::Fleet &m_fleet;
    model::HostId m_host;
    HostEvents *m_events;
    QComboBox *m_kinds;
    look::RoleLabel *m_silence;
    look::EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace gui
