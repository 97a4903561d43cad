// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/events/eventsmodel.h"
#include <QSortFilterProxyModel>

namespace gui {

// The events of one instance: time and what happened.
class InstanceEvents : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit InstanceEvents(model::EventsModel *events, QObject *parent = nullptr);
    void setInstance(const model::InstanceId &instance);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;

private:
    model::InstanceId m_instance;
};

} // namespace gui
