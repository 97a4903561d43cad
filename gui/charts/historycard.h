// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/charts/chartdata.h"
#include "gui/look/card.h"

namespace look {
class RoleLabel;
}

namespace gui {

class ChartPlot;
class LegendChip;

// Some figures of a host over a chosen time: the one that matters large, then the chart, and chips that tell the
// present values and show or hide their lines.
class HistoryCard : public look::Card {
    Q_OBJECT
public:
    struct Line {
        QString name;
        bool shown = true; // at first
    };
    HistoryCard(const QString &title, Unit unit, const QList<Line> &lines, QWidget *parent = nullptr);

    // One series for each line; its last value is told as the present one unless it is older than the span's end.
    void set(const QList<model::RingSeries> &series, double ceiling, const Span &span);
    void setHeadline(const QString &figure, const QString &unit, const QString &remark);
    void setStale(bool stale);
    void setFault(const QString &fault);      // said where the chart would be
    void setNow(const QList<double> &values); // one for each line; negative: not known

protected:
    void setChartShown(bool shown);
    void addBelowHead(QWidget *widget); // above the chart, below what was added before

private:
    void build();
    Unit m_unit;
    QList<Line> m_lines;
    look::RoleLabel *m_figure, *m_figureUnit, *m_remark;
    QList<LegendChip *> m_chips;
    ChartPlot *m_plot;
    int m_belowHead = 2; // where in the body: after title and head
};

} // namespace gui
