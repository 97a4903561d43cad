// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/fleetpage.h"
#include "gui/fleet/fleetbar.h"
#include "gui/fleet/hostcardsview.h"
#include "gui/instances/instancespage.h"
#include "gui/look/metrics.h"
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

static constexpr int manyHosts = 12;                    // from here on lines say more than cards
static constexpr int listHeight = 11 * look::rowHeight; // of instances: eight rows, their header and the search
static constexpr double mostOfHosts = 0.4;              // of the height, as long as the user does not divide it
static constexpr quint8 stateVersion = 2;               // 1 did not tell whether the user had divided it

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
    connect(m_view, &HostCardsView::contentChanged, this, [this] {
        reshape();
        bound();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    refresh();
}

void FleetPage::build()
{
    m_instances->setObjectName(QStringLiteral("fleetInstances"));
    m_splitter->setObjectName(QStringLiteral("fleetSplitter"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_instances);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
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
    connect(m_cards, &model::HostCardsModel::followed, this,
            [this] { m_bar->setHeadroom(model::headroomText(m_ranked->capacities())); });
}

void FleetPage::setHosts(const std::optional<QSet<model::HostId>> &hosts)
{
    m_hosts = hosts;
    m_ranked->setHosts(hosts);
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
    m_bar->setVisible(m_fleet.hosts().rowCount() > 0);
    m_view->setVisible(m_bar->isUnfolded() && m_ranked->rowCount() > 0);
    m_bar->setHeadroom(model::headroomText(m_ranked->capacities()));
    reshape();
    bound();
    watch();
}

// What a list of instances worth the name leaves to the hosts.
int FleetPage::roomForHosts() const
{
    return height() - m_bar->sizeHint().height() - listHeight;
}

void FleetPage::reshape()
{
    using Shape = HostCardsView::Shape;
    const bool tight = m_ranked->rowCount() >= manyHosts || m_view->heightAs(Shape::Cards) > roomForHosts();
    const bool rows = m_bar->shape() == FleetBar::Shape::Rows
                      || (m_bar->shape() == FleetBar::Shape::Automatic && tight);
    if (const Shape wanted = rows ? Shape::Rows : Shape::Cards; m_view->shape() != wanted)
        m_view->setShape(wanted);
}

// Never more room than the cards need: the list has the rest.
void FleetPage::bound()
{
    const int least = m_view->minimumSizeHint().height();
    const int most = std::max(m_view->heightAs(m_view->shape()), least);
    m_view->setMaximumHeight(most);
    if (m_divided)
        return;
    const int room = std::min(roomForHosts(), int(height() * mostOfHosts));
    const int hosts = std::clamp(room, least, most);
    m_splitter->setSizes({hosts, m_splitter->height() - m_splitter->handleWidth() - hosts});
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

void FleetPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reshape();
    bound();
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
           << m_splitter->saveState() << m_divided;
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
    bool divided = false;
    stream >> version >> unfolded >> ranking >> shape >> split;
    if (version >= stateVersion)
        stream >> divided;
    if (stream.status() != QDataStream::Ok || version < 1 || version > stateVersion)
        return;
    m_bar->setUnfolded(unfolded);
    m_bar->setRanking(model::HostCardsProxy::Ranking(ranking));
    m_bar->setShape(FleetBar::Shape(shape));
    m_divided = divided;
    if (divided)
        m_splitter->restoreState(split);
    followBar();
}

} // namespace gui
