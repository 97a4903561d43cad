// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/instancespage.h"
#include "gui/instances/detailswatch.h"
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancesdelegate.h"
#include "gui/look/cellstyle.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/instances/instancesproxy.h"
#include <array>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using M = model::InstancesModel;

InstancesPage::InstancesPage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_actions(actions)
    , m_proxy(new model::InstancesProxy(&fleet.instances(), this))
    , m_search(new QLineEdit)
    , m_summary(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_stack(new QStackedWidget)
    , m_view(new QTreeView)
    , m_empty(new look::EmptyState({}, {}))
{
    build();
    buildColumns();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (const auto query = model::Query::parse(text))
            m_proxy->setQuery(*query);
    });
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &i) { emit activated(i.data(M::IdRole).value<model::InstanceId>()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &InstancesPage::showContextMenu);
    connect(m_view->header(), &QWidget::customContextMenuRequested, this, &InstancesPage::showColumnMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InstancesPage::followSelection);
    connect(m_search, &QLineEdit::returnPressed, this, &InstancesPage::enterList);
    connect(m_empty, &look::EmptyState::clicked, this, [this] {
        if (m_search->text().isEmpty())
            emit addHostWanted();
        else
            m_search->clear();
    });
    const auto follow = [this] { refreshSummary(); };
    connect(m_search, &QLineEdit::textChanged, this, follow); // after the proxy
    connect(&fleet.instances(), &M::applied, this, follow);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, follow);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(&fleet.hosts(), &QAbstractItemModel::rowsInserted, this, follow);
    connect(&fleet.hosts(), &QAbstractItemModel::rowsRemoved, this, follow);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not the clock's
                    refreshSummary();
            });
    refreshSummary();
}

void InstancesPage::build()
{
    m_search->setObjectName(QStringLiteral("instancesSearch"));
    m_search->setAccessibleName(tr("Search instances"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(280);
    m_search->addAction(look::icon(QStringLiteral("action-search")), QLineEdit::LeadingPosition);
    m_summary->setObjectName(QStringLiteral("instancesSummary"));
    m_summary->setWordWrap(false);

    setFocusProxy(m_view);
    m_view->setObjectName(QStringLiteral("instancesView"));
    m_view->setAccessibleName(tr("Instances"));
    m_view->setModel(m_proxy);
    look::giveRoom(m_view);
    m_view->setItemDelegate(new InstancesDelegate(m_fleet.instances(), *m_proxy, m_view));
    new DetailsWatch(m_fleet.details(), m_view);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(M::Name, Qt::AscendingOrder);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::space12, look::space8, look::space12, look::space8);
    bar->setSpacing(look::space12);
    bar->addWidget(m_search);
    bar->addWidget(m_summary, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
}

void InstancesPage::buildColumns()
{
    QHeaderView *header = m_view->header();
    header->setObjectName(QStringLiteral("instancesHeader"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setStretchLastSection(false);
    static constexpr std::array<int, M::ColumnCount> widths{140, 140, 84, 44, 150, 68,  100, 68,  138, 80, 80, 84,
                                                            92,  120, 64, 84, 84,  120, 100, 100, 160, 84, 84};
    for (int column = 0; column < M::ColumnCount; ++column)
        header->resizeSection(column, widths[size_t(column)]);
    for (const int column : {M::DisplayName, M::Address, M::Autostart, M::Persistent, M::Tags, M::Flavor, M::Project,
                             M::SecurityLabel, M::Snapshots, M::Changed})
        header->hideSection(column);
    connect(header, &QHeaderView::sectionMoved, this, &InstancesPage::columnsChanged);
}

void InstancesPage::setHost(const std::optional<model::HostId> &host)
{
    if (m_host == host)
        return;
    m_host = host;
    m_proxy->setHost(host);
    m_view->header()->setSectionHidden(M::Host, host.has_value());
    refreshSummary();
}

void InstancesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// From the search to the first hit, without the mouse.
void InstancesPage::enterList()
{
    if (m_proxy->rowCount() == 0)
        return;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->selectionModel()->hasSelection())
        m_view->setCurrentIndex(m_proxy->index(0, M::Name));
}

QList<model::InstanceId> InstancesPage::selectedInstances() const
{
    QList<model::InstanceId> out;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    out.reserve(rows.size());
    for (const QModelIndex &row : rows)
        out.append(row.data(M::IdRole).value<model::InstanceId>());
    return out;
}

void InstancesPage::select(const model::InstanceId &instance)
{
    const QModelIndex at = m_proxy->mapFromSource(m_fleet.instances().indexOf(instance));
    if (!at.isValid())
        return;
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at);
}

void InstancesPage::followSelection()
{
    if (isVisible())
        m_actions.setSelection(selectedInstances());
}

void InstancesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followSelection();
}

virt::StatsGroups InstancesPage::neededGroups() const
{
    const auto shown = [this](std::initializer_list<M::Column> columns) {
        return std::ranges::any_of(columns, [this](M::Column c) { return !m_view->isColumnHidden(c); });
    };
    virt::StatsGroups groups = virt::StatsGroup::State;
    groups.setFlag(virt::StatsGroup::Cpu, shown({M::Cpu, M::CpuHistory, M::Time}));
    groups.setFlag(virt::StatsGroup::Memory, shown({M::Memory}));
    groups.setFlag(virt::StatsGroup::Disk, shown({M::DiskRead, M::DiskWrite}));
    groups.setFlag(virt::StatsGroup::Network, shown({M::NetIn, M::NetOut}));
    return groups;
}

// A header's state counts columns by number: one of another version's columns would misplace them.
static const QByteArray columnsVersion = QByteArrayLiteral("columns 2;");

QByteArray InstancesPage::saveState() const
{
    return columnsVersion + m_view->header()->saveState();
}

void InstancesPage::restoreState(const QByteArray &state)
{
    if (state.startsWith(columnsVersion))
        m_view->header()->restoreState(state.mid(columnsVersion.size()));
    m_view->header()->setSectionHidden(M::Name, false);
    emit columnsChanged();
}

void InstancesPage::showContextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void InstancesPage::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = M::DisplayName; column < M::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_view->setColumnHidden(column, !on);
            emit columnsChanged();
        });
    }
    menu->popup(m_view->header()->mapToGlobal(at));
}

void InstancesPage::refreshSummary()
{
    const int shown = m_proxy->rowCount();
    const model::HostRow *host = m_host ? m_fleet.hosts().find(*m_host) : nullptr;
    const int all = host ? host->instances : m_fleet.instances().rowCount();
    m_summary->setText(m_search->text().isEmpty() || shown == all ? tr("%n instances", nullptr, shown)
                                                                  : tr("%1 of %n instances", nullptr, all).arg(shown));
    refreshEmpty();
}

void InstancesPage::refreshEmpty()
{
    if (m_proxy->rowCount() > 0)
        return m_stack->setCurrentWidget(m_view);
    if (!m_search->text().isEmpty())
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
