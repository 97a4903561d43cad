// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/instanceevents.h"

namespace gui {

using model::EventsModel;

InstanceEvents::InstanceEvents(EventsModel *events, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(events);
}

void InstanceEvents::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    m_instance = instance;
    invalidateRowsFilter();
}

bool InstanceEvents::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, EventsModel::When, parent);
    return at.data(EventsModel::InstanceRole).value<model::InstanceId>() == m_instance;
}

bool InstanceEvents::filterAcceptsColumn(int column, const QModelIndex &) const
{
    return column == EventsModel::When || column == EventsModel::What;
}

} // namespace gui
