// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include <QWidget>

namespace gui {

// A thin bar: how much of something is taken, what is taken beside that (hatched), and a mark where something ends.
// Parts of the whole, 0 … 1; negative ones are not drawn.
class Meter : public QWidget {
    Q_OBJECT
public:
    explicit Meter(QWidget *parent = nullptr);
    void set(double taken, double beside, double mark, look::Meaning meaning); // Idle: in the usual colour
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor colour() const;
    double m_taken = -1, m_beside = -1, m_mark = -1;
    look::Meaning m_meaning = look::Meaning::Idle;
};

} // namespace gui
