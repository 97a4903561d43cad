// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/callspage.h"
#include "gui/changes/changesview.h"
#include "gui/look/cellstyle.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/calls/callsmodel.h"
#include "model/fleet.h"
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
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
    view->setAccessibleName(CallsPage::tr("Call profile"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSortingEnabled(true);
    view->sortByColumn(CallsModel::Count, Qt::DescendingOrder);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(CallsModel::Function, QHeaderView::Stretch);
    return view;
}

static QString summaryOf(const virt::Session &session)
{
    const QString calls = CallsPage::tr("%n calls to this host in this run", nullptr, int(session.calls().count()));
    const auto roundTrip = session.roundTrip();
    return roundTrip ? calls + QStringLiteral(" · ")
                           + CallsPage::tr("round trip %1").arg(model::callTimeText(roundTrip->count() * 1000))
                     : calls;
}

CallsPage::CallsPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_calls(new CallsModel(this))
    , m_changes(new ChangesView(fleet))
    , m_summary(new look::RoleLabel(look::RoleLabel::Role::Muted))
{
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setObjectName(QStringLiteral("callsParts"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_changes);
    parts->addWidget(buildProfile());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(parts);
    m_pace.setInterval(2s);
    connect(&m_pace, &QTimer::timeout, this, &CallsPage::refresh);
}

QWidget *CallsPage::buildProfile()
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_calls);
    sorted->setSortRole(CallsModel::SortRole);
    auto *profile = new QWidget;
    auto *column = new QVBoxLayout(profile);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_summary->setObjectName(QStringLiteral("callsSummary"));
    m_summary->setContentsMargins(look::space12, look::space8, look::space12, look::space8);
    column->addWidget(m_summary);
    column->addWidget(makeView(sorted), 1);
    return profile;
}

void CallsPage::setHost(const model::HostId &host)
{
    m_host = host;
    m_changes->setHost(host);
    if (isVisible())
        refresh();
}

void CallsPage::refresh()
{
    const virt::Session *session = m_fleet.session(m_host);
    m_calls->apply(session ? session->calls().totals() : CallsModel::Totals());
    m_summary->setText(session ? summaryOf(*session) : QString());
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
