// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/instancespage.h"
#include "gui/export/exports.h"
#include "gui/instances/detailswatch.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancetable.h"
#include "gui/instances/listactions.h"
#include "gui/instances/queryfield.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/views/viewsmenu.h"
#include "gui/views/viewstore.h"
#include "model/fleet.h"
#include "model/instances/instancesproxy.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace gui {

using M = model::InstancesModel;
using Role = look::RoleLabel::Role;

InstancesPage::InstancesPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_actions(actions)
    , m_proxy(new model::InstancesProxy(&fleet.instances(), this))
    , m_table(new InstanceTable(fleet.instances(), *m_proxy))
    , m_listActions(new ListActions(*m_table, this))
    , m_watch(new DetailsWatch(fleet.details(), m_table))
    , m_search(new QueryField(fleet))
    , m_summary(new look::RoleLabel(Role::Muted))
    , m_fault(new look::RoleLabel(Role::Fault))
    , m_stack(new QStackedWidget)
    , m_empty(new look::EmptyState({}, {}))
{
    build();
    connectSearch();
    connectTable();
    connectViews();
    connectFleet();
    show(builtInViews().constFirst());
    followHosts();
}

QPushButton *InstancesPage::menuButton(const QString &name, const QString &text, QMenu *menu)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(menu->title());
    button->setToolTip(menu->title());
    button->setMenu(menu);
    button->setAutoDefault(false);
    return button;
}

void InstancesPage::build()
{
    m_search->setObjectName(QStringLiteral("instancesSearch"));
    m_search->setAccessibleName(tr("Search instances"));
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(480);
    m_fault->setObjectName(QStringLiteral("searchFault"));
    m_fault->hide();
    m_summary->setObjectName(QStringLiteral("instancesSummary"));
    m_summary->setWordWrap(false);
    m_viewsButton = menuButton(QStringLiteral("viewsButton"), {}, m_listActions->views());
    auto *groupBy = menuButton(QStringLiteral("groupByButton"), m_listActions->groupBy()->title(),
                               m_listActions->groupBy());
    setFocusProxy(m_table);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::space12, look::space8, look::space12, look::space8);
    bar->setSpacing(look::space12);
    bar->addWidget(m_viewsButton);
    bar->addWidget(m_search, 3);
    bar->addWidget(m_summary, 2);
    bar->addWidget(groupBy);
    auto *fault = new QHBoxLayout;
    fault->setContentsMargins(look::space12, 0, look::space12, 0);
    fault->addWidget(m_fault);
    m_fault->setContentsMargins(0, 0, 0, look::space8);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(fault);
    column->addWidget(m_stack, 1);
}

void InstancesPage::connectSearch()
{
    connect(m_search, &QueryField::queryChanged, this, [this](const model::Query &query) {
        const model::Needs before = needsOfAll();
        m_proxy->setQuery(query);
        refreshSummary();
        refreshNeeds();
        if (before.groups != needsOfAll().groups)
            emit columnsChanged();
    });
    connect(m_search, &QueryField::faultChanged, this, [this](const QString &fault) {
        m_fault->setText(fault);
        m_fault->setVisible(!fault.isEmpty());
    });
    connect(m_search, &QLineEdit::returnPressed, this, &InstancesPage::enterList);
    connect(m_empty, &look::EmptyState::clicked, this, [this] {
        if (m_proxy->query().isEmpty())
            emit addHostWanted();
        else
            m_search->clear();
    });
}

void InstancesPage::connectTable()
{
    connect(m_table, &QTreeView::activated, this, &InstancesPage::open);
    connect(m_table, &QWidget::customContextMenuRequested, this, &InstancesPage::showContextMenu);
    connect(m_table->header(), &QWidget::customContextMenuRequested, this, &InstancesPage::showColumnMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InstancesPage::followSelection);
    connect(m_table, &InstanceTable::columnsChanged, this, &InstancesPage::refreshNeeds);
    connect(m_table, &InstanceTable::columnsChanged, this, &InstancesPage::columnsChanged);
    connect(m_table->header(), &QHeaderView::sortIndicatorChanged, this, [this] {
        refreshNeeds();
        emit columnsChanged();
    });
}

void InstancesPage::connectViews()
{
    ViewsMenu *views = m_listActions->views();
    connect(views, &ViewsMenu::chosen, this, qOverload<const SavedView &>(&InstancesPage::show));
    connect(views, &ViewsMenu::saveWanted, this, &InstancesPage::saveView);
    connect(views, &ViewsMenu::currentChanged, this,
            [this, views](const QString &title) { m_viewsButton->setText(title.isEmpty() ? views->title() : title); });
    connect(m_listActions, &ListActions::groupingWanted, this, &InstancesPage::setGrouping);
    connect(m_listActions->exportList(), &QAction::triggered, this,
            [this] { askToExportList(*m_proxy, m_table->columns(), this); });
    connect(m_listActions->exportXml(), &QAction::triggered, this,
            [this] { askToExportXml(m_fleet, m_table->selected(), this); });
}

void InstancesPage::connectFleet()
{
    const auto follow = [this] { refreshSummary(); };
    connect(&m_fleet.instances(), &M::applied, this, &InstancesPage::selectRestored);
    connect(&m_fleet.instances(), &M::applied, this, follow);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, follow);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, follow);
    const auto hosts = [this] { followHosts(); };
    connect(&m_fleet.hosts(), &QAbstractItemModel::rowsInserted, this, hosts);
    connect(&m_fleet.hosts(), &QAbstractItemModel::rowsRemoved, this, hosts);
    connect(&m_fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not the clock's
                    m_hostsSoon.start();
            });
    m_hostsSoon.setSingleShot(true); // many hosts change together, and all are looked at
    connect(&m_hostsSoon, &QTimer::timeout, this, hosts);
}

void InstancesPage::followHosts()
{
    QHash<model::HostId, QString> groups;
    for (const model::HostEntry &entry : m_fleet.entries())
        groups.insert(entry.id, entry.group);
    m_proxy->setHostGroups(groups);
    refreshSummary();
    refreshNeeds();
}

void InstancesPage::setHost(const std::optional<model::HostId> &host)
{
    if (m_host == host)
        return;
    m_host = host;
    m_proxy->setHost(host);
    m_table->setFlatOfHost(host.has_value());
    refreshSummary();
    refreshNeeds();
}

void InstancesPage::setHosts(const std::optional<QSet<model::HostId>> &hosts)
{
    m_hosts = hosts;
    m_proxy->setHosts(hosts);
    refreshSummary();
    refreshNeeds();
}

void InstancesPage::open(const QModelIndex &index)
{
    if (m_proxy->isSection(index))
        m_table->setExpanded(index.siblingAtColumn(0), !m_table->isExpanded(index.siblingAtColumn(0)));
    else
        emit activated(index.data(M::IdRole).value<model::InstanceId>());
}

void InstancesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// From the search to the first hit, without the mouse.
void InstancesPage::enterList()
{
    if (m_proxy->instanceCount() == 0 || m_search->isCompleting())
        return;
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->selectionModel()->hasSelection())
        m_table->showFirst();
}

QList<model::InstanceId> InstancesPage::selectedInstances() const
{
    return m_table->selected();
}

void InstancesPage::select(const model::InstanceId &instance)
{
    m_table->showInstance(instance);
}

void InstancesPage::followSelection()
{
    m_listActions->exportXml()->setEnabled(m_table->selectedCount() > 0);
    refreshSummary();
    if (isVisible())
        m_actions.setSelection(selectedInstances());
}

void InstancesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followSelection();
}

void InstancesPage::showContextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu);
    menu->addSeparator();
    menu->addActions(m_listActions->forSelection());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void InstancesPage::showColumnMenu(const QPoint &at)
{
    m_listActions->makeColumnMenu(this)->popup(m_table->header()->mapToGlobal(at));
}

void InstancesPage::refreshSummary()
{
    const int shown = m_proxy->instanceCount();
    const model::HostRow *host = m_host ? m_fleet.hosts().find(*m_host) : nullptr;
    const int all = host ? host->instances : m_fleet.instances().rowCount();
    const int selected = m_table->selectedCount();
    QString text = m_proxy->query().isEmpty() || shown == all ? tr("%Ln instances", nullptr, shown)
                                                              : tr("%L1 of %Ln instances", nullptr, all).arg(shown);
    if (selected > 0)
        text += QStringLiteral(" · ") + tr("%Ln selected", nullptr, selected);
    m_summary->setText(text);
    refreshEmpty();
}

void InstancesPage::refreshEmpty()
{
    if (m_proxy->instanceCount() > 0)
        return m_stack->setCurrentWidget(m_table);
    const SavedView &chosen = m_listActions->views()->current();
    if (chosen.builtIn == problemsView && chosen.query == m_search->text() && m_fleet.settled())
        m_empty->set(QStringLiteral("object-instance"), tr("No instance has a problem."));
    else if (!m_proxy->query().isEmpty())
        m_empty->set(QStringLiteral("action-search"), tr("No instance matches \"%1\".").arg(m_search->text()),
                     tr("Clear the Search"));
    else if (m_fleet.hosts().rowCount() == 0)
        m_empty->set(QStringLiteral("object-host"), tr("No hosts yet. Add the first one to see its instances."),
                     tr("Add Host…"));
    else if (!m_fleet.settled())
        m_empty->set(QStringLiteral("host-connecting"), tr("Connecting…"));
    else
        m_empty->set(QStringLiteral("object-instance"),
                     tr("There are no instances here. What is wrong with a host is said on its page."));
    m_stack->setCurrentWidget(m_empty);
}

} // namespace gui
