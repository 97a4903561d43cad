// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/pages.h"
#include "gui/fleet/fleetpage.h"
#include "gui/hosts/hostoverview.h"
#include "gui/hosts/hostpage.h"
#include "gui/instance/instancepage.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancespage.h"
#include "gui/main/breadcrumb.h"
#include "gui/main/noticebar.h"
#include "gui/storage/storagepage.h"
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

// Not what the highest page would like: with notices above it the window must fit 1024 × 640 still.
static constexpr int leastHeight = 240;

Pages::Pages(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_actions(actions)
    , m_breadcrumb(new Breadcrumb)
    , m_stack(new QStackedWidget)
    , m_fleetPage(new FleetPage(fleet, actions))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new NoticeBar(fleet.notices()));
    column->addWidget(m_breadcrumb);
    column->addWidget(m_stack, 1);
    m_stack->setMinimumHeight(leastHeight);
    m_fleetPage->setObjectName(QStringLiteral("fleetPage"));
    m_stack->addWidget(m_fleetPage);
    follow(m_fleetPage->instancesPage());
    connect(m_fleetPage, &FleetPage::hostOpened, this, &Pages::showHost);
    connect(m_breadcrumb, &Breadcrumb::clicked, this, &Pages::step);
    connect(&actions, &InstanceActions::openWanted, this, &Pages::showInstance);
    connect(&actions, &InstanceActions::snapshotWanted, this, &Pages::showSnapshots);
    connect(&actions, &InstanceActions::attachWanted, this, &Pages::showDisks);
    connect(&fleet.hosts(), &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_host.isNull() && !m_fleet.hosts().find(m_host))
            showFleet();
    });
    const auto *hosts = &fleet.hosts();
    connect(hosts, &model::HostsModel::groupMoved, this, &Pages::groupMoved);
    connect(hosts, &model::HostsModel::regrouped, this, &Pages::followGroups);
    connect(hosts, &QAbstractItemModel::rowsInserted, this, &Pages::followGroups);
    connect(&fleet, &model::Fleet::inventoryChanged, this, &Pages::openLater);
    connect(this, &Pages::moved, this, &Pages::forgetHidden);
    refreshBreadcrumb();
}

void Pages::follow(InstancesPage *page)
{
    connect(page, &InstancesPage::activated, this, &Pages::showInstance);
    connect(page, &InstancesPage::columnsChanged, this, &Pages::moved);
    connect(page, &InstancesPage::addHostWanted, this, &Pages::addHostWanted);
    if (m_views)
        page->useViews(*m_views);
}

void Pages::useViews(ViewStore &store)
{
    m_views = &store;
    for (InstancesPage *list : findChildren<InstancesPage *>())
        list->useViews(store);
}

InstancesPage *Pages::listInFront() const
{
    QWidget *page = m_stack->currentWidget();
    auto *list = qobject_cast<InstancesPage *>(page);
    return list ? list : page->findChild<InstancesPage *>();
}

StoragePage *Pages::storageInFront() const
{
    return m_stack->currentWidget() == m_hostPage && m_hostPage->showsStorage() ? m_hostPage->storagePage() : nullptr;
}

QByteArray Pages::storageState() const
{
    return m_hostPage ? m_hostPage->storagePage()->state() : m_storageState;
}

void Pages::turnTo(QWidget *page)
{
    m_later = {};
    const bool focused = m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    if (focused) // else it goes to the first button there: "Shut Down"
        page->setFocus(Qt::OtherFocusReason);
    refreshBreadcrumb();
    emit moved();
}

// Nobody shuts down what was selected in a list that is no longer in sight.
void Pages::forgetHidden()
{
    if (m_stack->currentWidget() == m_hostPage && !m_hostPage->instancesPage()->isVisibleTo(m_hostPage))
        m_actions.setSelection({});
}

void Pages::showGroup(const QString &group)
{
    m_group = group;
    m_host = {};
    m_instance = {};
    m_groupTold = group;
    followGroups();
    turnTo(m_fleetPage);
    emit groupShown(m_group);
}

// Hosts came into the group or left it, or it is called otherwise now; one that is gone is the fleet.
void Pages::followGroups()
{
    if (const model::HostRow *host = m_fleet.hosts().find(m_host))
        m_group = host->entry.group;
    if (!m_fleet.groups().contains(m_group))
        m_group.clear();
    m_fleetPage->setHosts(m_group.isEmpty() ? std::optional<QSet<model::HostId>>() : m_fleet.hostsIn(m_group));
    refreshBreadcrumb();
    if (m_stack->currentWidget() == m_fleetPage && std::exchange(m_groupTold, m_group) != m_group)
        emit groupShown(m_group);
}

void Pages::groupMoved(const QString &from, const QString &to)
{
    m_group = model::movedPath(m_group, from, to);
}

void Pages::showHost(const model::HostId &host)
{
    if (!m_fleet.hosts().find(host))
        return;
    if (!m_hostPage) {
        m_hostPage = new HostPage(m_fleet, m_actions);
        m_stack->addWidget(m_hostPage);
        follow(m_hostPage->instancesPage());
        connect(m_hostPage, &HostPage::moved, this, &Pages::moved);
        connect(m_hostPage, &HostPage::instanceWanted, this, &Pages::showInstance);
        m_hostPage->storagePage()->setState(m_storageState);
        m_hostPage->overview()->setRange(m_chartRange);
        connect(m_hostPage->overview(), &HostOverview::rangeChanged, this,
                [this](model::Range range) { m_chartRange = range; });
    }
    m_host = host;
    m_group = m_fleet.hosts().find(host)->entry.group;
    m_instance = {};
    m_hostPage->setHost(host);
    turnTo(m_hostPage);
    emit hostShown(host);
}

void Pages::showInstance(const model::InstanceId &instance)
{
    if (!m_fleet.instance(instance))
        return showWhereItWent(instance);
    if (!m_instancePage) {
        m_instancePage = new InstancePage(m_fleet, m_actions);
        m_stack->addWidget(m_instancePage);
        connect(m_instancePage, &InstancePage::gone, this, &Pages::followMigrated);
        connect(m_instancePage, &InstancePage::kept, this, &Pages::showInstance);
    }
    m_host = instance.host;
    m_group = m_fleet.hosts().find(m_host)->entry.group;
    m_instance = instance;
    m_instancePage->setInstance(instance);
    m_actions.setSelection({instance});
    turnTo(m_instancePage);
    emit hostShown(m_host);
}

// A job that moved an instance still names it by the host it left.
void Pages::showWhereItWent(const model::InstanceId &instance)
{
    const auto places = m_fleet.instances().named(instance.uuid.toString());
    if (places.size() == 1)
        showInstance(places.constFirst());
}

// What went from one host may have arrived on another: the page goes with it.
void Pages::followMigrated()
{
    const auto places = m_fleet.instances().named(m_instance.uuid.toString());
    if (m_stack->currentWidget() == m_instancePage && places.size() == 1)
        showInstance(places.constFirst());
}

void Pages::showSnapshots(const model::InstanceId &instance)
{
    showInstance(instance);
    if (m_instancePage && m_instance == instance) {
        m_instancePage->showTab(InstancePage::Snapshots);
        m_instancePage->takeSnapshot();
    }
}

void Pages::showDisks(const model::InstanceId &instance)
{
    showInstance(instance);
    if (m_instancePage && m_instance == instance) {
        m_instancePage->showTab(InstancePage::Disks);
        m_instancePage->attachVolume();
    }
}

void Pages::showPool(const model::HostId &host, const QUuid &pool)
{
    showHost(host);
    if (m_hostPage && m_host == host)
        m_hostPage->showPool(pool);
}

void Pages::focusSearch()
{
    if (m_stack->currentWidget() == m_instancePage)
        showFleet();
    if (m_stack->currentWidget() == m_hostPage)
        m_hostPage->focusSearch();
    else
        m_fleetPage->instancesPage()->focusSearch();
}

bool Pages::hasEdits() const
{
    return m_instancePage && m_instancePage->hasEdits();
}

virt::StatsGroups Pages::neededGroups() const
{
    if (m_stack->currentWidget() == m_fleetPage)
        return m_fleetPage->instancesPage()->neededGroups();
    if (m_stack->currentWidget() == m_hostPage)
        return m_hostPage->neededGroups();
    return virt::StatsGroup::State | virt::StatsGroup::Cpu | virt::StatsGroup::Memory | virt::StatsGroup::Disk
           | virt::StatsGroup::Network;
}

QUuid Pages::opened() const
{
    return m_stack->currentWidget() == m_instancePage ? m_instance.uuid : QUuid();
}

void Pages::step(int step)
{
    const int groups = m_group.isEmpty() ? 0 : int(m_group.count(u'/')) + 1;
    if (step > groups)
        showHost(m_host);
    else
        showGroup(step == 0 ? QString() : m_group.section(u'/', 0, step - 1));
}

void Pages::refreshBreadcrumb()
{
    QStringList steps{tr("Fleet")};
    if (!m_group.isEmpty())
        steps << m_group.split(u'/');
    if (const model::HostRow *host = m_fleet.hosts().find(m_host))
        steps << host->entry.name;
    if (const model::InstanceRow *row = m_fleet.instances().find(m_instance))
        steps << row->instance.name;
    m_breadcrumb->set(steps);
}

} // namespace gui
