// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/instancepage.h"
#include "gui/diagnostics/diagnosticspage.h"
#include "gui/disks/diskspage.h"
#include "gui/instance/changedbadge.h"
#include "gui/instance/eventspage.h"
#include "gui/instance/overviewpage.h"
#include "gui/instance/xmlpage.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/metrics.h"
#include "gui/look/pageheader.h"
#include "gui/network/networkpage.h"
#include "gui/plans/unfinishedbanner.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/vcpus/vcpuspage.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "virt/core/sentences.h"
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gui {

using virt::LifecycleAction;

InstancePage::InstancePage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_stack(new QStackedWidget)
    , m_empty(new look::EmptyState(QStringLiteral("object-instance"), {}))
    , m_header(new look::PageHeader(QStringLiteral("object-instance")))
    , m_changed(new ChangedBadge(fleet))
    , m_banner(new look::Banner)
    , m_unfinished(new UnfinishedBanner(fleet))
    , m_tabs(new QTabWidget)
    , m_overview(new OverviewPage(fleet))
    , m_snapshots(new SnapshotsPage(fleet))
    , m_disks(new DisksPage(fleet))
    , m_network(new NetworkPage(fleet))
    , m_vcpus(new VcpusPage(fleet))
    , m_xml(new XmlPage(fleet))
    , m_events(new EventsPage(fleet))
    , m_diagnostics(new DiagnosticsPage(fleet))
{
    build(actions);
    follow();
    refresh();
}

void InstancePage::build(InstanceActions &actions)
{
    for (QAction *action : {actions.lifecycle(LifecycleAction::Start), actions.lifecycle(LifecycleAction::ShutDown),
                            actions.takeSnapshot(), actions.migrate()})
        m_header->addAction(action);
    m_header->addBadge(m_changed);
    m_empty->setObjectName(QStringLiteral("instanceGone"));
    m_tabs->setObjectName(QStringLiteral("instanceTabs"));
    m_tabs->setAccessibleName(tr("Instance"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_snapshots, tr("Snapshots"));
    m_tabs->addTab(m_disks, tr("Disks"));
    m_tabs->addTab(m_network, tr("Network"));
    m_tabs->addTab(m_vcpus, tr("CPU && Memory"));
    m_tabs->addTab(m_xml, tr("XML"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_diagnostics, tr("Diagnostics"));
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(look::space16, 0, look::space16, look::space8);
    bannerRow->setSpacing(look::space8);
    bannerRow->addWidget(m_banner);
    bannerRow->addWidget(m_unfinished);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(bannerRow);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_stack);
}

void InstancePage::follow()
{
    const model::InstancesModel &instances = m_fleet.instances();
    setFocusProxy(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &InstancePage::tabChosen);
    connect(&instances, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_known)
            refresh();
    });
    connect(&instances, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_known && !m_fleet.instance(m_instance))
            lose();
    });
    connect(&instances, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        const int row = m_fleet.instances().indexOf(m_instance).row();
        if (row >= from.row() && row <= to.row())
            refresh();
    });
    connect(&m_fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_fleet.hosts().indexOf(m_instance.host).row();
                if (row < first.row() || row > last.row() || !isVisible() || !m_known)
                    return;
                refreshBanner();
                if (m_tab == Xml)
                    m_xml->refresh();
            });
}

void InstancePage::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    m_xml->leave([this, instance] { turnTo(instance); }, [this] { emit kept(m_instance); });
}

void InstancePage::turnTo(const model::InstanceId &instance)
{
    m_instance = instance;
    m_known = false;
    m_snapshots->setInstance(instance);
    m_unfinished->setInstance(instance);
    for (TabPage *page : tabPages())
        page->setInstance(instance);
    m_xml->setInstance(instance);
    m_events->setInstance(instance);
    wishDetails();
    refresh();
}

void InstancePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void InstancePage::takeSnapshot()
{
    m_snapshots->takeSnapshot();
}

void InstancePage::attachVolume()
{
    m_disks->attachVolume();
}

bool InstancePage::hasEdits() const
{
    return m_xml->hasEdits();
}

void InstancePage::tabChosen(int index)
{
    if (m_tab == Xml && index != Xml && m_xml->hasEdits()) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(Xml);
        return m_xml->leave([this, index] { m_tabs->setCurrentIndex(index); });
    }
    m_tab = index;
    refresh();
}

void InstancePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wishDetails();
    refresh();
}

void InstancePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_fleet.details().set(this, {});
}

void InstancePage::wishDetails() const
{
    if (isVisible() && !m_instance.isNull())
        m_fleet.details().set(
            this, {.seen = {m_instance}, .parts = virt::DetailsPart::Changed | virt::DetailsPart::Addresses});
}

void InstancePage::lose()
{
    if (std::exchange(m_known, false))
        emit gone();
    m_empty->set(QStringLiteral("object-instance"), m_name.isEmpty() ? tr("This instance is not known (yet).")
                                                                     : tr("%1 is not there any more.").arg(m_name));
    m_stack->setCurrentIndex(0);
}

void InstancePage::refresh()
{
    const model::InstanceRow *row = m_fleet.instances().find(m_instance);
    if (!row)
        return lose();
    m_known = true;
    m_name = row->instance.name;
    m_stack->setCurrentIndex(1);
    if (!isVisible())
        return;
    refreshHeader(*row);
    refreshBanner();
    m_unfinished->refresh();
    if (m_tab == Overview)
        m_overview->set(*row);
    else if (m_tab == Xml)
        m_xml->refresh();
    for (TabPage *page : tabPages())
        if (page == m_tabs->currentWidget())
            page->set(*row);
}

QList<TabPage *> InstancePage::tabPages() const
{
    return {m_disks, m_network, m_vcpus, m_diagnostics};
}

static QString factsOf(const model::InstanceRow &row)
{
    const virt::Instance &i = row.instance;
    QStringList facts{row.hostName};
    if (i.vcpus)
        facts << InstancePage::tr("%n VCPUs", nullptr, int(i.vcpus));
    if (i.memoryKiB)
        facts << model::kibText(i.memoryKiB);
    if (i.id >= 0)
        facts << InstancePage::tr("ID %1").arg(i.id);
    if (i.flagsKnown && i.autostart)
        facts << InstancePage::tr("Autostart");
    if (i.flagsKnown && !i.persistent)
        facts << InstancePage::tr("Not persistent");
    return facts.join(QStringLiteral(" · "));
}

void InstancePage::refreshHeader(const model::InstanceRow &row)
{
    look::Sign sign = look::signOf(model::conditionOf(row.instance));
    if (row.stale)
        sign = {.icon = QStringLiteral("state-stale"), .meaning = look::Meaning::Idle};
    m_header->setTitle(row.instance.name);
    m_header->setState(sign, model::stateText(row.instance));
    m_header->setFacts(factsOf(row));
    m_changed->set(row);
}

static QString sinceText(const QDateTime &dataTime)
{
    if (!dataTime.isValid())
        return InstancePage::tr("Nothing is known from it yet.");
    return InstancePage::tr("What is shown is from %1, %2 old.")
        .arg(QLocale().toString(dataTime.time(), QStringLiteral("HH:mm:ss")),
             model::ageText(dataTime.msecsTo(QDateTime::currentDateTime())));
}

void InstancePage::refreshBanner()
{
    const model::HostRow *host = m_fleet.hosts().find(m_instance.host);
    const model::InstanceRow *row = m_fleet.instances().find(m_instance);
    if (!host || !row || !row->stale)
        return m_banner->clear();
    const QString state = tr("%1: %2.", "host: its state").arg(host->entry.name, model::hostStateText(host->state));
    QStringList parts{state, sinceText(host->dataTime)};
    if (!host->error.isEmpty())
        parts << host->error;
    m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, virt::joined(parts));
}

} // namespace gui
