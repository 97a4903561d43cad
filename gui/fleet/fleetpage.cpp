// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/fleetpage.h"
#include "gui/fleet/fleetbar.h"
#include "gui/fleet/hostcardsview.h"
#include "gui/instances/instancespage.h"
#include "model/cards/hostcardsproxy.h"
#include "model/cards/hostcardtext.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include <algorithm>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QVBoxLayout>

namespace gui {

using Pace = model::HostMonitor::Pace;

static constexpr int manyHosts = 12; // from here on lines say more than cards
static constexpr quint8 stateVersion = 1;

FleetPage::FleetPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_cards(new model::HostCardsModel(fleet, this))
    , m_ranked(new model::HostCardsProxy(m_cards, this))
    , m_bar(new FleetBar)
    , m_view(new HostCardsView(m_ranked))
    , m_instances(new InstancesPage(fleet, actions))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    build();
    connectFleet();
    connect(m_bar, &FleetBar::changed, this, &FleetPage::followBar);
    connect(m_view, &HostCardsView::opened, this, &FleetPage::hostOpened);
    connect(m_view, &HostCardsView::contentChanged, this, &FleetPage::bound);
    refresh();
}

void FleetPage::build()
{
    m_instances->setObjectName(QStringLiteral("fleetInstances"));
    m_splitter->setObjectName(QStringLiteral("fleetSplitter"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_instances);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    setFocusProxy(m_instances);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
}

void FleetPage::connectFleet()
{
    const model::HostsModel &hosts = m_fleet.hosts();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&hosts, signal, this, &FleetPage::refresh);
    connect(m_cards, &QAbstractItemModel::dataChanged, this,
            [this] { m_bar->setHeadroom(model::headroomText(m_ranked->capacities())); });
}

void FleetPage::setHosts(const std::optional<QSet<model::HostId>> &hosts)
{
    m_hosts = hosts;
    m_ranked->setHosts(hosts);
    m_instances->setHosts(hosts);
    m_instances->setHosts(hosts);
    refresh();
}

QSet<model::HostId> FleetPage::shownHosts() const
{
    QSet<model::HostId> out;
    for (const model::HostRow &row : m_fleet.hosts().rows())
        if (!m_hosts || m_hosts->contains(row.entry.id))
            out.insert(row.entry.id);
    return out;
}

void FleetPage::followBar()
{
    m_ranked->setRanking(m_bar->ranking());
    refresh();
}

void FleetPage::refresh()
{
    const int count = m_ranked->rowCount();
    const FleetBar::Shape shape = m_bar->shape();
    const bool rows = shape == FleetBar::Shape::Rows || (shape == FleetBar::Shape::Automatic && count >= manyHosts);
    const auto wanted = rows ? HostCardsView::Shape::Rows : HostCardsView::Shape::Cards;
    if (m_view->shape() != wanted)
        m_view->setShape(wanted);
    m_bar->setVisible(m_fleet.hosts().rowCount() > 0);
    m_view->setVisible(m_bar->isUnfolded() && count > 0);
    m_bar->setHeadroom(model::headroomText(m_ranked->capacities()));
    bound();
    watch();
}

// Never more room than the cards need: the list has the rest.
void FleetPage::bound()
{
    m_view->setMaximumHeight(std::max(m_view->contentHeight(), m_view->minimumSizeHint().height()));
}

void FleetPage::watch()
{
    const bool seen = isVisible() && !m_view->isHidden();
    m_cards->setWatched(seen);
    m_fleet.monitor().watch(this, seen ? shownHosts() : QSet<model::HostId>(), Pace::Cards);
}

void FleetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch();
}

void FleetPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch();
}

QByteArray FleetPage::saveState() const
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream << stateVersion << m_bar->isUnfolded() << qint32(m_bar->ranking()) << qint32(m_bar->shape())
           << m_splitter->saveState();
    return out;
}

void FleetPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 version = 0;
    bool unfolded = true;
    qint32 ranking = 0;
    qint32 shape = 0;
    QByteArray split;
    stream >> version >> unfolded >> ranking >> shape >> split;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_bar->setUnfolded(unfolded);
    m_bar->setRanking(model::HostCardsProxy::Ranking(ranking));
    m_bar->setShape(FleetBar::Shape(shape));
    m_splitter->restoreState(split);
    followBar();
}

} // namespace gui
