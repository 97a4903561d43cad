// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/charts/chartdata.h"
#include "gui/look/card.h"
#include "model/series/instanceseries.h"

class QHBoxLayout;

namespace gui {

class ChartPlot;

// One or two figures of an instance over time: the present values large, the chart below.
class ChartCard : public look::Card {
    Q_OBJECT
public:
    struct Line {
        QString name;
        model::InstanceSeries::Figure figure;
    };
    ChartCard(const QString &title, Unit unit, const QList<Line> &lines, QWidget *parent = nullptr);

    void set(const model::InstanceSeries *series, double ceiling = 0); // null: nothing was measured yet
    void setStale(bool stale);

private:
    class Readout;
    Unit m_unit;
    QList<Line> m_lines;
    QList<Readout *> m_readouts;
    ChartPlot *m_plot;
};

} // namespace gui
