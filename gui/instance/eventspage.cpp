// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/eventspage.h"
#include "gui/instance/instanceevents.h"
#include "gui/look/cellstyle.h"
#include "gui/look/emptystate.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <algorithm>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace gui {

namespace {

class RoomyRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = std::max(look::rowHeight, option.fontMetrics.height() + look::space8);
        return {QStyledItemDelegate::sizeHint(option, index).width(), height};
    }
};

} // namespace

static QTreeView *makeView(QAbstractItemModel *events)
{
    auto *view = new QTreeView;
    view->setModel(events);
    look::giveRoom(view);
    view->setObjectName(QStringLiteral("events"));
    view->setAccessibleName(EventsPage::tr("Events"));
    view->setRootIsDecorated(false);
    view->setItemDelegate(new RoomyRows(view));
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(true);
    view->setColumnWidth(0, view->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00:00"))
                                + 2 * look::space16);
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
