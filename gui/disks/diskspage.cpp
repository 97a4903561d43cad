// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/diskspage.h"
#include "gui/disks/diskjobsbar.h"
#include "gui/instance/devicetable.h"
#include "gui/instances/whynot.h"
#include "gui/look/icons.h"
#include "model/blockjobs/foundjobs.h"
#include "model/devices/disksmodel.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <QAbstractProxyModel>
#include <QAction>
#include <QMenu>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using model::InstanceSeries;
using namespace std::chrono_literals;

static constexpr int iconSize = 16;
static constexpr auto jobsPace = 2s, noJobsPace = 10s;

// In the order of the columns.
static const QList<int> widths{8, 15, 8, 36, 8, 12, 12, 12, 12, 16, 12, 15, 14, 14, 14, 14, 8, 12, 10, 36};

DisksPage::DisksPage(model::Fleet &fleet, QWidget *parent) : DisksPage(fleet, new model::DisksModel, parent) {}

DisksPage::DisksPage(model::Fleet &fleet, model::DisksModel *disks, QWidget *parent)
    : TablePage(fleet, makeDeviceTable(disks, QStringLiteral("disks"), tr("Disks"), widths),
                QStringLiteral("object-disk"),
                {{tr("Read"), InstanceSeries::DiskRead}, {tr("Write"), InstanceSeries::DiskWrite}}, parent)
    , m_disks(disks)
    , m_jobs(new DiskJobsBar)
{
    m_disks->setParent(this);
    setObjectName(QStringLiteral("disksPage"));
    buildActions();
    buildBars();
    m_jobsAgain.setSingleShot(true);
    connect(&m_jobsAgain, &QTimer::timeout, this, &DisksPage::askJobs);
    connect(&fleet.jobs(), &model::JobsModel::ended, this, [this](model::JobId id) {
        if (const model::Job *job = this->fleet().jobs().find(id); job && job->instance == instance())
            askAgain();
    });
    connect(&fleet.jobs(), &model::JobsModel::runningChanged, this, &DisksPage::updateActions);
    connect(&fleet.plans(), &model::PlanBook::changed, this, &DisksPage::updateActions);
    updateActions();
}

QAction *DisksPage::add(const QString &name, const QString &text, const QString &icon, void (DisksPage::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void DisksPage::buildActions()
{
    m_attach = add(QStringLiteral("attachVolumeHere"), tr("Attach Volume…"), QStringLiteral("action-attach"),
                   &DisksPage::attachVolume);
    m_detach = add(QStringLiteral("detachDisk"), tr("Detach…"), QStringLiteral("action-remove"),
                   &DisksPage::detachDisk);
    m_media = add(QStringLiteral("changeMedia"), tr("Change Media…"), QStringLiteral("object-cdrom"),
                  &DisksPage::changeMedia);
    m_resize = add(QStringLiteral("resizeDisk"), tr("Resize Disk…"), QStringLiteral("action-resize"),
                   &DisksPage::resizeDisk);
    m_move = add(QStringLiteral("moveDisk"), tr("Move Disk…"), QStringLiteral("action-migrate"), &DisksPage::moveDisk);
    m_detach->setShortcut(QKeySequence::Delete);
    m_detach->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void DisksPage::buildBars()
{
    auto *bar = new QToolBar(tr("Disks"));
    bar->setIconSize(QSize(iconSize, iconSize));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_attach, m_detach, m_media, m_resize, m_move});
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, bar);
    column->addWidget(m_jobs);
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table(), &QWidget::customContextMenuRequested, this, &DisksPage::contextMenu);
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DisksPage::updateActions);
    connect(m_jobs, &DiskJobsBar::endWanted, this, &DisksPage::endJob);
    connect(m_jobs, &DiskJobsBar::limitWanted, this, &DisksPage::limitJob);
}

void DisksPage::forget()
{
    m_disks->clear();
    ++m_jobsAsked;
    m_jobsAgain.stop();
    m_jobs->setJobs({});
    TablePage::forget();
    updateActions();
}

void DisksPage::ask(virt::Session &session)
{
    virt::askDevices(session, instance().uuid, name(), virt::DevicesWanted::WithSizes, this,
                     answer<virt::Devices>([this](const virt::Devices &devices) { took(devices); }));
}

void DisksPage::follow(const model::InstanceRow &row)
{
    TablePage::follow(row);
    updateActions();
}

void DisksPage::took(const virt::Devices &devices)
{
    m_disks->setDevices(devices.disks);
    if (devices.disks.isEmpty())
        showSentence(tr("This instance has no disks."));
    else
        showTable();
    sumUp();
    updateActions();
    askJobs();
}

void DisksPage::askJobs()
{
    virt::Session *session = fleet().session(instance());
    if (!isSeen() || !session || isStale())
        return;
    QStringList targets;
    for (int row = 0; row < m_disks->rowCount(); ++row)
        if (m_disks->row(row).device.device == QStringLiteral("disk"))
            targets << m_disks->row(row).device.target;
    if (!isActive() || targets.isEmpty())
        return m_jobs->setJobs({});
    virt::askDiskJobs(*session, instance().uuid, name(), targets, this,
                      [this, asked = ++m_jobsAsked](const virt::Result<QList<virt::DiskJob>> &jobs) {
                          if (asked != m_jobsAsked)
                              return;
                          m_jobs->setJobs(jobs.value_or(QList<virt::DiskJob>()));
                          if (jobs)
                              fleet().foundJobs().found(instance(), *jobs);
                          if (isSeen())
                              m_jobsAgain.start(m_jobs->isBusy() ? jobsPace : noJobsPace);
                      });
}

void DisksPage::showEvent(QShowEvent *event)
{
    TablePage::showEvent(event);
    if (m_disks->rowCount())
        askJobs();
}

void DisksPage::hideEvent(QHideEvent *event)
{
    TablePage::hideEvent(event);
    m_jobsAgain.stop();
}

const virt::DiskDevice *DisksPage::selected() const
{
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return nullptr;
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(table()->model());
    return &m_disks->row(proxy->mapToSource(rows.first()).row()).device;
}

static bool isDrive(const virt::DiskDevice &disk)
{
    return disk.device == QStringLiteral("cdrom") || disk.device == QStringLiteral("floppy");
}

QString DisksPage::whyNoDrive(const virt::DiskDevice *disk) const
{
    return disk && isDrive(*disk) ? QString() : tr("Select a CD-ROM or floppy drive first");
}

QString DisksPage::whyNoDisk(const virt::DiskDevice *disk) const
{
    return disk && !isDrive(*disk) && disk->kind != virt::DiskDevice::Kind::Empty ? QString()
                                                                                  : tr("Select a disk first");
}

// What would take its work from under a plan of ours, under way or interrupted.
QString DisksPage::whyNoEnd() const
{
    if (const model::Job *job = fleet().jobs().runningOn(instance()))
        return tr("Needed by: %1. Cancel that in Jobs instead").arg(job->what);
    if (const auto plan = fleet().unfinishedPlan(instance()))
        return tr("Needed by a plan that was interrupted: %1. Finish or undo that instead").arg(plan->record.title);
    return {};
}

void DisksPage::updateActions()
{
    const QString why = instance().isNull() ? tr("No instance is selected") : whyNotOn(fleet(), instance().host);
    const virt::DiskDevice *disk = selected();
    const auto set = [&why](QAction *action, const QString &otherwise) {
        const QString reason = why.isEmpty() ? otherwise : why;
        enable(action, reason.isEmpty(), reason);
    };
    set(m_attach, {});
    set(m_detach, disk ? QString() : tr("Select a disk first"));
    set(m_media, whyNoDrive(disk));
    set(m_resize, whyNoDisk(disk));
    set(m_move, whyNoDisk(disk));
    m_jobs->setWhyNot(why);
    m_jobs->setPlan(whyNoEnd());
}

void DisksPage::contextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_attach, m_media, m_resize, m_move});
    menu->addSeparator();
    menu->addAction(m_detach);
    menu->popup(table()->viewport()->mapToGlobal(position));
}

void DisksPage::showFigures(const virt::DeviceFigures *figures, qint64 takenMs)
{
    m_disks->setFigures(figures ? figures->disks : QList<virt::DiskFigures>(), takenMs);
    sumUp();
}

void DisksPage::drawChart(int row)
{
    const model::DiskRow &disk = m_disks->row(row);
    InstanceSeries series;
    series.figures[InstanceSeries::DiskRead] = disk.read;
    series.figures[InstanceSeries::DiskWrite] = disk.write;
    setChart(tr("Disk %1").arg(disk.device.target), series);
}

void DisksPage::sumUp()
{
    virt::DiskSizes sum;
    for (int i = 0; i < m_disks->rowCount(); ++i) {
        const auto sizes = m_disks->row(i).sizes().value_or(virt::DiskSizes());
        sum.capacity += sizes.capacity;
        sum.allocation += sizes.allocation;
    }
    if (!m_disks->rowCount())
        return setSummary({});
    const QString count = tr("%n disks", nullptr, m_disks->rowCount());
    setSummary(sum.capacity
                   ? tr("%1 · %2 for the guest, %3 in use on the host")
                         .arg(count, model::bytesText(double(sum.capacity)), model::bytesText(double(sum.allocation)))
                   : count);
}

} // namespace gui
