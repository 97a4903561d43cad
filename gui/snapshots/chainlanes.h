// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/chainlanebox.h"
#include <optional>
#include <vector>

class QGraphicsScene;
class QPainterPath;

namespace gui {

// The lanes of the image chains on a scene: their boxes, the arrows between these, and where the keyboard is among them.
class ChainLanes {
public:
    ChainLanes(QGraphicsScene &scene, const QWidget &on) : m_scene(scene), m_on(on) {}

    void show(const QList<model::ChainLane> &lanes); // what was there before goes
    void forget();                                   // the scene was cleared
    void place(double edge, int rowPitch);           // beside what ends there
    [[nodiscard]] bool isEmpty() const { return m_columns.empty(); }
    [[nodiscard]] QRectF extent() const { return m_extent; }
    void setOpacity(double opacity);
    void draw(QPainter *painter) const; // what lies behind the boxes

    [[nodiscard]] const ChainLaneBox *focused() const; // null: the keyboard is elsewhere
    bool enter();                                      // false: there is nothing
    void leave();
    void walk(int key);

private:
    struct Column {
        model::ChainLane lane;
        QList<ChainLaneBox *> boxes; // in the order of the lane
        double left = 0;
    };
    struct Spot {
        int column = 0, box = 0;
    };
    void add(const model::ChainLane &lane);
    void focus(std::optional<Spot> spot);
    [[nodiscard]] ChainLaneBox *boxAt(const Spot &spot) const { return m_columns[size_t(spot.column)].boxes[spot.box]; }
    [[nodiscard]] Spot vertical(const Spot &from, int key) const;
    [[nodiscard]] Spot horizontal(const Spot &from, int step) const;
    void drawTitle(QPainter *painter, const Column &column) const;
    void drawLink(QPainter *painter, const Column &column, int box) const;
    [[nodiscard]] QPainterPath link(const Column &column, int box) const;
    [[nodiscard]] bool isDirect(const Column &column, int box) const;

    QGraphicsScene &m_scene;
    const QWidget &m_on;
    std::vector<Column> m_columns;
    QRectF m_extent;
    double m_opacity = 1;
    std::optional<Spot> m_focus;
};

} // namespace gui
