// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotspage.h"
#include "gui/instances/whynot.h"
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/snapshotviews.h"
#include "model/fleet.h"
#include "model/snapshots/chainsfeed.h"
#include <algorithm>
#include <chrono>
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;

static constexpr int iconSize = 16;
static constexpr auto trusted = 60s; // snapshots that others made anew under their old names are seen after that

SnapshotsPage::SnapshotsPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_chains(new model::ChainsFeed(this))
{
    setObjectName(QStringLiteral("snapshotsPage"));
    buildActions();
    buildPictureActions();
    buildLookActions();
    buildViews();
    linkViews();
    linkFleet();
    m_ages.setInterval(30s);
    showState();
}

SnapshotsPage::~SnapshotsPage()
{
    m_question.cancel();
}

QAction *SnapshotsPage::add(const QString &name, const QString &text, const QString &icon, void (SnapshotsPage::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void SnapshotsPage::buildActions()
{
    m_take = add(QStringLiteral("takeSnapshotHere"), tr("Take Snapshot…"), QStringLiteral("action-snapshot"),
                 &SnapshotsPage::takeSnapshot);
    m_revert = add(QStringLiteral("revertSnapshot"), tr("Revert…"), QStringLiteral("action-revert"),
                   &SnapshotsPage::revert);
    m_delete = add(QStringLiteral("deleteSnapshot"), tr("Delete…"), QStringLiteral("action-delete"),
                   &SnapshotsPage::erase);
    m_deleteSubtree = add(QStringLiteral("deleteSubtree"), tr("Delete Subtree…"), QStringLiteral("action-delete"),
                          &SnapshotsPage::eraseSubtree);
    m_describe = add(QStringLiteral("describeSnapshot"), tr("Edit Description…"), QStringLiteral("action-edit"),
                     &SnapshotsPage::describe);
    m_export = add(QStringLiteral("exportSnapshot"), tr("Export to Image…"), QStringLiteral("action-clone"),
                   &SnapshotsPage::exportToImage);
    m_newInstance = add(QStringLiteral("newInstanceHere"), tr("New Instance from Snapshot…"),
                        QStringLiteral("action-new-instance"), &SnapshotsPage::newInstance);
    m_repair = add(QStringLiteral("repairSnapshots"), tr("Repair…"), QStringLiteral("status-warning"),
                   &SnapshotsPage::repair);
    m_repair->setVisible(false);
    m_refresh = add(QStringLiteral("refreshSnapshots"), tr("Refresh"), QStringLiteral("action-refresh"),
                    &SnapshotsPage::readAnew);
    m_delete->setShortcut(QKeySequence::Delete);
    m_refresh->setShortcut(QKeySequence::Refresh);
    for (QAction *action : {m_delete, m_refresh})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void SnapshotsPage::buildViews()
{
    m_bar = new QToolBar(tr("Snapshots"));
    m_bar->setIconSize(QSize(iconSize, iconSize));
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addActions({m_take, m_revert, m_delete, m_deleteSubtree, m_describe, m_repair});
    m_bar->addWidget(makeMoreButton());
    m_banner = new look::Banner;
    m_banner->setObjectName(QStringLiteral("snapshotsBanner"));
    m_views = new SnapshotViews;
    m_empty = new look::EmptyState(QStringLiteral("object-snapshot"),
                                   tr("No snapshots yet. Take one before the next change."), tr("Take Snapshot…"));
    m_empty->setObjectName(QStringLiteral("snapshotsEmpty"));
    m_waiting = new look::EmptyState(QStringLiteral("object-snapshot"), {});
    m_stack = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_views, m_empty, m_waiting})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space8);
    column->addWidget(m_bar);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
}

QWidget *SnapshotsPage::makeMoreButton()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("moreSnapshotActions"));
    addMore(menu);
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("moreSnapshotActionsButton"));
    button->setText(tr("More"));
    button->setAccessibleName(button->text());
    button->setIcon(look::icon(QStringLiteral("action-more")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void SnapshotsPage::linkViews()
{
    connect(m_empty, &look::EmptyState::clicked, this, &SnapshotsPage::takeSnapshot);
    connect(m_views, &SnapshotViews::selectionChanged, this, &SnapshotsPage::updateActions);
    connect(m_views, &SnapshotViews::activated, m_revert, &QAction::trigger);
    connect(m_views, &SnapshotViews::menuWanted, this, &SnapshotsPage::contextMenu);
    connect(m_chains, &model::ChainsFeed::changed, this, &SnapshotsPage::showChains);
    connect(&m_ages, &QTimer::timeout, this, [this] { m_views->setNow(QDateTime::currentDateTime()); });
}

void SnapshotsPage::linkFleet()
{
    connect(&m_fleet, &model::Fleet::inventoryChanged, this, [this](const model::HostId &host) {
        if (host == m_instance.host)
            hostChanged();
    });
    connect(&m_fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not the clock's
                    hostChanged();
            });
    // Work of any window: a revert from a list, a migration, a rescue. It may have changed snapshots that are known.
    connect(&m_fleet.jobs(), &model::JobsModel::ended, this, [this](model::JobId id) {
        if (const model::Job *job = m_fleet.jobs().find(id); job && job->instance == m_instance)
            readAnew();
    });
}

void SnapshotsPage::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    keepView();
    m_instance = instance;
    m_question.cancel();
    ++m_asked; // what is under way is about another one
    m_known = m_reachable = false;
    m_anew = true;
    m_error = {};
    m_chains->setInstance(m_fleet.session(instance), instance.uuid, instanceName());
    m_views->show(virt::SnapshotTree{});
    m_views->canvas().openAnew(m_seen.contains(instance) ? std::optional(m_seen.value(instance)) : std::nullopt);
    const virt::Instance *i = m_fleet.instance(instance);
    m_hadSnapshots = i && i->snapshots;
    hostChanged();
    refresh();
}

void SnapshotsPage::keepView()
{
    if (const auto view = m_views->canvas().view(); view && !m_instance.isNull())
        m_seen.insert(m_instance, *view);
}

void SnapshotsPage::refresh()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!isVisible() || m_instance.isNull() || !session || session->state() != virt::Session::State::Connected)
        return showState();
    m_question.cancel();
    m_chains->setInstance(session, m_instance.uuid, instanceName());
    m_question = virt::listSnapshots(*session, m_instance.uuid, instanceName(),
                                     m_anew ? virt::SnapshotTree{} : m_views->tree(), this,
                                     [this, asked = ++m_asked](const virt::Result<virt::SnapshotTree> &tree) {
                                         if (asked == m_asked)
                                             answered(tree);
                                     });
    showState();
}

void SnapshotsPage::answered(const virt::Result<virt::SnapshotTree> &tree)
{
    m_error = tree ? virt::Error() : tree.error();
    if (tree) {
        m_known = true;
        if (std::exchange(m_anew, false))
            m_sinceAnew.start();
        showThumbnails(*tree);
        m_views->show(*tree);
        lookAtChains();
    }
    showState();
    emit refreshed();
}

void SnapshotsPage::readAnew()
{
    m_anew = true;
    m_chains->forgetMissing();
    refresh();
}

// There is no event for snapshots; but what a look at the host tells has changed, or the host is back.
void SnapshotsPage::hostChanged()
{
    const virt::Session *session = m_fleet.session(m_instance);
    const virt::Instance *i = m_fleet.instance(m_instance);
    const bool reachable = session && session->state() == virt::Session::State::Connected;
    const bool has = i && i->snapshots;
    const bool ask = (reachable && !m_reachable) || (i && i->flagsKnown && has != m_hadSnapshots);
    m_anew = m_anew || (reachable && !m_reachable); // whatever was done meanwhile
    m_reachable = reachable;
    m_hadSnapshots = has;
    if (ask)
        refresh();
    else
        showState();
}

void SnapshotsPage::showState()
{
    const bool any = !m_views->tree().snapshots.isEmpty();
    if (any)
        m_stack->setCurrentWidget(m_views);
    else if (m_known)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(m_waiting);
    m_waiting->set(QStringLiteral("object-snapshot"), m_error.message.isEmpty() && m_reachable
                                                          ? tr("Reading the snapshots…")
                                                          : tr("The snapshots are not known yet."));
    m_views->setStale(!m_reachable);
    showBanner();
    updateActions();
}

void SnapshotsPage::showBanner()
{
    const QString why = whyNoChange();
    if (!m_error.message.isEmpty() && m_error.kind != virt::Error::Kind::Cancelled)
        m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, m_error.text());
    else if (why.isEmpty() && !m_chains->error().message.isEmpty()
             && m_chains->error().kind != virt::Error::Kind::Cancelled)
        m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, m_chains->error().text());
    else if (!why.isEmpty())
        m_banner->set(QStringLiteral("status-info"), look::Meaning::Info, why);
    else
        m_banner->clear();
}

QString SnapshotsPage::instanceName() const
{
    const virt::Instance *i = m_fleet.instance(m_instance);
    return i ? i->name : m_instance.uuid.toString(QUuid::WithoutBraces);
}

QString SnapshotsPage::whyNoChange() const
{
    if (m_instance.isNull())
        return {};
    const virt::Session *session = m_fleet.session(m_instance);
    if (!session || !m_reachable)
        return tr("The host is not connected. What is shown here is from when it was.");
    if (session->options().readOnly)
        return tr("This host is connected read-only: snapshots can be looked at, but not changed.");
    if (!m_fleet.canChange(m_instance.host))
        return tr("The host does not answer at present.");
    return {};
}

QString SnapshotsPage::whyNoSubtree() const
{
    const virt::SnapshotTree &tree = m_views->tree();
    const virt::Snapshot *top = m_views->selected();
    return tree.childrenOf(top->name).isEmpty() ? tr("No other snapshot was taken after this one.") : QString();
}

QString SnapshotsPage::whyNoImage() const
{
    return m_views->selected()->external
               ? QString()
               : tr("This snapshot is inside the image of the instance. Go back to it and export the instance.");
}

void SnapshotsPage::updateActions()
{
    const virt::Snapshot *s = m_views->selected();
    const QString why = m_instance.isNull() ? tr("No instance is selected.") : whyNoChange();
    const QString whyOne = !why.isEmpty() ? why : s ? QString() : tr("Select a snapshot first.");
    const auto allow = [](QAction *action, const QString &whyNot) { enable(action, whyNot.isEmpty(), whyNot); };
    allow(m_take, why);
    allow(m_repair, why);
    allow(m_delete, whyOne);
    allow(m_describe, whyOne);
    allow(m_revert, whyOne);
    allow(m_newInstance, whyOne);
    allow(m_export, !whyOne.isEmpty() ? whyOne : whyNoImage());
    allow(m_deleteSubtree, !whyOne.isEmpty() ? whyOne : whyNoSubtree());
    for (QAction *action : {m_xml, m_compare})
        allow(action, whyNoLook());
    const QString whyNoPicture = m_views->tree().snapshots.isEmpty() ? tr("There is nothing to draw yet.") : QString();
    for (QAction *action : m_zoom + QList{m_exportPicture})
        allow(action, whyNoPicture);
    m_empty->button()->setEnabled(m_take->isEnabled());
    m_empty->button()->setToolTip(m_take->toolTip());
}

void SnapshotsPage::addMore(QMenu *menu) const
{
    menu->addActions({m_export, m_newInstance});
    menu->addSeparator();
    menu->addActions({m_compare, m_xml});
    menu->addSeparator();
    menu->addActions(m_zoom);
    menu->addAction(m_exportPicture);
    menu->addSeparator();
    menu->addAction(m_refresh);
}

void SnapshotsPage::contextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_take, m_revert, m_describe});
    menu->addSeparator();
    menu->addActions({m_delete, m_deleteSubtree, m_repair});
    menu->addSeparator();
    addMore(menu);
    menu->popup(globalPosition);
}

void SnapshotsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ages.start();
    m_anew = m_anew || m_sinceAnew.hasExpired(std::chrono::milliseconds(trusted).count());
    refresh();
}

void SnapshotsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ages.stop();
    m_chains->rest();
}

} // namespace gui
