// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/chainlanes.h"
#include <QSplitter>
#include <QTimer>

class QTabWidget;
class QTreeView;

namespace model {
class SnapshotsModel;
}

namespace gui {

class ChainLaneTable;
class SnapshotCanvas;

// The same snapshots twice, drawn and as a tree with columns, with one selection; and the files of the image chains twice as
// well. Side by side when there is room.
class SnapshotViews : public QSplitter {
    Q_OBJECT
public:
    explicit SnapshotViews(QWidget *parent = nullptr);

    [[nodiscard]] const virt::SnapshotTree &tree() const;
    void show(const virt::SnapshotTree &tree); // keeps the selection, else selects the current snapshot
    using QWidget::show;
    // `hint`: what is said in place of lanes that are not known yet.
    void showChains(const QList<model::ChainLane> &lanes, const QString &hint);
    [[nodiscard]] SnapshotCanvas &canvas() const { return *m_canvas; }
    [[nodiscard]] const virt::Snapshot *selected() const;
    void select(const QString &name);
    void setStale(bool stale);
    void setNow(const QDateTime &now);

signals:
    void selectionChanged();
    void activated(); // the selected one
    void menuWanted(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTree();
    [[nodiscard]] QTabWidget *buildTabs();
    void link();
    void share(); // the room, between the two

    model::SnapshotsModel *m_model;
    SnapshotCanvas *m_canvas;
    QTreeView *m_tree;
    ChainLaneTable *m_files;
    QTimer m_expand;
    bool m_stale = false;
};

} // namespace gui
