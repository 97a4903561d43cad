// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/snapshot.h"
#include <QSplitter>

class QTreeView;

namespace model {
class SnapshotsModel;
}

namespace gui {

class SnapshotCanvas;

// The same snapshots twice, drawn and as a tree with columns, with one selection. Side by side when there is room.
class SnapshotViews : public QSplitter {
    Q_OBJECT
public:
    explicit SnapshotViews(QWidget *parent = nullptr);

    [[nodiscard]] const virt::SnapshotTree &tree() const;
    void show(const virt::SnapshotTree &tree); // keeps the selection, else selects the current snapshot
    using QWidget::show;
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
    void link();
    void share(); // the room, between the two

    model::SnapshotsModel *m_model;
    SnapshotCanvas *m_canvas;
    QTreeView *m_tree;
    bool m_stale = false;
};

} // namespace gui
