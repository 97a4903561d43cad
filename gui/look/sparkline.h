// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/series/ringseries.h"
#include <QColor>
#include <QRect>

class QPainter;

namespace look {

// A small line without axes, newest at the right; 0 … maximum is the height. Gaps stay gaps.
void paintSparkline(QPainter *painter, const QRect &rect, const model::RingSeries &series, double maximum,
                    const QColor &colour);

} // namespace look
