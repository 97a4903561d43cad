// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/eventspage.h"
#include "gui/instance/instanceevents.h"
#include "gui/look/emptystate.h"
#include "model/fleet.h"
#include <QHeaderView>
#include <QTreeView>

namespace gui {

static QTreeView *makeView(QAbstractItemModel *events)
{
    auto *view = new QTreeView;
    view->setModel(events);
    view->setObjectName(QStringLiteral("events"));
    view->setAccessibleName(EventsPage::tr("Events"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(true);
    view->setColumnWidth(0, view->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00:00 ")) * 5 / 4);
    return view;
}

EventsPage::EventsPage(model::Fleet &fleet, QWidget *parent)
    : QStackedWidget(parent)
    , m_events(new InstanceEvents(&fleet.events(), this))
    , m_view(makeView(m_events))
{
    addWidget(new look::EmptyState(QStringLiteral("object-events"),
                                   tr("Nothing has happened to this instance since the program started.")));
    addWidget(m_view);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_events, signal, this, &EventsPage::refreshEmpty);
    refreshEmpty();
}

void EventsPage::setInstance(const model::InstanceId &instance)
{
    m_events->setInstance(instance);
    refreshEmpty();
}

void EventsPage::refreshEmpty()
{
    setCurrentIndex(m_events->rowCount() > 0 ? 1 : 0);
}

} // namespace gui
