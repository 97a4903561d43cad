// SPDX-License-Identifier: GPL-3.0-or-later
// Includes Qt Charts: for the sources of this room only.
#pragma once
#include "gui/charts/chartdata.h"
#include <QAreaSeries>
#include <QChart>
#include <QColor>
#include <QLineSeries>
#include <vector>

namespace gui {

// One figure in a plot: a line over a faint area for each unbroken stretch. Series are kept and filled anew, because
// making one costs more than moving its points.
class ChartLine {
public:
    ChartLine(QChart *chart, QAbstractAxis *x, QAbstractAxis *y) : m_chart(chart), m_x(x), m_y(y) {}
    void set(const QList<Stretch> &stretches, qint64 window);
    void setColour(const QColor &colour);
    void setShown(bool shown);
    [[nodiscard]] bool isEmpty() const { return m_used == 0; }
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] QColor colour() const { return m_colour; }

private:
    struct Piece {
        QAreaSeries *area;
        QLineSeries *edge, *line; // a series of an area cannot be shown by itself, too
    };
    void add();
    void dress(const Piece &piece) const;
    QChart *m_chart;
    QAbstractAxis *m_x, *m_y;
    QColor m_colour;
    bool m_shown = true;
    size_t m_used = 0;
    std::vector<Piece> m_pieces;
};

} // namespace gui
