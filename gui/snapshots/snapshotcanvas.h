// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/chainlanes.h"
#include "model/snapshots/snapshotlayout.h"
#include <optional>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QHash>
#include <QImage>

namespace gui {

class SnapshotCard;

struct CanvasView {
    double zoom = 1;
    QPointF centre;
};

// The drawn tree, newest down, and beside it the image chains. Arrows walk along the connectors and between branches, Home
// and End to the first and the last, Tab to the files of the chains and on, Enter activates, + - 0 zoom, 9 shows all.
class SnapshotCanvas : public QGraphicsView {
    Q_OBJECT
public:
    explicit SnapshotCanvas(QWidget *parent = nullptr);
    ~SnapshotCanvas() override;

    void show(const model::SnapshotLayout &layout);
    using QWidget::show;
    [[nodiscard]] const model::SnapshotLayout &layout() const { return m_layout; }
    // In the place of lanes that are not known yet: why.
    void showChains(const QList<model::ChainLane> &lanes, const QString &hint);
    [[nodiscard]] const ChainLanes &lanes() const { return m_lanes; }
    void select(const QString &name);
    [[nodiscard]] QString selected() const { return m_selected; }
    void setPictures(const QHash<QString, QImage> &pictures); // by name; before show()
    void setNow(const QDateTime &now);
    void setStale(bool stale); // what is shown may be old
    void zoomIn();
    void zoomOut();
    void zoomToOriginal();
    void zoomToFit();

    // Where the user has moved it to; nothing before that.
    [[nodiscard]] std::optional<CanvasView> view() const;
    // Of another instance: as it was left there, else all of it where that can be read, and "You are here" in any case.
    void openAnew(const std::optional<CanvasView> &view);

    [[nodiscard]] QSizeF pictureSize() const; // of all there is, at its original size
    void paintPicture(QPainter *painter, const QSizeF &size);

signals:
    void selectionChanged(const QString &name);
    void activated(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QPointF cornerOf(const model::SnapshotPlace &place) const;
    [[nodiscard]] QPainterPath connector(const model::SnapshotPlace &parent, const model::SnapshotPlace &child) const;
    [[nodiscard]] const model::SnapshotPlace *placeOf(const QString &name) const;
    [[nodiscard]] const model::SnapshotPlace *neighbour(int key) const;
    [[nodiscard]] QList<int> wayToCurrent() const;
    [[nodiscard]] double laneEdge() const;
    void drawConnectors(QPainter *painter, const QRectF &rect);
    void drawHint(QPainter *painter) const;
    void arrange();
    void follow();
    void tell(); // where the keyboard is
    void leaveLanes();
    void setZoom(double zoom);
    void zoomBy(double factor);
    [[nodiscard]] double fittingZoom() const;
    void open();
    void showFromStart();
    bool walkLanes(int key);
    bool walkTree(int key);
    bool zoomByKey(int key);

    QGraphicsScene m_scene;
    model::SnapshotLayout m_layout;
    QList<model::ChainLane> m_shownLanes;
    QString m_hint;
    ChainLanes m_lanes;
    QHash<QString, SnapshotCard *> m_cards;
    QHash<QString, QImage> m_pictures;
    QString m_selected;
    double m_opacity = 1;
    bool m_building = false;
    bool m_touched = false; // the user has zoomed or moved it
    std::optional<CanvasView> m_wanted;
};

} // namespace gui
