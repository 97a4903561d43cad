// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostevents.h"
#include "gui/look/cellstyle.h"
#include "gui/look/emptystate.h"
#include "model/fleet.h"
#include <QHeaderView>
#include <QTreeView>

namespace gui {

using model::EventsModel;

HostEvents::HostEvents(EventsModel *events, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(events);
}

void HostEvents::setHost(const model::HostId &host)
{
    if (host == m_host)
        return;
    m_host = host;
    invalidateRowsFilter();
}

bool HostEvents::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, EventsModel::When, parent);
    return at.data(EventsModel::HostRole).value<model::HostId>() == m_host;
}

bool HostEvents::filterAcceptsColumn(int column, const QModelIndex &) const
{
    return column != EventsModel::Host;
}

static QTreeView *makeView(QAbstractItemModel *events)
{
    auto *view = new QTreeView;
    view->setModel(events);
    look::giveRoom(view);
    view->setObjectName(QStringLiteral("hostEvents"));
    view->setAccessibleName(HostEventsPage::tr("Events"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(true);
    view->setColumnWidth(0, view->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00:00 ")) * 5 / 4);
    view->setColumnWidth(1, view->fontMetrics().averageCharWidth() * 24);
    return view;
}

HostEventsPage::HostEventsPage(model::Fleet &fleet, QWidget *parent)
    : QStackedWidget(parent)
    , m_events(new HostEvents(&fleet.events(), this))
{
    addWidget(new look::EmptyState(QStringLiteral("object-events"),
                                   tr("Nothing has happened on this host since the program started.")));
    addWidget(makeView(m_events));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_events, signal, this, &HostEventsPage::refreshEmpty);
}

void HostEventsPage::setHost(const model::HostId &host)
{
    m_events->setHost(host);
    refreshEmpty();
}

void HostEventsPage::refreshEmpty()
{
    setCurrentIndex(m_events->rowCount() > 0 ? 1 : 0);
}

} // namespace gui
