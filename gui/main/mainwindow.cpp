// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/mainwindow.h"
#include "gui/changes/changesview.h"
#include "gui/cpus/cpuwindow.h"
#include "gui/fleet/fleetpage.h"
#include "gui/hosts/hostdialog.h"
#include "gui/hosts/hostsview.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancespage.h"
#include "gui/jobs/jobspanel.h"
#include "gui/main/fleetstatus.h"
#include "gui/main/jobsroom.h"
#include "gui/main/menus.h"
#include "gui/main/pages.h"
#include "gui/main/quitguard.h"
#include "gui/migration/migratedialog.h"
#include "gui/prompts/prompts.h"
#include "gui/storage/storagemenu.h"
#include "gui/tags/tagsdialog.h"
#include "gui/views/viewstore.h"
#include "model/fleet.h"
#include <algorithm>
#include <QCloseEvent>
#include <QDockWidget>
#include <QSettings>
#include <QStatusBar>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto tickInterval = 2s;
static const QString geometryKey = QStringLiteral("window/geometry");
static const QString layoutKey = QStringLiteral("window/layout");
static const QString collapsedKey = QStringLiteral("window/collapsedGroups");
static const QString placeKey = QStringLiteral("window/place");
static const QString columnsKey = QStringLiteral("window/columns");
static const QString cardsKey = QStringLiteral("window/hostCards");
static const QString storageKey = QStringLiteral("window/storage");
static const QString rangeKey = QStringLiteral("window/chartRange");

MainWindow::MainWindow(model::Fleet &fleet, QSettings &settings)
    : m_fleet(fleet)
    , m_settings(settings)
    , m_actions(new InstanceActions(fleet, this))
    , m_hosts(new HostsView(fleet))
    , m_jobs(new JobsPanel(fleet.jobs()))
    , m_pages(new Pages(fleet, *m_actions))
    , m_menus(new Menus(this, *m_actions, *m_hosts, settings))
    , m_storage(new StorageMenu(fleet, m_menus->storage(), this))
    , m_quitGuard(new QuitGuard(fleet, *m_pages, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Virtdeck"));
    setCentralWidget(m_pages);
    m_pages->useViews(*new ViewStore(settings, this));
    QDockWidget *hosts = addDock(QStringLiteral("hostsDock"), tr("Hosts"), m_hosts, Qt::LeftDockWidgetArea);
    m_jobsDock = addDock(QStringLiteral("jobsDock"), tr("Jobs"), m_jobs, Qt::BottomDockWidgetArea);
    QDockWidget *calls = addDock(QStringLiteral("callsDock"), tr("Calls"), new ChangesView(fleet),
                                 Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_jobsDock, calls);
    m_jobsDock->raise();
    m_menus->addDocks({hosts->toggleViewAction(), m_jobsDock->toggleViewAction(), calls->toggleViewAction()});
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    statusBar()->addWidget(new FleetStatus(fleet), 1);
    resize(1280, 800);
    resizeDocks({hosts}, {230}, Qt::Horizontal);
    new JobsRoom(fleet.jobs(), m_jobsDock, calls, this);
    connectParts();
    (new Prompts(fleet.secrets(), this))->follow(fleet);
    restore();
}

MainWindow::~MainWindow() = default;

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::connectParts()
{
    connect(m_hosts, &HostsView::fleetSelected, m_pages, &Pages::showFleet);
    connect(m_hosts, &HostsView::groupSelected, m_pages, &Pages::showGroup);
    connect(m_hosts, &HostsView::hostSelected, m_pages, &Pages::showHost);
    connect(m_pages, &Pages::groupShown, m_hosts, &HostsView::selectGroup);
    connect(m_pages, &Pages::hostShown, m_hosts, &HostsView::selectHost);
    connect(m_pages, &Pages::moved, this, &MainWindow::refreshSampling);
    const auto offer = [this] {
        const InstancesPage *list = m_pages->listInFront();
        m_menus->offer(list ? &list->listActions() : nullptr);
        m_storage->offer(m_pages->storageInFront());
    };
    connect(m_pages, &Pages::moved, m_menus, offer);
    offer();
    connect(m_jobs, &JobsPanel::showWanted, m_pages, &Pages::showInstance);
    connect(m_jobs, &JobsPanel::poolWanted, m_pages, &Pages::showPool);
    const auto addHost = [this] { openAddHost(m_fleet, this); };
    connect(m_menus->addHost(), &QAction::triggered, this, addHost);
    connect(m_pages, &Pages::addHostWanted, this, addHost);
    connect(m_menus->compareCpus(), &QAction::triggered, this, [this] { showCpuWindow(m_fleet, this); });
    connect(m_menus->search(), &QAction::triggered, m_pages, &Pages::focusSearch);
    connect(m_actions, &InstanceActions::migrateWanted, this, [this](const QList<model::InstanceId> &instances) {
        auto *dialog = new MigrateDialog(m_fleet, instances, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions, &InstanceActions::tagsWanted, this,
            [this](const QList<model::InstanceId> &instances) { (new TagsDialog(m_fleet, instances, this))->open(); });
    connect(&m_fleet, &model::Fleet::inventoryChanged, this, &MainWindow::openWanted);
}

void MainWindow::show(const QString &nameOrUuid)
{
    m_wanted = nameOrUuid;
    openWanted();
}

void MainWindow::openWanted()
{
    if (m_wanted.isEmpty())
        return;
    const auto found = m_fleet.instances().named(m_wanted);
    if (found.isEmpty())
        return;
    m_wanted.clear();
    m_pages->showInstance(found.constFirst());
}

void MainWindow::refreshSampling()
{
    const bool seen = isVisible() && !isMinimized();
    m_fleet.setSampling({.groups = m_pages->neededGroups(),
                         .interval = seen ? std::chrono::milliseconds(tickInterval) : 0ms,
                         .opened = m_pages->opened()});
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    refreshSampling();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    refreshSampling();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        refreshSampling();
}

void MainWindow::restore()
{
    m_hosts->collapseGroups(m_settings.value(collapsedKey).toStringList());
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    restoreState(m_settings.value(layoutKey).toByteArray());
    m_pages->fleetPage().instancesPage()->restoreState(m_settings.value(columnsKey).toByteArray());
    m_pages->fleetPage().restoreState(m_settings.value(cardsKey).toByteArray());
    m_pages->setChartRange(model::Range(std::clamp(m_settings.value(rangeKey).toInt(), 0, int(model::Range::Day))));
    m_pages->setStorageState(m_settings.value(storageKey).toByteArray());
    m_pages->goTo(m_settings.value(placeKey).toString());
}

void MainWindow::save()
{
    m_settings.setValue(collapsedKey, m_hosts->collapsedGroups());
    m_settings.setValue(placeKey, m_pages->place());
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(layoutKey, saveState());
    m_settings.setValue(columnsKey, m_pages->fleetPage().instancesPage()->saveState());
    m_settings.setValue(cardsKey, m_pages->fleetPage().saveState());
    m_settings.setValue(rangeKey, int(m_pages->chartRange()));
    m_settings.setValue(storageKey, m_pages->storageState());
    m_settings.sync();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitGuard->mayClose()) {
        event->ignore();
        return;
    }
    save();
    QMainWindow::closeEvent(event);
}

} // namespace gui
