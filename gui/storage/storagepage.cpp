// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/storagepage.h"
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolactions.h"
#include "gui/storage/poolstable.h"
#include "gui/storage/turningsplitter.h"
#include "gui/storage/volumes/volumesview.h"
#include "model/fleet.h"
#include "model/storage/poolsfeed.h"
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace gui {

static constexpr int iconSize = 16;
static constexpr int leastHeight = 460; // for pools above volumes
static constexpr double shareAbove = 0.36;
static constexpr double shareBeside = 0.42;

StoragePage::StoragePage(model::Fleet &fleet, QWidget *parent) : QWidget(parent), m_fleet(fleet)
{
    setObjectName(QStringLiteral("storagePage"));
}

StoragePage::~StoragePage()
{
    delete m_stack; // the table before what it shows
}

void StoragePage::build()
{
    if (m_feed)
        return;
    m_feed = new model::PoolsFeed(m_fleet, this);
    m_actions = new PoolActions(m_fleet, this);
    buildParts();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(look::space16, 0, look::space16, 0);
    bannerRow->addWidget(m_banner);
    column->addLayout(bannerRow);
    column->addWidget(m_stack, 1);
    connectParts();
    m_splitter->setDivisions(m_state);
    m_feed->setHost(m_host);
    refresh();
}

void StoragePage::buildParts()
{
    m_banner = new look::Banner;
    m_banner->setObjectName(QStringLiteral("storageBanner"));
    m_splitter = new TurningSplitter(leastHeight, shareAbove, shareBeside);
    m_splitter->setObjectName(QStringLiteral("storageSplitter"));
    m_splitter->addWidget(makePools());
    m_splitter->addWidget(makeVolumes());
    m_empty = new look::EmptyState(QStringLiteral("object-pool"),
                                   tr("This host has no storage pools yet. A pool is where the disks of instances are "
                                      "kept: a directory, a volume group, a network storage."),
                                   tr("New Pool…"));
    m_empty->setObjectName(QStringLiteral("poolsEmpty"));
    m_away = new look::EmptyState(QStringLiteral("object-pool"), {});
    m_away->setObjectName(QStringLiteral("poolsAway"));
    m_stack = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_splitter, m_empty, m_away})
        m_stack->addWidget(page);
}

QWidget *StoragePage::makePools()
{
    auto *bar = new QToolBar(tr("Pools"));
    bar->setObjectName(QStringLiteral("poolsBar"));
    bar->setIconSize(QSize(iconSize, iconSize));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(m_actions->all());
    m_table = new PoolsTable(m_feed->pools());
    m_table->addActions(m_actions->withKeys());
    setFocusProxy(m_table);
    auto *pools = new QWidget;
    auto *column = new QVBoxLayout(pools);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_table, 1);
    return pools;
}

QWidget *StoragePage::makeVolumes()
{
    m_volumes = new VolumesView(m_fleet);
    m_stopped = new look::EmptyState(QStringLiteral("object-pool"), {});
    m_stopped->setObjectName(QStringLiteral("poolStopped"));
    m_below = new QStackedWidget;
    m_below->addWidget(m_volumes);
    m_below->addWidget(m_stopped);
    return m_below;
}

void StoragePage::connectParts()
{
    connect(m_feed, &model::PoolsFeed::changed, this, &StoragePage::refresh);
    connect(m_table, &PoolsTable::selectedChanged, this, [this] {
        m_workFault = {};
        refresh();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &StoragePage::contextMenu);
    connect(m_empty, &look::EmptyState::clicked, m_actions->newPool(), &QAction::trigger);
    connect(m_stopped, &look::EmptyState::clicked, m_actions->start(), &QAction::trigger);
    connect(m_away, &look::EmptyState::clicked, this, [this] { m_fleet.connectHost(m_host); });
    connect(m_actions, &PoolActions::made, this, &StoragePage::select);
    connect(m_actions, &PoolActions::begun, this, [this] {
        m_workFault = {};
        showBanner();
    });
    connect(m_actions, &PoolActions::failed, this, [this](const virt::Error &error) {
        m_workFault = error;
        showBanner();
    });
}

void StoragePage::setHost(const model::HostId &host)
{
    if (host == m_host)
        return;
    m_host = host;
    m_wanted = {};
    m_workFault = {};
    if (m_feed)
        m_feed->setHost(host);
}

void StoragePage::select(const QUuid &pool)
{
    m_wanted = pool;
    if (m_feed)
        refresh();
}

QList<QList<QAction *>> StoragePage::actionGroups()
{
    build();
    return {m_actions->all(), m_volumes->actions()};
}

QByteArray StoragePage::state() const
{
    return m_splitter ? m_splitter->divisions() : m_state;
}

void StoragePage::setState(const QByteArray &state)
{
    m_state = state;
    if (m_splitter)
        m_splitter->setDivisions(state);
}

void StoragePage::contextMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("poolsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->all());
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void StoragePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    build();
    m_feed->setSeen(true);
}

void StoragePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_feed)
        m_feed->setSeen(false);
}

} // namespace gui
