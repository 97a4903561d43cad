// SPDX-License-Identifier: GPL-3.0-or-later
// Includes Qt Charts: for the sources of this room only.
#pragma once
#include "gui/charts/chartline.h"
#include <QChartView>
#include <QStringList>

class QCategoryAxis;

namespace gui {

// The drawn part of a chart card: areas over time, a faint grid, and the values under the pointer. With the focus, the
// arrow keys move the cross-hair from point to point, Page Up and Page Down by a tenth, Home and End to the ends; what
// is there is the accessible description.
class ChartPlot : public QChartView {
    Q_OBJECT
public:
    ChartPlot(Unit unit, const QStringList &names, QWidget *parent = nullptr);
    void set(const QList<model::RingSeries> &series, double ceiling, const Span &span = {});
    void setShown(int line, bool shown);
    void setStale(bool stale);
    void setNote(const QString &note); // why there is nothing to draw; empty: there is no data yet

protected:
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void dress();
    void relabel(QCategoryAxis *axis, const QList<Tick> &ticks);
    [[nodiscard]] QStringList hoverText() const;
    [[nodiscard]] double hoverX(const QRectF &plot) const;
    [[nodiscard]] double shownMaximum() const;
    [[nodiscard]] bool isEmpty() const;
    void setCrossHair(std::optional<double> x);
    void scale();
    void drawDots(QPainter *painter, const QRectF &plot) const;
    void drawBubble(QPainter *painter, const QRectF &plot) const;
    void drawNothing(QPainter *painter, const QRectF &plot) const;

    Unit m_unit;
    QStringList m_names;
    QCategoryAxis *m_time, *m_value;
    std::vector<ChartLine> m_lines;
    QList<model::RingSeries> m_series;
    Span m_span;
    QString m_note;
    double m_ceiling = 0, m_top = 0;
    qint64 m_window = 0;
    bool m_stale = false;
    std::optional<double> m_hover; // milliseconds before the right end
};

} // namespace gui
