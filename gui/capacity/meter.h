// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include <QWidget>

namespace gui {

// How much of something is taken, what is taken beside that (hatched), and a mark where something ends. Parts of the
// whole, 0 … 1; negative ones are not drawn.
struct MeterParts {
    double taken = -1, beside = -1, mark = -1;
};
struct MeterColours {
    QColor bar, track, mark;
};
[[nodiscard]] MeterColours meterColours(look::Meaning meaning, const QPalette &palette); // Idle: the usual ones

inline constexpr int meterRoom = 12;

// Paints them as a thin bar into a rectangle of that height, for delegates.
void paintMeter(QPainter *painter, const QRect &rect, const MeterParts &parts, const MeterColours &colours,
                Qt::LayoutDirection direction);

// The same as a widget.
class Meter : public QWidget {
    Q_OBJECT
public:
    explicit Meter(QWidget *parent = nullptr);
    void set(double taken, double beside, double mark, look::Meaning meaning);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MeterParts m_parts;
    look::Meaning m_meaning = look::Meaning::Idle;
};

} // namespace gui
