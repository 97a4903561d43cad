// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/sparkline.h"
#include <algorithm>
#include <QPainter>
#include <QPolygonF>

namespace look {

static void paintRun(QPainter *painter, const QPolygonF &run, double bottom, const QColor &colour)
{
    if (run.size() < 2)
        return;
    QPolygonF area = run;
    area << QPointF(run.last().x(), bottom) << QPointF(run.first().x(), bottom);
    QColor fill = colour;
    fill.setAlphaF(0.2F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(area);
    painter->setPen(QPen(colour, 1.25));
    painter->drawPolyline(run);
}

void paintSparkline(QPainter *painter, const QRect &rect, const model::RingSeries &series, double maximum,
                    const QColor &colour)
{
    if (rect.width() < 4 || series.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const int shown = std::min(series.size(), 60);
    const double step = double(rect.width()) / 59;
    QPolygonF run;
    for (int i = 0; i < shown; ++i) {
        const double value = double(series.at(series.size() - shown + i).value);
        if (value < 0) {
            paintRun(painter, run, rect.bottom(), colour);
            run.clear();
            continue;
        }
        const double x = rect.right() - (shown - 1 - i) * step;
        run << QPointF(x, rect.bottom() - std::clamp(value / maximum, 0.0, 1.0) * (rect.height() - 1));
    }
    paintRun(painter, run, rect.bottom(), colour);
}

} // namespace look
