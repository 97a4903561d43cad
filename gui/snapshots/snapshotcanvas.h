// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/snapshots/snapshotlayout.h"
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QHash>

namespace gui {

class SnapshotCard;

// The drawn tree, newest down. Arrows walk along the connectors and between branches, Enter activates, + - 0 zoom.
class SnapshotCanvas : public QGraphicsView {
    Q_OBJECT
public:
    explicit SnapshotCanvas(QWidget *parent = nullptr);
    ~SnapshotCanvas() override;

    void show(const model::SnapshotLayout &layout);
    using QWidget::show;
    void select(const QString &name);
    [[nodiscard]] QString selected() const { return m_selected; }
    void setNow(const QDateTime &now);
    void setStale(bool stale); // what is shown may be old
    void zoomBy(double factor);
    void zoomToOriginal();

signals:
    void selectionChanged(const QString &name);
    void activated(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    [[nodiscard]] QPointF cornerOf(const model::SnapshotPlace &place) const;
    [[nodiscard]] QPainterPath connector(const model::SnapshotPlace &parent, const model::SnapshotPlace &child) const;
    [[nodiscard]] const model::SnapshotPlace *placeOf(const QString &name) const;
    [[nodiscard]] const model::SnapshotPlace *neighbour(int key) const;
    [[nodiscard]] QList<int> wayToCurrent() const;
    void follow();

    QGraphicsScene m_scene;
    model::SnapshotLayout m_layout;
    QHash<QString, SnapshotCard *> m_cards;
    QString m_selected;
    double m_opacity = 1;
    bool m_building = false;
};

} // namespace gui
