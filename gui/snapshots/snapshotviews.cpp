// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotviews.h"
#include "gui/look/cellstyle.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/chainlanetable.h"
#include "gui/snapshots/fittingcolumns.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "model/snapshots/snapshotsmodel.h"
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTreeView>

namespace gui {

using model::SnapshotsModel;

static constexpr int besideFrom = 1000;
static constexpr QSize leastPart(240, 96);
static constexpr int drawingShare = 3, treeShare = 2;

namespace {

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
    }
};

} // namespace

SnapshotViews::SnapshotViews(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_model(new SnapshotsModel(this))
    , m_canvas(new SnapshotCanvas)
    , m_tree(new QTreeView)
    , m_files(new ChainLaneTable)
{
    setObjectName(QStringLiteral("snapshotViews"));
    setChildrenCollapsible(false);
    buildTree();
    addWidget(m_canvas);
    addWidget(buildTabs());
    for (int part = 0; part < count(); ++part)
        widget(part)->setMinimumSize(leastPart);
    setStretchFactor(0, drawingShare);
    setStretchFactor(1, treeShare);
    link();
    share();
}

void SnapshotViews::buildTree()
{
    m_tree->setObjectName(QStringLiteral("snapshotsTree"));
    m_tree->setAccessibleName(tr("Snapshots"));
    m_tree->setModel(m_model);
    look::giveRoom(m_tree);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    new FittingColumns(m_tree, {{SnapshotsModel::Taken, 96, 280},
                                {SnapshotsModel::State, 84, 360},
                                {SnapshotsModel::Kind, 136, 440},
                                {SnapshotsModel::Description, 200, 700}});
}

QTabWidget *SnapshotViews::buildTabs()
{
    m_files->setItemDelegate(new RowDelegate(m_files));
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("snapshotTabs"));
    tabs->setAccessibleName(tr("Lists"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_tree, tr("Snapshots"));
    tabs->addTab(m_files, tr("Files"));
    return tabs;
}

void SnapshotViews::link()
{
    connect(m_canvas, &SnapshotCanvas::selectionChanged, this, &SnapshotViews::select);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { select(m_model->nameAt(now)); });
    connect(m_canvas, &SnapshotCanvas::activated, this, &SnapshotViews::activated);
    connect(m_tree, &QTreeView::activated, this, &SnapshotViews::activated);
    // Later: not while the model is still changing, and once for all that did.
    m_expand.setSingleShot(true);
    connect(&m_expand, &QTimer::timeout, m_tree, &QTreeView::expandAll);
    const auto expandSoon = [this] { m_expand.start(0); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, expandSoon);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, expandSoon);
    for (QAbstractScrollArea *view : std::initializer_list<QAbstractScrollArea *>{m_canvas, m_tree}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &at) { emit menuWanted(view->viewport()->mapToGlobal(at)); });
    }
}

const virt::SnapshotTree &SnapshotViews::tree() const
{
    return m_model->tree();
}

void SnapshotViews::show(const virt::SnapshotTree &tree)
{
    const QString before = selected() ? selected()->name : QString();
    m_model->apply(tree);
    m_canvas->show(model::layoutOf(tree));
    const virt::Snapshot *current = tree.current();
    select(tree.find(before) ? before : current ? current->name : QString());
}

void SnapshotViews::showChains(const QList<model::ChainLane> &lanes, const QString &hint)
{
    m_canvas->showChains(lanes, hint);
    m_files->show(lanes);
}

const virt::Snapshot *SnapshotViews::selected() const
{
    return tree().find(m_model->nameAt(m_tree->currentIndex()));
}

// Each view tells when its selection changes, and both end here: what is so already is not set again.
void SnapshotViews::select(const QString &name)
{
    const QModelIndex index = m_model->indexOf(name);
    if (m_tree->currentIndex().siblingAtColumn(0) != index)
        m_tree->setCurrentIndex(index);
    m_canvas->select(name);
    emit selectionChanged();
}

void SnapshotViews::setStale(bool stale)
{
    if (!std::exchange(m_stale, stale) && !stale)
        return;
    m_canvas->setStale(stale);
    QPalette palette; // of the desktop
    if (stale)
        palette.setColor(QPalette::Text, look::muted(palette));
    for (QWidget *list : std::initializer_list<QWidget *>{m_tree, m_files})
        list->setPalette(stale ? palette : QPalette());
}

void SnapshotViews::setNow(const QDateTime &now)
{
    m_model->setNow(now);
    m_canvas->setNow(now);
}

void SnapshotViews::share()
{
    const int length = orientation() == Qt::Horizontal ? width() : height();
    setSizes({length * drawingShare / (drawingShare + treeShare), length * treeShare / (drawingShare + treeShare)});
}

void SnapshotViews::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    const Qt::Orientation fit = width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    if (fit == orientation())
        return;
    setOrientation(fit);
    share();
}

} // namespace gui
