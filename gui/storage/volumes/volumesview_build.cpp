// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/volumes/orphansearch.h"
#include "gui/storage/volumes/volumeactions.h"
#include "gui/storage/volumes/volumedetails.h"
#include "gui/storage/volumes/volumesview.h"
#include "gui/storage/volumes/volumetable.h"
#include "model/fleet.h"
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace gui {

static constexpr int iconSize = 16;
static constexpr int searchWidth = 220;

void VolumesView::build()
{
    setObjectName(QStringLiteral("volumesView"));
    m_banner->setObjectName(QStringLiteral("volumesBanner"));
    m_empty->setObjectName(QStringLiteral("volumesEmpty"));
    m_content = makeContent();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(look::space4);
    column->addWidget(makeBar());
    column->addWidget(makeSearchLine());
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);
}

QWidget *VolumesView::makeBar()
{
    auto *bar = new QToolBar(tr("Volumes"));
    bar->setObjectName(QStringLiteral("volumesBar"));
    bar->setIconSize({iconSize, iconSize});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(m_actions->onBar());
    return bar;
}

QWidget *VolumesView::makeSearchLine()
{
    m_search->setObjectName(QStringLiteral("volumesSearch"));
    m_search->setAccessibleName(tr("Search the volumes"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_search->addAction(look::icon(QStringLiteral("action-search")), QLineEdit::LeadingPosition);
    auto *orphans = new QToolButton;
    orphans->setDefaultAction(m_actions->orphans());
    orphans->setObjectName(QStringLiteral("orphansButton"));
    orphans->setAccessibleName(m_actions->orphans()->text());
    orphans->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    orphans->setAutoRaise(true);
    m_summary->setObjectName(QStringLiteral("volumesSummary"));
    m_summary->setWordWrap(false);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(look::space8, 0, look::space8, 0);
    row->setSpacing(look::space8);
    row->addWidget(m_search);
    row->addWidget(orphans);
    row->addWidget(m_summary, 1);
    return line;
}

QWidget *VolumesView::makeContent()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("volumesSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    m_details->hide();
    return splitter;
}

void VolumesView::linkFleet()
{
    connect(&m_fleet, &model::Fleet::inventoryChanged, this, [this](const model::HostId &host) {
        if (host == m_place.host && isVisible())
            follow();
    });
    connect(&m_fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const int row = m_fleet.hosts().indexOf(m_place.host).row();
                if (!isVisible() || row < first.row() || row > last.row())
                    return;
                if (roles.isEmpty())
                    follow();
                else if (m_known && isStale()) // the clock's
                    showSummary();
            });
}

void VolumesView::linkTable()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setSearch(text);
        refreshSoon();
    });
    connect(m_table, &VolumeTable::seen, this, [this](const QStringList &names) {
        m_inView = names;
        tellSeen();
    });
    connect(m_table, &VolumeTable::selectionMoved, this, &VolumesView::refreshSoon);
    connect(m_table, &QWidget::customContextMenuRequested, this, &VolumesView::contextMenu);
    connect(m_table->header(), &QHeaderView::sortIndicatorChanged, this, &VolumesView::followSort);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_proxy, signal, this, &VolumesView::refreshSoon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &VolumesView::refreshSoon);
}

void VolumesView::linkActions()
{
    addActions(m_actions->all());
    for (QAction *action : m_actions->withKeys()) // only there: the page around has keys of its own
        m_table->addAction(action);
    connect(m_actions, &VolumeActions::refreshWanted, this, &VolumesView::refresh);
    connect(m_actions, &VolumeActions::orphansWanted, this, &VolumesView::toggleOrphans);
    connect(m_actions, &VolumeActions::changed, this, &VolumesView::workDone);
    connect(m_actions, &VolumeActions::failed, this,
            [this](const model::HostId &host, const QUuid &pool, const virt::Error &error) {
                if (isShown(host, pool))
                    m_workFault = error;
                showBanner();
            });
    connect(m_orphans, &OrphanSearch::changed, this, &VolumesView::orphansChanged);
    connect(m_empty, &look::EmptyState::clicked, this, [this] { m_actions->makeNew()->trigger(); });
}

} // namespace gui
