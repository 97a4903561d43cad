// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes/changesview.h"
#include "gui/changes/changedetails.h"
#include "gui/changes/changeexport.h"
#include "gui/changes/restoredefinition.h"
#include "gui/look/actioncolumn.h"
#include "gui/look/cellstyle.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include <array>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>

namespace gui {

using model::ChangesModel;

ChangesView::ChangesView(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_stack(new QStackedWidget)
    , m_view(new QTreeView)
    , m_details(addAction(QStringLiteral("changeDetails"), tr("Details"), QStringLiteral("action-details"),
                          &ChangesView::showDetails))
    , m_copy(addAction(QStringLiteral("copyCommand"), tr("Copy virsh Line"), QStringLiteral("action-copy"),
                       &ChangesView::copyCommand))
    , m_restore(addAction(QStringLiteral("restoreDefinition"), tr("Put Back…"), QStringLiteral("action-undo"),
                          &ChangesView::askRestore))
    , m_export(addAction(QStringLiteral("exportChanges"), tr("Export…"), QStringLiteral("action-export"),
                         &ChangesView::askExport))
{
    m_sorted->setSourceModel(&fleet.changes());
    m_sorted->setSortRole(ChangesModel::SortRole);
    m_sorted->setFilterRole(ChangesModel::HostRole);
    build();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesView::refresh);
    connect(m_view, &QTreeView::activated, this, &ChangesView::showDetails);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChangesView::showMenu);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, signal, this, &ChangesView::refresh);
    refresh();
}

QAction *ChangesView::addAction(const QString &name, const QString &text, const QString &icon,
                                void (ChangesView::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void ChangesView::build()
{
    m_view->setObjectName(QStringLiteral("changesTable"));
    m_view->setAccessibleName(tr("Calls"));
    m_view->setModel(m_sorted);
    look::giveRoom(m_view);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ChangesModel::Time, Qt::DescendingOrder);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    static constexpr std::array<int, ChangesModel::Outcome> widths{170, 110, 130, 220, 300, 80};
    for (int column = 0; column < ChangesModel::Outcome; ++column)
        m_view->header()->resizeSection(column, widths[size_t(column)]);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new look::EmptyState(QStringLiteral("object-events"),
                                            tr("No changes yet. What you change on a host is recorded here, with the "
                                               "virsh line that would do the same.")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addLayout(look::actionColumn({m_details, m_copy, m_restore, m_export}));
}

void ChangesView::setHost(const std::optional<model::HostId> &host)
{
    m_sorted->setFilterFixedString(host ? host->value.toString() : QString());
    m_view->setColumnHidden(ChangesModel::Host, host.has_value());
    refresh();
}

const model::ChangeEntry *ChangesView::current() const
{
    const QModelIndex at = m_sorted->mapToSource(m_view->currentIndex());
    return at.isValid() ? &m_fleet.changes().row(at.row()) : nullptr;
}

void ChangesView::refresh()
{
    const model::ChangeEntry *entry = current();
    m_details->setEnabled(entry);
    m_copy->setEnabled(entry && !entry->change.intent.virsh.isEmpty());
    m_restore->setEnabled(entry && canRestore(m_fleet, *entry));
    m_export->setEnabled(m_sorted->rowCount() > 0);
    m_stack->setCurrentIndex(m_sorted->rowCount() ? 0 : 1);
}

void ChangesView::showDetails()
{
    if (const model::ChangeEntry *entry = current())
        (new ChangeDetails(entry->change, this))->show();
}

void ChangesView::copyCommand()
{
    if (const model::ChangeEntry *entry = current())
        QGuiApplication::clipboard()->setText(model::commandText(entry->change));
}

void ChangesView::askExport()
{
    QList<model::ChangeEntry> entries;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        entries.append(m_fleet.changes().row(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    openChangeExport(entries, this);
}

void ChangesView::askRestore()
{
    if (const model::ChangeEntry *entry = current())
        openRestore(m_fleet, *entry, this);
}

void ChangesView::showMenu(const QPoint &at)
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_details, m_copy, m_restore});
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace gui
