// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostpage.h"
#include "gui/cpus/hostcpupage.h"
#include "gui/hosts/callspage.h"
#include "gui/hosts/hostactions.h"
#include "gui/hosts/hostevents.h"
#include "gui/hosts/hostfacts.h"
#include "gui/hosts/hostoverview.h"
#include "gui/instances/instancespage.h"
#include "gui/look/pageheader.h"
#include "gui/storage/storagepage.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "virt/core/error.h"
#include <QTabWidget>
#include <QVBoxLayout>

namespace gui {

HostPage::HostPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_actions(new HostActions(fleet, this))
    , m_header(new look::PageHeader(QStringLiteral("object-host")))
    , m_tabs(new QTabWidget)
    , m_overview(new HostOverview(fleet))
    , m_instances(new InstancesPage(fleet, actions))
    , m_storage(new StoragePage(fleet))
    , m_events(new HostEventsPage(fleet))
    , m_calls(new CallsPage(fleet))
    , m_cpu(new HostCpuPage(fleet))
{
    build();
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &a, const QModelIndex &b) {
        const int row = m_fleet.hosts().indexOf(m_host).row();
        if (row >= a.row() && row <= b.row())
            refresh();
    });
    connect(&fleet, &model::Fleet::inventoryChanged, this, [this](const model::HostId &host) {
        if (host == m_host)
            refresh();
    });
}

void HostPage::build()
{
    for (QAction *action : {m_actions->connectHost(), m_actions->disconnectHost(), m_actions->edit()})
        m_header->addAction(action);
    setFocusProxy(m_tabs);
    m_tabs->setObjectName(QStringLiteral("hostTabs"));
    m_tabs->setAccessibleName(tr("Parts of the host"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_instances, tr("Instances"));
    m_tabs->addTab(m_storage, tr("Storage"));
    m_tabs->addTab(m_cpu, tr("CPU"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_calls, tr("Calls"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &HostPage::moved);
    connect(m_overview, &HostOverview::instanceWanted, this, &HostPage::instanceWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
}

void HostPage::setHost(const model::HostId &host)
{
    m_host = host;
    m_actions->setHost(host);
    m_overview->setHost(host);
    m_instances->setHost(host);
    m_storage->setHost(host);
    m_events->setHost(host);
    m_calls->setHost(host);
    m_cpu->setHost(host);
    refresh();
}

virt::StatsGroups HostPage::neededGroups() const
{
    if (m_tabs->currentWidget() == m_overview)
        return virt::StatsGroup::State | virt::StatsGroup::Cpu | virt::StatsGroup::Memory | virt::StatsGroup::Disk
               | virt::StatsGroup::Network;
    return m_tabs->currentWidget() == m_instances ? m_instances->neededGroups() : virt::StatsGroup::State;
}

bool HostPage::showsStorage() const
{
    return m_tabs->currentWidget() == m_storage;
}

void HostPage::showPool(const QUuid &pool)
{
    m_tabs->setCurrentWidget(m_storage);
    m_storage->select(pool);
}

void HostPage::focusSearch()
{
    m_tabs->setCurrentWidget(m_instances);
    m_instances->focusSearch();
}

void HostPage::refresh()
{
    const model::HostRow *row = m_fleet.hosts().find(m_host);
    if (!row)
        return;
    m_header->setTitle(row->entry.name);
    m_header->setState(look::signOf(*row), model::hostStatusText(*row));
    m_header->setFacts(factsText());
    m_overview->refresh();
}

QString HostPage::factsText() const
{
    const model::HostRow &row = *m_fleet.hosts().find(m_host);
    const virt::HostFacts facts = m_fleet.session(m_host)->facts();
    QStringList parts;
    if (facts.libvirtVersion)
        parts << facts.driver + u' ' + virt::versionText(facts.hypervisorVersion)
              << tr("libvirt %1").arg(virt::versionText(facts.libvirtVersion));
    if (facts.cpus)
        parts << tr("%n CPUs", nullptr, int(facts.cpus)) << model::kibText(facts.memoryKiB);
    if (row.dataTime.isValid())
        parts << runningText(row);
    if (row.roundTripUs >= 0)
        parts << model::roundTripText(row);
    parts << virt::withoutPasswords(row.entry.uri);
    if (!row.entry.jump.isEmpty())
        parts << model::hostWayText(row);
    return parts.join(QStringLiteral(" · "));
}

} // namespace gui
