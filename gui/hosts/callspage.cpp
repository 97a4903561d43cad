// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/callspage.h"
#include "gui/look/cellstyle.h"
#include "model/calls/callsmodel.h"
#include "model/fleet.h"
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;
using model::CallsModel;

static QTreeView *makeView(QAbstractItemModel *calls)
{
    auto *view = new QTreeView;
    view->setModel(calls);
    look::giveRoom(view);
    view->setObjectName(QStringLiteral("callsTable"));
    view->setAccessibleName(CallsPage::tr("Calls"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSortingEnabled(true);
    view->sortByColumn(CallsModel::Count, Qt::DescendingOrder);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(CallsModel::Function, QHeaderView::Stretch);
    return view;
}

CallsPage::CallsPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_calls(new CallsModel(this))
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_calls);
    sorted->setSortRole(CallsModel::SortRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(makeView(sorted));
    m_pace.setInterval(2s);
    connect(&m_pace, &QTimer::timeout, this, &CallsPage::refresh);
}

void CallsPage::setHost(const model::HostId &host)
{
    m_host = host;
    if (isVisible())
        refresh();
}

void CallsPage::refresh()
{
    const virt::Session *session = m_fleet.session(m_host);
    m_calls->apply(session ? session->calls().totals() : CallsModel::Totals());
}

void CallsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_pace.start();
}

void CallsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pace.stop();
}

} // namespace gui
